import { createHash } from 'node:crypto';

import { isLate } from '@mesa/domain/partial-date';
import { canonicalWording } from '@mesa/domain/wording-citation';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import { ClockService } from '../clock/clock.service.js';
import { partialDateOf } from '../database/stored-date.entity.js';
import { sourceOf } from '../documents/document.loader.js';
import { DocumentModel } from '../documents/document.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { CommitmentDraftService } from './commitment-draft.service.js';
import { DraftWordingInput } from './commitment.input.js';
import { commitmentById, milestoneById } from './commitment.loader.js';
import { CommitmentModel, DraftWordingPayload, MilestoneModel } from './commitment.model.js';
import type { Wording } from './wording.entity.js';
import { zoneByWording } from './wording.loader.js';
import { WordingCitationModel, WordingModel } from './wording.model.js';

@Resolver(() => WordingModel)
export class WordingResolver {
  constructor(
    private readonly clock: ClockService,
    private readonly drafts: CommitmentDraftService,
  ) {}

  @ResolveField(() => Boolean, { description: 'Whether today, in its jurisdiction, is after the last day that its end can mean. Never without a date; says nothing of whether it was done.' })
  async isLate(@Parent() { id, ends }: Wording, @Context() { loaders }: GraphqlContext): Promise<boolean> {
    const date = partialDateOf(ends);
    return date !== null && isLate(date, this.clock.today(await loaders.load(zoneByWording, id)));
  }

  @ResolveField(() => MilestoneModel, { nullable: true, description: 'The milestone whose wording it is; null for a commitment\'s own.' })
  async milestone(@Parent() { milestoneId }: Wording, @Context() { loaders }: GraphqlContext): Promise<MilestoneModel | null> {
    return milestoneId === null ? null : loaders.load(milestoneById, milestoneId);
  }

  @ResolveField(() => CommitmentModel, { description: 'The commitment whose wording it is, or of whose milestone.' })
  async commitment(@Parent() { commitmentId, milestoneId }: Wording, @Context() { loaders }: GraphqlContext): Promise<CommitmentModel | null> {
    const id = commitmentId ?? (milestoneId && (await loaders.load(milestoneById, milestoneId))?.commitmentId);
    return id ? loaders.load(commitmentById, id) : null;
  }

  @ResolveField(() => DocumentModel, { nullable: true, description: 'Where an imported wording comes from; null where none is named.' })
  source(@Parent() wording: Wording, @Context() context: GraphqlContext): Promise<DocumentModel | null> {
    return sourceOf(wording, context);
  }

  @ResolveField(() => WordingCitationModel, { description: 'To cite the version, and to prove what was cited.' })
  citation(@Parent() wording: Wording): WordingCitationModel {
    const canonical = canonicalWording({ ...wording, starts: wording.starts.raw, ends: wording.ends.raw });
    return { canonical, hash: createHash('sha256').update(canonical).digest('hex') };
  }

  @Policy()
  @Mutation(() => DraftWordingPayload, { description: 'Writes the next version of the words of a commitment or milestone, in a plan in drafting; every version is kept.' })
  async draftWording(@Args('input') input: DraftWordingInput, @Context() { viewer }: GraphqlContext): Promise<DraftWordingPayload> {
    return { wording: await this.drafts.draftWording(viewer, input) };
  }
}
