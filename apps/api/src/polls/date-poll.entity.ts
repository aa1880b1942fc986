import type { PollState } from '@mesa/domain/poll-state';
import type { MeetingMode } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

/** A question to the holders of a forum's seats: on which of these dates can you meet. */
@Entity()
export class DatePoll extends EditableRow {
  @Column('uuid')
  forumId!: string;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  purpose!: string | null;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('text')
  mode!: MeetingMode;

  @Column('text', { nullable: true })
  place!: string | null;

  /** How long the meeting is meant to last. */
  @Column('int')
  minutes!: number;

  /** Last day to answer, in timeZone; it ends at 24:00. */
  @Column('date')
  deadlineOn!: string;

  @Column('text')
  timeZone!: string;

  @Column('text', { default: 'open' })
  state!: PollState;

  /** Why cancelled. */
  @Column('text', { nullable: true })
  stateReason!: string | null;

  /** The last day on which the secretariat reminded people itself. */
  @Column('date', { nullable: true })
  remindedOn!: string | null;

  /** When those who had not answered were reminded because the deadline was near. */
  @Column('timestamptz', { nullable: true })
  autoRemindedAt!: Date | null;

  /** The meeting that it was closed into. */
  @Column('uuid', { nullable: true })
  meetingForumId!: string | null;
}
