import type { MeetingState } from '@mesa/domain/meeting-state';
import type { MeetingKind, MeetingMode } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { ImportableRow } from '../database/row.entity.js';
import { StoredDate } from '../database/stored-date.entity.js';

/** A session; what each forum holding it decides hangs on MeetingForum. */
@Entity()
export class Meeting extends ImportableRow {
  @Column('uuid')
  jurisdictionId!: string;

  @Column('text', { default: 'draft' })
  state!: MeetingState;

  /** Why cancelled, not held or adjourned. */
  @Column('text', { nullable: true })
  stateReason!: string | null;

  @Column('text', { default: 'unknown' })
  kind!: MeetingKind;

  /** In the words of the source. */
  @Column('text', { nullable: true })
  kindRaw!: string | null;

  /** An informal talk is no meeting for the compliance calendar. */
  @Column('boolean', { default: true })
  isFormal!: boolean;

  @Column('text', { nullable: true })
  title!: string | null;

  @Column('text', { nullable: true })
  purpose!: string | null;

  @Column('text', { nullable: true })
  whatWillBeDecided!: string | null;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('text', { default: 'unknown' })
  mode!: MeetingMode;

  @Column('text', { nullable: true })
  place!: string | null;

  /** Local calendar day in timeZone. */
  @Column('date', { nullable: true })
  scheduledOn!: string | null;

  /** Local wall time, which is what people agreed on. */
  @Column('time', { nullable: true })
  scheduledFrom!: string | null;

  @Column('time', { nullable: true })
  scheduledUntil!: string | null;

  @Column('text')
  timeZone!: string;

  /** Derived from the wall time and recomputed when the zone's rules change. */
  @Column('timestamptz', { nullable: true })
  startsAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  endsAt!: Date | null;

  @Column(() => StoredDate)
  heldOn!: StoredDate;

  /** Last day of heldOn, else the scheduled day; computed by the database. */
  @Column({ type: 'date', nullable: true, insert: false, update: false })
  sortOn!: string | null;

  /** A clerk kept the roll: a seat that is not on it was absent. */
  @Column('boolean', { default: false })
  isRollComplete!: boolean;

  @Column('timestamptz', { nullable: true })
  convenedAt!: Date | null;

  /** Why convened with less notice than the rules ask for. */
  @Column('text', { nullable: true })
  shortNoticeReason!: string | null;

  @Column('timestamptz', { nullable: true })
  openedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;

  /** Permanent. */
  @Column('text')
  calendarUid!: string;

  /** Raised when moved or cancelled. */
  @Column('int', { default: 0 })
  calendarSequence!: number;

  /** The series that made it. */
  @Column('uuid', { nullable: true })
  seriesId!: string | null;

  /** Its day by the pattern of the series. */
  @Column('date', { nullable: true })
  seriesOn!: string | null;

  /** As the series left it: another version was changed by hand. */
  @Column('int', { nullable: true })
  seriesVersion!: number | null;
}
