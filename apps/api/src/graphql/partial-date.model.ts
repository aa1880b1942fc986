import { DATE_PRECISIONS, type DatePrecision } from '@mesa/domain/vocabulary';
import { Field, type FieldMiddleware, ObjectType } from '@nestjs/graphql';

import { partialDateOf, type StoredDate } from '../database/stored-date.entity.js';
import { enumOf } from './fields.js';

const DatePrecisionEnum = enumOf('DatePrecision', DATE_PRECISIONS, 'How exact a date was given. A month is not a day: show what was given, never its first day.');

@ObjectType('PartialDate', { description: 'A date as somebody gave it, never more exact than that.' })
export class PartialDateModel {
  @Field(() => String, { description: 'As it was written or printed.' })
  raw!: string;

  @Field(() => String, { nullable: true, description: 'First calendar day that the words can mean; null = open.' })
  earliest!: string | null;

  @Field(() => String, { nullable: true, description: 'Last calendar day that the words can mean; null = open. Late means that today is after it.' })
  latest!: string | null;

  @Field(() => DatePrecisionEnum, { description: 'How exact it was given.' })
  precision!: DatePrecision;
}

const toPartialDate: FieldMiddleware = async (_context, next) => partialDateOf((await next()) as StoredDate);

/** A date that an entity embeds as `StoredDate`, on the wire as `PartialDate`; null where no date is known. */
export const PartialDateField = (description: string): PropertyDecorator =>
  Field(() => PartialDateModel, { nullable: true, description, middleware: [toPartialDate] });
