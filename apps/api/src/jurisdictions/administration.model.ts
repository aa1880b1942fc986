import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import type { StoredDate } from '../database/stored-date.entity.js';
import { PartialDateField } from '../graphql/partial-date.model.js';

@ObjectType('Administration', { description: "A mayor's time in office. Its end is another date than the end of a plan." })
export class AdministrationModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Who was mayor; null where no source names them: say so.' })
  mayor!: string | null;

  @PartialDateField('When it began; null where not known.')
  started!: StoredDate;

  @PartialDateField('When it ended or is to end; null where not known.')
  ended!: StoredDate;

  @Field(() => Int, { description: 'For edits: rises with each.' })
  version!: number;
}
