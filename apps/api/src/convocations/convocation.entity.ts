import type { ConvocationKind } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

/** One time that people were told of a meeting: that it is convened, moved, or called off. The latest one holds. */
@Entity()
export class Convocation extends EditableRow {
  @Column('uuid')
  meetingForumId!: string;

  @Column('text')
  kind!: ConvocationKind;

  /** SEQUENCE of the calendar entry as it was told. */
  @Column('int')
  sequence!: number;

  @Column('uuid')
  batchId!: string;

  @Column('uuid', { nullable: true })
  madeById!: string | null;

  @Column('timestamptz')
  madeAt!: Date;
}
