import { MILESTONE_KINDS, type MilestoneKind, type Origin } from '@mesa/domain/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';
import { OriginEnum } from '../plans/plan.model.js';
import { OgpValueEnum } from './commitment.input.js';
import { WordingModel } from './wording.model.js';

export const MilestoneKindEnum = enumOf('MilestoneKind', MILESTONE_KINDS, 'A milestone that was promised, or a result that a report names and that is not known to be one.');

@ObjectType('Commitment', { description: 'A promise of a plan, in milestones. What it says is in its wordings.' })
export class CommitmentModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => Int, { description: 'Permanent within the plan; `c` and this number is its address where it has no external id.' })
  number!: number;

  @Field(() => String, { nullable: true, description: 'As the publisher of the plan names it; opaque; null where no source does.' })
  externalId!: string | null;

  @Field(() => String, { nullable: true, description: "Number of the file in the administration's own system; null where not known." })
  processNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'The institutions as the source printed them, where they could not be read for certain.' })
  institutionsRaw!: string | null;

  @Field(() => [OgpValueEnum], { nullable: true, description: 'The values of the Open Government Partnership that it serves; null where not known.' })
  ogpValues!: string[] | null;

  @Field(() => OriginEnum, { description: 'Entered here, or imported.' })
  origin!: Origin;
}

@ObjectType('Milestone', { description: 'A step of a commitment. It keeps its number and its page for ever, also when it is split, merged, moved or dropped.' })
export class MilestoneModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => Int, { description: 'Order of creation within the commitment; permanent, never given again.' })
  number!: number;

  @Field(() => MilestoneKindEnum, { description: 'Promised, or a result that a report names.' })
  kind!: MilestoneKind;

  @Field(() => String, { nullable: true, description: 'As the source printed it ("1.2"); null where it printed none.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'Who is responsible, in the words of the source; null where it does not say.' })
  responsibleRaw!: string | null;

  @Field(() => OriginEnum, { description: 'Entered here, or imported.' })
  origin!: Origin;
}

@ObjectType('LocalPlanObjective', { description: 'An objective of the local development plan (in Chile the PLADECO).' })
export class LocalPlanObjectiveModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => String, { description: 'Title of the local development plan.' })
  planTitle!: string;

  @Field(() => String, { description: 'Its axis.' })
  axis!: string;

  @Field(() => String, { nullable: true, description: 'The objective; null for the axis as a whole.' })
  objective!: string | null;

  @Field(() => String, { description: 'Language of the texts (BCP 47).' })
  language!: string;
}

@ObjectType({ description: 'A commitment as an act has left it.' })
export class CommitmentPayload {
  @Field(() => CommitmentModel, { description: 'The commitment as it is now.' })
  commitment!: CommitmentModel;
}

@ObjectType({ description: 'What adding a milestone gave.' })
export class AddMilestonePayload {
  @Field(() => MilestoneModel, { description: 'The milestone.' })
  milestone!: MilestoneModel;
}

@ObjectType({ description: 'What writing a new version gave.' })
export class DraftWordingPayload {
  @Field(() => WordingModel, { description: 'The version, now the current draft.' })
  wording!: WordingModel;
}
