import type { RsvpAnswer, RsvpChannel } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

/** What one person said for one seat; a later answer takes its place. */
@Entity()
export class Rsvp extends EditableRow {
  @Column('uuid')
  meetingForumId!: string;

  /** Null for an observer without a seat. */
  @Column('uuid', { nullable: true })
  seatId!: string | null;

  @Column('uuid')
  personId!: string;

  @Column('text')
  answer!: RsvpAnswer;

  /** For the secretariat. */
  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text')
  channel!: RsvpChannel;

  /** Who wrote down what somebody said on paper, by phone or at the counter. */
  @Column('uuid', { nullable: true })
  enteredById!: string | null;

  @Column('timestamptz')
  answeredAt!: Date;
}
