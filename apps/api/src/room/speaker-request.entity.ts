import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

/** Somebody asks for the floor for a seat, on the item that is on. */
@Entity()
export class SpeakerRequest extends EditableRow {
  @Column('uuid')
  meetingForumId!: string;

  /** Null before an item is taken up. */
  @Column('uuid', { nullable: true })
  agendaItemId!: string | null;

  @Column('uuid')
  seatId!: string;

  @Column('uuid')
  personId!: string;

  @Column('timestamptz')
  askedAt!: Date;

  /** Null while they wait. */
  @Column('timestamptz', { nullable: true })
  calledAt!: Date | null;

  /** Null while they speak: one at a time. */
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  /** They did not wait until they were called, or the item ended. */
  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;
}
