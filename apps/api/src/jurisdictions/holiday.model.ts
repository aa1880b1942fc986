import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';

export const HolidaySourceEnum = enumOf('HolidaySource', ['calendar', 'secretariat'], 'Who put a holiday on record: the published calendar of the country, or a secretariat.');

@ObjectType('Holiday', { description: 'A day on which a jurisdiction does not work; no clock of working days counts it.' })
export class HolidayModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => String, { description: 'Calendar day, `2026-09-18`.' })
  day!: string;

  @Field(() => String, { description: 'Its name, in the jurisdiction\'s first language.' })
  name!: string;

  @Field(() => Boolean, { description: 'False where the secretariat says that people work that day.' })
  observed!: boolean;

  @Field(() => HolidaySourceEnum, { description: 'Who put it on record.' })
  enteredBy!: 'calendar' | 'secretariat';

  @Field(() => Int, { description: 'For edits: rises with each.' })
  version!: number;
}
