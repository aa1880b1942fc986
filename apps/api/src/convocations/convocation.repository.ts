import { type Language, LANGUAGES, type ConvocationKind, type ConvokedCapacity } from '@mesa/domain/vocabulary';
import type { EntityManager } from 'typeorm';

import { compositionOf } from '../meetings/composition.repository.js';

/** Somebody to be told, for a seat. */
export interface Concerned {
  readonly personId: string;
  readonly seatId: string | null;
  readonly seatLabel: string | null;
  readonly capacity: ConvokedCapacity;
}

/** Observers by role, who sit nowhere. */
const OBSERVERS = `
  select distinct p.id from role r join person p on p.account_id = r.account_id
  where r.forum_id = $1 and r.kind = 'observer' and r.revoked_at is null and r.valid_from <= $2::date and (r.valid_until is null or r.valid_until >= $2::date)
  order by p.id`;

/** Everybody who holds a seat on the day of the meeting, and those who observe: seat by seat, in order. */
export async function concernedOn(manager: EntityManager, forumId: string, day: string): Promise<Concerned[]> {
  const { seats } = await compositionOf(manager, forumId, day);
  const seated = seats.flatMap(({ id, label, standing, holders }) => holders.map(({ personId, as }): Concerned => ({ personId, seatId: id, seatLabel: label, capacity: standing === 'observer' ? 'observer' : as })));
  const observers: { id: string }[] = await manager.query(OBSERVERS, [forumId, day]);
  return [...seated, ...observers.filter(({ id }) => !seated.some(({ personId }) => personId === id)).map(({ id }): Concerned => ({ personId: id, seatId: null, seatLabel: null, capacity: 'observer' }))];
}

/** Everybody who was told before, and has it in their calendar. */
export function toldBefore(manager: EntityManager, meetingForumId: string): Promise<Concerned[]> {
  return manager.query(
    `select distinct on (r.person_id, r.seat_id) r.person_id as "personId", r.seat_id as "seatId", null as "seatLabel", r.capacity
     from convocation_recipient r join convocation c on c.id = r.convocation_id join mail_batch b on b.id = c.batch_id
     where c.meeting_forum_id = $1 and b.undone_at is null order by r.person_id, r.seat_id, r.id desc`,
    [meetingForumId],
  );
}

export interface Reachable {
  readonly email: string;
  readonly language: Language;
}

const languageOf = (languages: readonly string[]): Language => LANGUAGES.find((language) => language === languages[0]) ?? LANGUAGES[0];

/** Where those of the persons who have an account are reached. */
export async function reachable(manager: EntityManager, personIds: readonly string[]): Promise<Map<string, Reachable>> {
  const rows: { id: string; email: string; languages: string[] }[] = await manager.query(
    `select p.id, u.email, j.languages from person p join auth."user" u on u.id = p.account_id
     join jurisdiction j on j.id = p.jurisdiction_id where p.id = any ($1)`,
    [personIds],
  );
  return new Map(rows.map(({ id, email, languages }) => [id, { email, language: languageOf(languages) }]));
}

/** What the mail of one person says. */
export interface ConvocationFacts {
  readonly kind: ConvocationKind;
  readonly sequence: number;
  readonly isLatest: boolean;
  readonly meetingForumId: string;
  readonly state: string;
  readonly stateReason: string | null;
  readonly title: string | null;
  readonly purpose: string | null;
  readonly whatWillBeDecided: string | null;
  readonly mode: string;
  readonly place: string | null;
  readonly day: string;
  readonly from: string;
  readonly until: string | null;
  readonly timeZone: string;
  readonly calendarUid: string;
  readonly madeAt: Date;
  readonly ordinal: number | null;
  readonly officialNumber: string | null;
  readonly forum: string;
  readonly forumSlug: string;
  readonly jurisdiction: string;
  readonly jurisdictionSlug: string;
  readonly joinUrl: string | null;
  readonly person: string | null;
  readonly agenda: readonly { readonly title: string; readonly minutes: number | null }[];
  readonly seats: readonly { readonly recipientId: string; readonly label: string | null; readonly capacity: ConvokedCapacity }[];
}

const FACTS = `
  select c.kind, c.sequence, c.made_at as "madeAt", mf.id as "meetingForumId", mf.ordinal, mf.official_number as "officialNumber",
    not exists (select from convocation later where later.meeting_forum_id = mf.id and later.id > c.id) as "isLatest",
    m.state, m.state_reason as "stateReason", m.title, m.purpose, m.what_will_be_decided as "whatWillBeDecided", m.mode, m.place,
    to_char(m.scheduled_on, 'YYYY-MM-DD') as day, to_char(m.scheduled_from, 'HH24:MI') as "from", to_char(m.scheduled_until, 'HH24:MI') as until,
    m.time_zone as "timeZone", m.calendar_uid as "calendarUid", f.name as forum, f.slug as "forumSlug", j.name as jurisdiction, j.slug as "jurisdictionSlug",
    (select join_url from meeting_access where meeting_id = m.id) as "joinUrl", (select name from person where id = $2) as person,
    coalesce((select jsonb_agg(jsonb_build_object('title', title, 'minutes', planned_minutes) order by position)
      from agenda_item where meeting_id = m.id and state = 'accepted'), '[]') as agenda,
    coalesce((select jsonb_agg(jsonb_build_object('recipientId', r.id, 'capacity', r.capacity, 'label', coalesce(s.label, o.name, s.group_label)) order by s.position, r.id)
      from convocation_recipient r left join seat s on s.id = r.seat_id left join organization o on o.id = s.organization_id
      where r.convocation_id = c.id and r.person_id = $2), '[]') as seats
  from convocation c join meeting_forum mf on mf.id = c.meeting_forum_id join meeting m on m.id = mf.meeting_id
    join forum f on f.id = mf.forum_id join jurisdiction j on j.id = f.jurisdiction_id
  where c.id = $1`;

export async function convocationFacts(manager: EntityManager, convocationId: string, personId: string): Promise<ConvocationFacts | null> {
  const [facts]: ConvocationFacts[] = await manager.query(FACTS, [convocationId, personId]);
  return facts ?? null;
}
