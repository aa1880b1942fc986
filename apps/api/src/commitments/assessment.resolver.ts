import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { sourceOf } from '../documents/document.loader.js';
import { DocumentModel } from '../documents/document.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { AssessedResultModel, CommitmentAssessmentModel } from './assessment.model.js';
import type { CommitmentAssessment } from './commitment-assessment.entity.js';
import { assessmentsByCommitment } from './commitment.loader.js';
import { CommitmentModel } from './commitment.model.js';

const isText = (value: unknown): value is string => typeof value === 'string';

@Resolver(() => CommitmentAssessmentModel)
export class CommitmentAssessmentResolver {
  @ResolveField(() => [AssessedResultModel], { description: 'What the evaluation reports, heading by heading.' })
  results(@Parent() { results }: CommitmentAssessment): AssessedResultModel[] {
    const entries = Object.entries((results ?? {}) as Record<string, unknown>);
    return entries.map(([topic, said]) => ({ topic, texts: (Array.isArray(said) ? said : [said]).filter(isText) })).filter(({ texts }) => texts.length > 0);
  }

  @ResolveField(() => DocumentModel, { nullable: true, description: 'The evaluation.' })
  source(@Parent() assessment: CommitmentAssessment, @Context() context: GraphqlContext): Promise<DocumentModel | null> {
    return sourceOf(assessment, context);
  }
}

@Resolver(() => CommitmentModel)
export class CommitmentAssessmentsResolver {
  @ResolveField(() => [CommitmentAssessmentModel], { description: 'What evaluations say of it as a whole; none where there is no evaluation.' })
  assessments(@Parent() { id }: CommitmentModel, @Context() { loaders }: GraphqlContext): Promise<CommitmentAssessmentModel[]> {
    return loaders.load(assessmentsByCommitment, id);
  }
}
