import { Column, Entity } from 'typeorm';

import { Row } from '../database/row.entity.js';

/** One turn of an agenda item in the session; an item may be taken up again. */
@Entity()
export class AgendaItemRun extends Row {
  @Column('uuid')
  meetingId!: string;

  @Column('uuid')
  agendaItemId!: string;

  @Column('timestamptz')
  startedAt!: Date;

  /** Null while it is on: one at a time. */
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
