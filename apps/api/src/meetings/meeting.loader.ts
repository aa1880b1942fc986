import type { AttendanceStatement, PresenceCapacity, PresenceMode, PresenceSource, SeatStanding, Sector } from '@mesa/domain/vocabulary';
import { In, IsNull, Not } from 'typeorm';

import { type Batch, rowByKey, rowsByKey } from '../graphql/loaders.js';
import { AgendaItem } from './agenda-item.entity.js';
import { MeetingForum } from './meeting-forum.entity.js';
import { Meeting } from './meeting.entity.js';

export const meetingById: Batch<string, Meeting | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(Meeting).findBy({ id: In(ids) }), ({ id }) => id);

export const meetingForumById: Batch<string, MeetingForum | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(MeetingForum).findBy({ id: In(ids) }), ({ id }) => id);

/** A meeting in draft, which has no ordinal yet, is found by its own query only, which asks who wants to read it. */
export const publishedMeetingForumById: Batch<string, MeetingForum | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(MeetingForum).findBy({ id: In(ids), ordinal: Not(IsNull()) }), ({ id }) => id);

/** By a MeetingForum: the others of its meeting. One that has no number yet is told to who reads the draft, and its own is a draft too. */
export const otherForumsHolding: Batch<string, MeetingForum[]> = async (ids, dataSource) => {
  const own = await dataSource.getRepository(MeetingForum).findBy({ id: In(ids) });
  const all = await dataSource.getRepository(MeetingForum).find({ where: { meetingId: In(own.map(({ meetingId }) => meetingId)) }, order: { id: 'ASC' } });
  return ids.map((id) => {
    const meetingId = own.find((held) => held.id === id)?.meetingId;
    return all.filter((held) => held.meetingId === meetingId && held.id !== id);
  });
};

const COMING = ['convened', 'in_session', 'adjourned'];
const MOST_COMING = 50;

/** Convened and not yet over, the next one first. */
export const comingMeetingsByForum: Batch<string, MeetingForum[]> = async (ids, dataSource) => {
  const coming = await dataSource
    .getRepository(MeetingForum)
    .createQueryBuilder('held')
    .innerJoin(Meeting, 'meeting', 'meeting.id = held.meetingId')
    .where('held.forumId in (:...ids) and meeting.state in (:...states)', { ids, states: COMING })
    .orderBy('meeting.startsAt', 'ASC', 'NULLS LAST')
    .addOrderBy('held.id', 'ASC')
    .getMany();
  return rowsByKey(ids, coming, ({ forumId }) => forumId).map((held) => held.slice(0, MOST_COMING));
};

/** The accepted items, in order. */
export const agendaByMeeting: Batch<string, AgendaItem[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(AgendaItem).find({ where: { meetingId: In(ids), state: 'accepted' }, order: { position: 'ASC' } }), ({ meetingId }) => meetingId);

export const agendaItemById: Batch<string, AgendaItem | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(AgendaItem).findBy({ id: In(ids) }), ({ id }) => id);

/** A line of the roll, with the name of its person and whether everybody may read it. */
export interface RollLine {
  readonly id: string;
  readonly version: number;
  readonly meetingId: string;
  readonly personId: string;
  readonly seatId: string | null;
  readonly capacity: PresenceCapacity;
  readonly mode: PresenceMode;
  readonly source: PresenceSource;
  readonly arrivedAt: Date;
  readonly leftAt: Date | null;
  readonly personName: string | null;
  readonly isNamePublic: boolean;
  /** The acta told who was there for that seat, and the block was withdrawn. */
  readonly isNameWithdrawn: boolean;
}

const ROLL = `
  select a.id, a.version, a.meeting_id as "meetingId", a.person_id as "personId", a.seat_id as "seatId", a.capacity, a.mode, a.source,
    a.arrived_at as "arrivedAt", a.left_at as "leftAt", p.name as "personName",
    (not p.is_minor or p.guardian_consent_on is not null)
      and exists (select from seat_holding h where h.seat_id = a.seat_id and h.person_id = a.person_id and h.is_name_public
        and (h.valid_from is null or h.valid_from <= m.sort_on) and (h.valid_until is null or h.valid_until >= m.sort_on)) as "isNamePublic",
    exists (select from minutes_block b join minutes on minutes.id = b.minutes_id join meeting_forum mf on mf.id = minutes.meeting_forum_id
      where mf.meeting_id = a.meeting_id and b.seat_id = a.seat_id and b.content is null) as "isNameWithdrawn"
  from presence a join person p on p.id = a.person_id join meeting m on m.id = a.meeting_id
  where a.meeting_id = any ($1) order by a.arrived_at, a.id`;

