import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';

import { DayField, IdempotencyKeyField, IdField, IntField, TextField, VersionField } from '../graphql/fields.js';

/** Of the holidays that can be asked for. */
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2100;

@InputType({ description: 'Takes the holidays of a year from the country\'s published calendar; a day already on record stays as it is.' })
export class FillHolidaysInput {
  @IdField({ description: 'The forum in whose secretariat the viewer acts; the holidays are its jurisdiction\'s.' })
  forumId!: string;

  @IntField({ min: FIRST_YEAR, max: LAST_YEAR })
  year!: number;
}

@InputType()
export class AddHolidayInput {
  @IdField({ description: 'The forum in whose secretariat the viewer acts; the holidays are its jurisdiction\'s.' })
  forumId!: string;

  @DayField()
  day!: string;

  @TextField('label', { description: 'In the jurisdiction\'s first language.' })
  name!: string;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class UpdateHolidayInput {
  @IdField({ description: 'The forum in whose secretariat the viewer acts.' })
  forumId!: string;

  @IdField()
  holidayId!: string;

  @VersionField()
  version!: number;

  @TextField('label')
  name!: string;

  @Field(() => Boolean, { description: 'False: people work that day.' })
  @IsBoolean({ message: 'malformed' })
  observed!: boolean;
}
