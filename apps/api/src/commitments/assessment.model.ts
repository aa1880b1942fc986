import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('AssessedResult', { description: 'What an evaluation reports under one heading.' })
export class AssessedResultModel {
  @Field(() => String, { description: 'The heading, as the evaluation structures its results: delivered, openness_gain, …' })
  topic!: string;

  @Field(() => [String], { description: 'The results, in the words of the evaluation.' })
  texts!: string[];
}

@ObjectType('CommitmentAssessment', { description: 'What an evaluation says of a commitment as a whole.' })
export class CommitmentAssessmentModel {
  @Field(() => Boolean, { nullable: true, description: 'Whether it can be verified; null where the evaluation does not say.' })
  isVerifiable!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it serves open government; null where the evaluation does not say.' })
  isRelevant!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Whether it is something new, in the words of the evaluation.' })
  novelty!: string | null;

  @Field(() => String, { nullable: true, description: 'What kind of change it brings, in the words of the evaluation.' })
  changeType!: string | null;

  @Field(() => String, { nullable: true, description: 'How ambitious it is, in the words of the evaluation.' })
  ambition!: string | null;

  @Field(() => String, { description: 'Language of these words (BCP 47).' })
  language!: string;
}
