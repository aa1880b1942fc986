import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { Evidence } from '../commitments/evidence.entity.js';
import type { StatusStatement } from '../commitments/status-statement.entity.js';
import { wordingById } from '../commitments/wording.loader.js';
import { WordingModel } from '../commitments/wording.model.js';
import { documentById, sourceOf } from '../documents/document.loader.js';
import { DocumentModel } from '../documents/document.model.js';
import { BenchModel } from '../forums/bench.model.js';
import { benchById } from '../forums/forum.loader.js';
import type { GraphqlContext } from '../graphql/context.js';
import { organizationById } from '../organizations/organization.loader.js';
import { OrganizationModel } from '../organizations/organization.model.js';
import { AddEvidenceInput, PublishStatementInput, StateProgressInput } from './statement.input.js';
import { contestationsByStatement, evidenceByStatement, statementById, verificationsByStatement } from './statement.loader.js';
import { ContestationModel, EvidenceModel, StatementPayload, StatusStatementModel } from './statement.model.js';
import { StatementService } from './statement.service.js';

@Resolver(() => StatusStatementModel)
export class StatementResolver {
  constructor(private readonly statements: StatementService) {}

  @ResolveField(() => WordingModel, { description: 'The wording that it is about: not always the one in force today.' })
  wording(@Parent() { wordingId }: StatusStatement, @Context() { loaders }: GraphqlContext): Promise<WordingModel | null> {
    return loaders.load(wordingById, wordingId);
  }

  @ResolveField(() => OrganizationModel, { nullable: true, description: 'The unit that states it; null for other authors.' })
  async organization(@Parent() { organizationId }: StatusStatement, @Context() { loaders }: GraphqlContext): Promise<OrganizationModel | null> {
    return organizationId === null ? null : loaders.load(organizationById, organizationId);
  }

  @ResolveField(() => BenchModel, { nullable: true, description: 'The bench that states it; null for other authors.' })
  async bench(@Parent() { benchId }: StatusStatement, @Context() { loaders }: GraphqlContext): Promise<BenchModel | null> {
    return benchId === null ? null : loaders.load(benchById, benchId);
  }

  @ResolveField(() => StatusStatementModel, { nullable: true, description: 'The statement that this one verifies; null where it verifies none.' })
  async verifies(@Parent() { verifiesId }: StatusStatement, @Context() { loaders }: GraphqlContext): Promise<StatusStatementModel | null> {
    return verifiesId === null ? null : loaders.load(statementById, verifiesId);
  }

  @ResolveField(() => [StatusStatementModel], { description: 'The published statements by which the civil bench or the monitoring body verified it, as they were made. Without one it is stated and not verified.' })
  verifications(@Parent() { id }: StatusStatement, @Context() { loaders }: GraphqlContext): Promise<StatusStatementModel[]> {
    return loaders.load(verificationsByStatement, id);
  }

  @ResolveField(() => [EvidenceModel], { description: 'Its proof, as it was added.' })
  evidence(@Parent() { id }: StatusStatement, @Context() { loaders }: GraphqlContext): Promise<EvidenceModel[]> {
    return loaders.load(evidenceByStatement, id);
  }

  @ResolveField(() => [ContestationModel], { description: 'Who disputed it, and the answers.' })
  contestations(@Parent() { id }: StatusStatement, @Context() { loaders }: GraphqlContext): Promise<ContestationModel[]> {
    return loaders.load(contestationsByStatement, id);
  }

  @ResolveField(() => DocumentModel, { nullable: true, description: 'The published source; null for an entered statement.' })
  source(@Parent() statement: StatusStatement, @Context() context: GraphqlContext): Promise<DocumentModel | null> {
    return sourceOf(statement, context);
  }

  @Policy()
  @Mutation(() => StatementPayload, { description: 'States how far a commitment or milestone is, in one capacity, about the wording in force, with its proof.' })
  async stateProgress(@Args('input') input: StateProgressInput, @Context() { viewer }: GraphqlContext): Promise<StatementPayload> {
    return { statement: await this.statements.state(viewer, input) };
  }

  @Policy()
  @Mutation(() => StatementPayload, { description: 'Publishes a drafted statement with its proof.' })
  async publishStatement(@Args('input') input: PublishStatementInput, @Context() { viewer }: GraphqlContext): Promise<StatementPayload> {
    return { statement: await this.statements.publish(viewer, input) };
  }

  @Policy()
  @Mutation(() => StatementPayload, { description: 'Adds proof to a statement, dated today.' })
  async addEvidence(@Args('input') input: AddEvidenceInput, @Context() { viewer }: GraphqlContext): Promise<StatementPayload> {
    return { statement: await this.statements.addEvidence(viewer, input) };
  }
}

@Resolver(() => EvidenceModel)
export class EvidenceResolver {
  @ResolveField(() => DocumentModel, { description: 'The file or link.' })
  document(@Parent() { documentId }: Evidence, @Context() { loaders }: GraphqlContext): Promise<DocumentModel | null> {
    return loaders.load(documentById, documentId);
  }
}
