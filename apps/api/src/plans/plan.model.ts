import { PLAN_STATES, type PlanState } from '@mesa/domain/plan-state';
import { ORIGINS, type Origin, PLAN_FORUM_PARTS, type PlanForumPart } from '@mesa/domain/vocabulary';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import type { StoredDate } from '../database/stored-date.entity.js';
import { enumOf } from '../graphql/fields.js';
import { PartialDateField } from '../graphql/partial-date.model.js';
import { Place } from '../jurisdictions/place.model.js';
import { publishedPlanById } from './plan.loader.js';

export const PlanStateEnum = enumOf('PlanState', PLAN_STATES, 'Where a plan stands: drafting → in_consultation → adopted → in_force → closed.');
export const OriginEnum = enumOf('Origin', ORIGINS, 'Whether a record was entered here or imported from a published source.');
export const PlanForumPartEnum = enumOf('PlanForumPart', PLAN_FORUM_PARTS, 'What a forum does in a plan: one leads at any day; others may follow.');

@Place({ column: 'planId', find: (id, { loaders }) => loaders.load(publishedPlanById, id) })
@ObjectType('ActionPlan', { description: 'A plan of commitments. A plan in drafting is read by who takes part in its forums; from the consultation on by everybody.' })
export class ActionPlanModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => String, { description: 'Its word in addresses today; earlier ones keep leading to it.' })
  slug!: string;

  @Field(() => String, { nullable: true, description: 'As the publisher of the plan names it; opaque; null where it has none.' })
  externalId!: string | null;

  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { description: 'Language of the title (BCP 47); `und` where not known.' })
  language!: string;

  @Field(() => PlanStateEnum, { description: 'Where it stands.' })
  state!: PlanState;

  @PartialDateField('When it was submitted to the Open Government Partnership; null where not known.')
  submitted!: StoredDate;

  @PartialDateField('When the plan starts; null where not known.')
  starts!: StoredDate;

  @PartialDateField('When the plan ends; null where not known.')
  ends!: StoredDate;

  @PartialDateField("When the administration's term ends: another date than the plan's end; null where not known.")
  administrationEnds!: StoredDate;

  @Field(() => Int, { nullable: true, description: 'How many commitments its source announces; null where no source says.' })
  announcedCommitments!: number | null;

  @Field(() => [String], { nullable: true, description: 'Evaluators, in the words of the source; null where no source names them.' })
  evaluatorsRaw!: string[] | null;

  @Field(() => OriginEnum, { description: 'Entered here, or imported.' })
  origin!: Origin;

  @Field(() => Int, { description: 'Read it before an edit and send it with the edit.' })
  version!: number;
}

@ObjectType('PlanForum', { description: 'A forum in a plan.' })
export class PlanForumModel {
  @Field(() => PlanForumPartEnum, { description: 'Whether it leads or follows.' })
  part!: PlanForumPart;

  @Field(() => String, { nullable: true, description: 'First calendar day; null where not known.' })
  validFrom!: string | null;

  @Field(() => String, { nullable: true, description: 'Last calendar day; null while it takes part or where not known.' })
  validUntil!: string | null;
}

@ObjectType('PlanAbilities', { description: 'What the viewer may do with a plan in its present state. A write of the secretariat may still ask for the second factor.' })
export class PlanAbilitiesModel {
  @Field(() => Boolean, { description: 'Edit title and dates, add commitments and milestones, write new versions of wordings.' })
  draft!: boolean;

  @Field(() => Boolean, { description: 'Add and edit phases, objectives and responsible units.' })
  setUp!: boolean;

  @Field(() => Boolean, { description: 'Publish the draft for consultation.' })
  openConsultation!: boolean;

  @Field(() => Boolean, { description: 'Adopt it by a decision of the lead forum.' })
  adopt!: boolean;

  @Field(() => Boolean, { description: 'Put it in force.' })
  putInForce!: boolean;

  @Field(() => Boolean, { description: 'Say, or correct, when it was submitted to the Open Government Partnership.' })
  submit!: boolean;

  @Field(() => Boolean, { description: 'Close it.' })
  close!: boolean;

  @Field(() => Boolean, { description: 'Propose an amendment of its wordings.' })
  proposeAmendment!: boolean;
}

@ObjectType({ description: 'A plan as an act has left it.' })
export class PlanPayload {
  @Field(() => ActionPlanModel, { description: 'The plan as it is now.' })
  plan!: ActionPlanModel;
}
