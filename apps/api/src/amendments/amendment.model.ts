import { AMENDMENT_STATES, type AmendmentState } from '@mesa/domain/amendment-state';
import type { AmbitionChange, AmendmentKind, ChangeKind, Origin, Tristate } from '@mesa/domain/vocabulary';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import type { StoredDate } from '../database/stored-date.entity.js';
import { enumOf } from '../graphql/fields.js';
import { connectionOf } from '../graphql/pagination.js';
import { PartialDateField } from '../graphql/partial-date.model.js';
import { OriginEnum } from '../plans/plan.model.js';
import { AmbitionChangeEnum } from './ambition.model.js';
import { AmendmentKindEnum, ChangeKindEnum, TristateEnum } from './amendment.input.js';

export const AmendmentStateEnum = enumOf('AmendmentState', AMENDMENT_STATES, 'How an amendment stands; its wordings follow.');

@ObjectType('Amendment', { description: 'One act over one or many changes of wording: who asked, why, who decided, whether the forum was consulted.' })
export class AmendmentModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => Int, { description: 'Permanent within the plan.' })
  number!: number;

  @Field(() => AmendmentKindEnum, { description: 'Substantive or editorial.' })
  kind!: AmendmentKind;

  @Field(() => AmendmentStateEnum, { description: 'How it stands.' })
  state!: AmendmentState;

  @Field(() => String, { nullable: true, description: 'Why; null only where a source does not say.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was rejected or withdrawn.' })
  stateReason!: string | null;

  @Field(() => String, { description: 'Language of reason and consultation (BCP 47).' })
  language!: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was proposed; null only where a source does not say.' })
  proposedAt!: Date | null;

  @Field(() => TristateEnum, { description: 'Whether the forum was consulted.' })
  consulted!: Tristate;

  @Field(() => String, { nullable: true, description: 'How the forum was consulted; null where nobody says.' })
  consultation!: string | null;

  @Field(() => AmbitionChangeEnum, { nullable: true, description: 'What it does to ambition, as who proposed it says; null where nobody said.' })
  ambition!: AmbitionChange | null;

  @PartialDateField('Since when it is in force; null before, and where a source does not say.')
  effective!: StoredDate;

  @Field(() => OriginEnum, { description: 'Entered here, or imported.' })
  origin!: Origin;

  @Field(() => Int, { description: 'Read it before an act on the amendment and send it with the act.' })
  version!: number;
}

@ObjectType('AmendmentChange', { description: 'One change of an amendment, from wordings to wordings.' })
export class AmendmentChangeModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => Int, { description: 'Its place in the amendment; the first is 1.' })
  position!: number;

  @Field(() => ChangeKindEnum, { description: 'What it does.' })
  kind!: ChangeKind;
}

@ObjectType('AmendmentAbilities', { description: 'What the viewer may do with an amendment in its present state. A write of the secretariat may still ask for the second factor.' })
export class AmendmentAbilitiesModel {
  @Field(() => Boolean, { description: 'Put it in force; a substantive one needs a decision.' })
  putInForce!: boolean;

  @Field(() => Boolean, { description: 'Reject it.' })
  reject!: boolean;

  @Field(() => Boolean, { description: 'Withdraw it.' })
  withdraw!: boolean;

  @Field(() => Boolean, { description: 'Say for the civil bench what it does to ambition.' })
  stateAmbition!: boolean;
}

export const AmendmentConnection = connectionOf(AmendmentModel);

@ObjectType({ description: 'An amendment as an act has left it.' })
export class AmendmentPayload {
  @Field(() => AmendmentModel, { description: 'The amendment as it is now.' })
  amendment!: AmendmentModel;
}
