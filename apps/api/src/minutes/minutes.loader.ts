import type { TextAnchor } from '@mesa/domain/text-anchor';
import { In } from 'typeorm';

import { type Batch, rowByKey, rowsByKey } from '../graphql/loaders.js';
import { type MinutesDates, minutesDates } from './minutes-clock.repository.js';
import { MinutesPassage } from './minutes-passage.entity.js';
import { MinutesVersion } from './minutes-version.entity.js';
import { Minutes } from './minutes.entity.js';

export const minutesByMeetingForum: Batch<string, Minutes | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(Minutes).findBy({ meetingForumId: In(ids) }), ({ meetingForumId }) => meetingForumId);

export const minutesDatesByMeetingForum: Batch<string, MinutesDates | null> = async (ids, dataSource) =>
  rowByKey(ids, await minutesDates(dataSource, 'meetingForum', ids), ({ meetingForumId }) => meetingForumId);

/** The published minutes that came last, of each forum. */
export const latestMinutesByForum: Batch<string, Minutes | null> = async (ids, dataSource) => {
  const latest = await dataSource
    .getRepository(Minutes)
    .createQueryBuilder('minutes')
    .innerJoin('meeting_forum', 'held', 'held.id = minutes.meeting_forum_id')
    .innerJoin('meeting', 'meeting', 'meeting.id = held.meeting_id')
    .distinctOn(['minutes.forum_id'])
    .where(`minutes.forum_id in (:...ids) and minutes.state = 'published'`, { ids })
    .orderBy('minutes.forum_id')
    .addOrderBy('meeting.sort_on', 'DESC', 'NULLS LAST')
    .addOrderBy('minutes.id', 'DESC')
    .getMany();
  return rowByKey(ids, latest, ({ forumId }) => forumId);
};

/** By the minutes that keep the text, the first version first. */
export const versionsByText: Batch<string, MinutesVersion[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(MinutesVersion).find({ where: { minutesId: In(ids) }, order: { number: 'ASC' } }), ({ minutesId }) => minutesId);

export const passagesByVersion: Batch<string, MinutesPassage[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(MinutesPassage).find({ where: { minutesVersionId: In(ids) }, order: { position: 'ASC' } }), ({ minutesVersionId }) => minutesVersionId);

/** An observation with the words that say who, for which seat and where. */
export interface ObservationLine {
  readonly textId: string;
  readonly id: string;
  readonly version: number;
  readonly versionNumber: number;
  readonly minutesPassageId: string | null;
  readonly agendaItemId: string | null;
  readonly agendaItemTitle: string | null;
  readonly personName: string | null;
  readonly seatLabel: string | null;
  readonly anchor: TextAnchor | null;
  readonly quote: string | null;
  readonly replacement: string | null;
  readonly isApplied: boolean | null;
  readonly text: string;
  readonly language: string;
  readonly observedAt: Date;
  readonly isLate: boolean;
  readonly saidOn: string | null;
  readonly enteredByName: string | null;
  readonly channel: 'paper' | 'phone' | 'counter' | null;
  readonly state: 'open' | 'taken_up' | 'declined';
  readonly answer: string | null;
}

const observations = (where: 'v.minutes_id' | 'o.id'): string => `
  select v.minutes_id as "textId", o.id, o.version, v.number as "versionNumber", o.minutes_passage_id as "minutesPassageId",
    mp.agenda_item_id as "agendaItemId", i.title as "agendaItemTitle", p.name as "personName", coalesce(s.label, org.name, s.group_label) as "seatLabel", o.anchor, o.anchor ->> 'exact' as quote, o.replacement, o.is_applied as "isApplied", o.text, o.language,
    o.observed_at as "observedAt", o.is_late as "isLate", to_char(o.said_on, 'YYYY-MM-DD') as "saidOn", e.name as "enteredByName", o.channel, o.state, o.answer
  from minutes_observation o join minutes_version v on v.id = o.minutes_version_id join person p on p.id = o.person_id
    left join person e on e.id = o.entered_by_id left join seat s on s.id = o.seat_id left join organization org on org.id = s.organization_id
    left join minutes_passage mp on mp.id = o.minutes_passage_id left join agenda_item i on i.id = mp.agenda_item_id
  where ${where} = any ($1) order by o.observed_at, o.id`;

/** On every version of a text, the first first. */
export const observationsByText: Batch<string, ObservationLine[]> = async (ids, dataSource) =>
  rowsByKey<ObservationLine, string>(ids, await dataSource.query(observations('v.minutes_id'), [ids]), ({ textId }) => textId);

export const observationById: Batch<string, ObservationLine | null> = async (ids, dataSource) =>
  rowByKey<ObservationLine, string>(ids, await dataSource.query(observations('o.id'), [ids]), ({ id }) => id);

/** An approval with the words that say who. */
export interface ApprovalLine {
  readonly minutesId: string;
  readonly id: string;
  readonly versionNumber: number;
  readonly outcome: 'approved' | 'refused';
  readonly means: 'signed' | 'meeting' | 'silence';
  readonly role: 'co_chair' | 'chair' | 'attendee' | null;
  readonly benchName: string | null;
  readonly personName: string | null;
  readonly reason: string | null;
  readonly decidedAt: Date;
}

const APPROVALS = `
  select a.minutes_id as "minutesId", a.id, v.number as "versionNumber", a.outcome, a.means, a.role, b.name as "benchName",
    p.name as "personName", a.reason, a.decided_at as "decidedAt"
  from minutes_approval a join minutes_version v on v.id = a.minutes_version_id
    left join bench b on b.id = a.bench_id left join person p on p.id = a.approver_id
  where a.minutes_id = any ($1) order by a.decided_at, a.id`;

export const approvalsByMinutes: Batch<string, ApprovalLine[]> = async (ids, dataSource) =>
  rowsByKey<ApprovalLine, string>(ids, await dataSource.query(APPROVALS, [ids]), ({ minutesId }) => minutesId);
