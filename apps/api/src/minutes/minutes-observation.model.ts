import type { EntryChannel } from '@mesa/domain/vocabulary';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';
import { EntryChannelEnum } from '../meetings/attendance.model.js';

export const ObservationStateEnum = enumOf('MinutesObservationState', ['open', 'taken_up', 'declined'] as const, 'What became of an observation.');
export const ObservationAnswerEnum = enumOf('MinutesObservationAnswer', ['taken_up', 'declined'] as const, 'What the secretariat answers.');

@ObjectType('ObservedPlace', { description: 'Where the words of an observation stand in the current version; both null where they stand nowhere any more.' })
export class ObservedPlaceModel {
  @Field(() => Int, { nullable: true, description: 'Position of their block in the acta, from 1.' })
  blockPosition!: number | null;

  @Field(() => Int, { nullable: true, description: 'Their paragraph in it, from 1.' })
  paragraph!: number | null;
}

@ObjectType('MinutesObservation', { description: 'What somebody asks to change in circulated minutes; for readers of the papers.' })
export class MinutesObservationModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => Int, { description: 'For answers: rises with each.' })
  version!: number;

  @Field(() => Int, { description: 'Number of the version it is about.' })
  versionNumber!: number;

  @Field(() => ID, { nullable: true, description: 'The passage meant, of that version; null for the whole text.' })
  minutesPassageId!: string | null;

  @Field(() => String, { nullable: true, description: 'Title of the agenda item of that passage.' })
  agendaItemTitle!: string | null;

  @Field(() => String, { nullable: true, description: 'Its author; null once erased.' })
  personName!: string | null;

  @Field(() => String, { nullable: true, description: 'Label of the seat that spoke; null for a chair without seat.' })
  seatLabel!: string | null;

  @Field(() => String, { nullable: true, description: 'The words it is about, of the version observed; null for the whole passage or text, and once they are withdrawn.' })
  quote!: string | null;

  @Field(() => ObservedPlaceModel, { nullable: true, description: 'Where those words stand now; null where none are quoted, for who does not read the current version, and in the answer of an act.' })
  placeNow!: ObservedPlaceModel | null;

  @Field(() => String, { nullable: true, description: 'A change proposal: what those words should read, empty for nothing; null for a remark.' })
  replacement!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether an accepted proposal was written in the next version by itself; null before that is begun, and for a remark.' })
  isApplied!: boolean | null;

  @Field(() => String, { description: 'As written.' })
  text!: string;

  @Field(() => String, { description: 'Language (BCP 47) of the text.' })
  language!: string;

  @Field(() => GraphQLISODateTime, { description: 'When it was entered.' })
  observedAt!: Date;

  @Field(() => Boolean, { description: 'Whether it came after the time that the rules give.' })
  isLate!: boolean;

  @Field(() => String, { nullable: true, description: 'Entered on behalf: the day it was said; null where not known.' })
  saidOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who entered it on behalf; null where its author did.' })
  enteredByName!: string | null;

  @Field(() => EntryChannelEnum, { nullable: true, description: 'Entered on behalf: how it came.' })
  channel!: EntryChannel | null;

  @Field(() => ObservationStateEnum, { description: 'What became of it.' })
  state!: 'open' | 'taken_up' | 'declined';

  @Field(() => String, { nullable: true, description: 'Why it was taken up or declined; null while open.' })
  answer!: string | null;
}
