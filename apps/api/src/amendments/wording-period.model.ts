import { Field, ObjectType } from '@nestjs/graphql';

import type { StoredDate } from '../database/stored-date.entity.js';
import { PartialDateField } from '../graphql/partial-date.model.js';

@ObjectType('WordingPeriod', { description: 'From when until when a wording was in force.' })
export class WordingPeriodModel {
  @Field(() => String, { nullable: true, description: 'Calendar day before which nothing of its plan was in force; null where no source says.' })
  notBefore!: string | null;

  @PartialDateField("Since when: by its amendment, or by the decision that adopted the plan, else the plan's start, else its submission; null where no source says.")
  since!: StoredDate;

  @PartialDateField('The day from which it no longer was; null while it is, and where no source says.')
  until!: StoredDate;

  @Field(() => Boolean, { description: 'Whether something took its place, or it was dropped.' })
  ended!: boolean;
}