export const rollByMeeting: Batch<string, RollLine[]> = async (ids, dataSource) =>
  rowsByKey<RollLine, string>(ids, await dataSource.query(ROLL, [ids]), ({ meetingId }) => meetingId);

/** What is stated of a seat, an organization or a person, with the words that name it. */
export interface StatedLine {
  readonly meetingForumId: string;
  readonly seatId: string | null;
  readonly status: Exclude<AttendanceStatement, 'not_recorded'>;
  readonly label: string;
  readonly voting: boolean;
  /** A member's where no seat is known. */
  readonly standing: SeatStanding;
  /** None for observers. */
  readonly bench: string | null;
  readonly benchName: string | null;
}

const STATED = `
  select a.meeting_forum_id as "meetingForumId", a.seat_id as "seatId", a.status, coalesce(s.label, so.name, s.group_label, o.name, '') as label,
    coalesce(s.is_voting, false) as voting, coalesce(s.standing, 'member') as standing, b.id as bench, b.name as "benchName"
  from stated_attendance a left join seat s on s.id = a.seat_id left join organization so on so.id = s.organization_id
    left join organization o on o.id = a.organization_id left join bench b on b.id = s.bench_id and s.standing = 'member'
  where a.meeting_forum_id = any ($1) order by s.standing = 'observer' nulls first, b.position nulls last, s.position nulls last, a.id`;

export const statedByMeetingForum: Batch<string, StatedLine[]> = async (ids, dataSource) =>
  rowsByKey<StatedLine, string>(ids, await dataSource.query(STATED, [ids]), ({ meetingForumId }) => meetingForumId);

export interface HeadcountLine {
  readonly id: string;
  readonly meetingForumId: string;
  readonly benchName: string | null;
  readonly sector: Sector | null;
  readonly attended: number | null;
  readonly apologies: number | null;
  readonly certainty: string;
}

const HEADCOUNTS = `
  select h.id, h.meeting_forum_id as "meetingForumId", b.name as "benchName", h.sector, h.attended, h.apologies, h.certainty
  from headcount h left join bench b on b.id = h.bench_id
  where h.meeting_forum_id = any ($1) order by b.position nulls first, h.sector nulls first`;

export const headcountsByMeetingForum: Batch<string, HeadcountLine[]> = async (ids, dataSource) =>
  rowsByKey<HeadcountLine, string>(ids, await dataSource.query(HEADCOUNTS, [ids]), ({ meetingForumId }) => meetingForumId);

/** Names of persons, for readers of the papers. */
export const personNameById: Batch<string, string | null> = async (ids, dataSource) => {
  const rows: { id: string; name: string | null }[] = await dataSource.query('select id, name from person where id = any ($1)', [ids]);
  return rowByKey(ids, rows, ({ id }) => id).map((row) => row?.name ?? null);
};

/** The deputy who stands named for each seat of a meeting. */
export interface NamedDeputy {
  readonly id: string;
  readonly meetingId: string;
  readonly seatId: string;
  readonly deputyId: string;
  readonly deputyName: string | null;
}

const DEPUTIES = `
  select d.id, d.meeting_id as "meetingId", d.seat_id as "seatId", d.deputy_id as "deputyId", p.name as "deputyName"
  from deputy_naming d join person p on p.id = d.deputy_id
  where d.meeting_id = any ($1) and d.revoked_at is null`;

export const deputiesByMeeting: Batch<string, NamedDeputy[]> = async (ids, dataSource) =>
  rowsByKey<NamedDeputy, string>(ids, await dataSource.query(DEPUTIES, [ids]), ({ meetingId }) => meetingId);
