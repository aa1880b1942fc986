import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { MeetingState } from '@mesa/domain/meeting-state';
import type { Language } from '@mesa/domain/vocabulary';
import type { DataSource } from 'typeorm';

/** A forum, and one of its meetings as everybody may read it; without a meeting where it has none. */
export interface CalendarLine {
  readonly forumId: string;
  readonly forum: string;
  readonly forumSlug: string;
  readonly jurisdiction: string;
  readonly jurisdictionSlug: string;
  readonly language: Language;
  readonly timeZone: string;
  readonly meeting: CalendarEntry | null;
}

export interface CalendarEntry {
  readonly uid: string;
  readonly ordinal: number;
  readonly sequence: number;
  readonly state: MeetingState;
  readonly stampedAt: string;
  readonly timeZone: string;
  readonly day: string;
  readonly from: string;
  readonly until: string | null;
  readonly title: string | null;
  readonly purpose: string | null;
  readonly whatWillBeDecided: string | null;
  readonly place: string | null;
}

/** What only who may read the forum's papers is given. */
export interface PrivateLine extends CalendarLine {
  readonly joinUrl: string | null;
}

/** A calendar that nobody cuts grows for ever; what is older stands on the forum's pages. */
const MOST = 200;

/** Of forum `f`: what was convened and has an hour. A draft has no ordinal, and drafts that were called off have none either. */
const PUBLISHED = `
  from meeting_forum mf join meeting m on m.id = mf.meeting_id
  where mf.forum_id = f.id and mf.ordinal is not null and m.state <> 'draft' and m.scheduled_from is not null
  order by m.scheduled_on desc, m.id desc limit ${MOST}`;

const COLUMNS = `f.id as "forumId", f.name as forum, f.slug as "forumSlug", j.name as jurisdiction, j.slug as "jurisdictionSlug", j.time_zone as "timeZone",
  case when 'es' = any (j.languages) then 'es' else 'en' end as language`;

const ENTRY = `jsonb_build_object('uid', m.calendar_uid, 'ordinal', mf.ordinal, 'sequence', m.calendar_sequence, 'state', m.state, 'timeZone', m.time_zone,
  'stampedAt', greatest(m.created_at, m.convened_at, m.opened_at, m.closed_at), 'day', m.scheduled_on, 'from', to_char(m.scheduled_from, 'HH24:MI'),
  'until', to_char(m.scheduled_until, 'HH24:MI'), 'title', m.title, 'purpose', m.purpose, 'whatWillBeDecided', m.what_will_be_decided, 'place', m.place)`;

const OF_FORUM = `
  select ${COLUMNS}, held.meeting
  from slug_history known join jurisdiction j on j.id = known.jurisdiction_id join forum f on f.id = known.forum_id
  left join lateral (select ${ENTRY} as meeting ${PUBLISHED}) held on true
  where j.slug = $1 and known.slug = $2`;

const OF_FORUMS = `
  select ${COLUMNS}, held.meeting, access.join_url as "joinUrl"
  from forum f join jurisdiction j on j.id = f.jurisdiction_id
  join lateral (select ${ENTRY} as meeting, m.id ${PUBLISHED}) held on true
  left join meeting_access access on access.meeting_id = held.id
  where f.id = any ($1) order by f.id`;

/** Meetings as a calendar program reads them. */
@Injectable()
export class CalendarRepository {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** One statement; at least one line where there is such a forum, none where there is not. */
  ofForum(jurisdiction: string, forum: string): Promise<CalendarLine[]> {
    return this.dataSource.query(OF_FORUM, [jurisdiction, forum]);
  }

  ofForums(forumIds: readonly string[]): Promise<PrivateLine[]> {
    return this.dataSource.query(OF_FORUMS, [forumIds]);
  }
}
