import type { AgendaItemKind, MeetingKind, MeetingMode, SeriesHolidayRule } from '@mesa/domain/vocabulary';
import { Column, Entity } from 'typeorm';

import { EditableRow } from '../database/row.entity.js';

/** An item that each meeting of a series begins with. */
export interface SeriesAgendaItem {
  readonly kind: AgendaItemKind;
  readonly title: string;
  readonly description: string | null;
  readonly minutes: number | null;
}

/** Meetings that come back: the pattern, and what each of them begins with. */
@Entity()
export class MeetingSeries extends EditableRow {
  @Column('uuid')
  forumId!: string;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  purpose!: string | null;

  @Column('text', { default: 'und' })
  language!: string;

  @Column('text')
  kind!: MeetingKind;

  @Column('text')
  mode!: MeetingMode;

  @Column('text', { nullable: true })
  place!: string | null;

  /** Local wall time. */
  @Column('time')
  startsFrom!: string;

  @Column('int')
  minutes!: number;

  /** RFC 5545, without DTSTART and UNTIL. */
  @Column('text')
  rrule!: string;

  /** From which intervals are counted. */
  @Column('date')
  startsOn!: string;

  /** Last day; null while it has no end. */
  @Column('date', { nullable: true })
  endsOn!: string | null;

  @Column('text', { default: 'keep' })
  holidayRule!: SeriesHolidayRule;

  /** Days of the pattern on which there is no meeting; texts, as the driver makes moments of a list of dates. */
  @Column('text', { array: true })
  exceptions!: string[];

  @Column('jsonb')
  agenda!: SeriesAgendaItem[];
}
