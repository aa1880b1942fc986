import type { DatedFact, MeetingFact } from '@mesa/domain/compliance/evidence';
import type { AdministrationFact, ComplianceFacts, ResponseYear } from '@mesa/domain/compliance/facts';
import type { PartialDate } from '@mesa/domain/partial-date';
import { CLOCK_KINDS } from '@mesa/domain/response-clock';
import type { EntityManager } from 'typeorm';

import { MEETINGS } from './compliance-meeting.repository.js';

/** A date as the database keeps it, as the domain reads it; null where none is known. */
export const partial = (column: string): string =>
  `case when ${column}_raw is not null then jsonb_build_object('raw', ${column}_raw, 'earliest', ${column}_earliest, 'latest', ${column}_latest, 'precision', ${column}_precision) end`;

/** A calendar day as one. */
export const day = (expression: string): string => `jsonb_build_object('raw', ${expression}, 'earliest', ${expression}, 'latest', ${expression}, 'precision', 'day')`;

/** Where the forum `f` and its jurisdiction `j` are, of one id. */
const HERE = 'forum f join jurisdiction j on j.id = f.jurisdiction_id';
const KINDS = CLOCK_KINDS.map((kind) => `'${kind}'`).join(', ');

/** The latest that a page shows of one kind; what is older decided older periods long ago. */
const MOST = 1_000;

export interface ForumRow extends Pick<ComplianceFacts, 'keptSince'> {
  readonly country: string | null;
  readonly kind: string;
  readonly names: readonly string[];
  readonly started: PartialDate | null;
  readonly ended: PartialDate | null;
  readonly timeZone: string;
  readonly rulesVersions: ComplianceFacts['rulesVersions'];
  readonly holidays: readonly string[];
  readonly administrations: readonly AdministrationFact[];
}

/** The forum itself, its rules and its calendar. A secretariat that once was kept it from its first day on. */
export async function forumFacts(manager: EntityManager, forumId: string): Promise<ForumRow | null> {
  const [found]: ForumRow[] = await manager.query(
    `select j.country, f.kind, j.time_zone as "timeZone", array_prepend(f.name, array(select a.name from forum_alias a where a.forum_id = f.id)) as names, ${partial('f.started')} as started, ${partial('f.ended')} as ended,
       (select min(r.valid_from)::text from role r where r.forum_id = f.id and r.kind = 'secretariat') as "keptSince",
       coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'effectiveFrom', r.effective_from, 'rules', r.rules) order by r.effective_from) from forum_rules r where r.forum_id = f.id), '[]') as "rulesVersions",
       coalesce((select jsonb_agg(h.day) from holiday h where h.jurisdiction_id = j.id and h.observed), '[]') as holidays,
       coalesce((select jsonb_agg(jsonb_build_object('name', a.mayor, 'started', ${partial('a.started')}, 'ended', ${partial('a.ended')}) order by a.started_latest nulls last, a.id) from administration a where a.jurisdiction_id = j.id), '[]') as administrations
     from ${HERE} where f.id = $1`,
    [forumId],
  );
  return found ?? null;
}

export const meetingFacts = (manager: EntityManager, forumId: string): Promise<MeetingFact[]> => manager.query(MEETINGS, [forumId]);

const NOT_A_RECORD = `null::int as ordinal, null as fault`;

/** Taken out of session, whatever came of them: they are shown, and are no meeting. */
export const decisionFacts = (manager: EntityManager, forumId: string): Promise<DatedFact[]> =>
  manager.query(
    `select 'decision' as kind, d.id, ${partial('d.decided_on')} as on, d.text, d.language, null::int as ordinal, null as url, 'out_of_session' as fault
     from decision d where d.forum_id = $1 and d.meeting_forum_id is null and d.withdrawn_at is null order by d.id desc limit ${MOST}`,
    [forumId],
  );

/**
 * What updates the repository: public documents of each day, and actas, which are its core; imported ones came from
 * somewhere else, at a time that nobody knows. Recorded updates of a repository elsewhere are read with the records.
 */
export const repositoryFacts = (manager: EntityManager, forumId: string): Promise<DatedFact[]> =>
  manager.query(
    `select 'document' as kind, d.id, ${day('d.day')} as on, d.title as text, d.language, d.url, ${NOT_A_RECORD}
     from (select distinct on ((d.created_at at time zone j.time_zone)::date) d.id, d.title, d.language, coalesce(d.url, '/files/' || d.id) as url, (d.created_at at time zone j.time_zone)::date::text as day
       from document d join ${HERE} on f.id = d.forum_id
       where d.forum_id = $1 and d.visibility = 'public' and d.origin = 'entered'
       order by (d.created_at at time zone j.time_zone)::date desc, d.id limit ${MOST}) d
     union all
     select 'acta', mf.id, ${day('(a.published_at at time zone j.time_zone)::date::text')}, m.title, m.language, null, mf.ordinal, null
     from minutes a join ${HERE} on f.id = a.forum_id join meeting_forum mf on mf.id = a.meeting_forum_id join meeting m on m.id = mf.meeting_id
     where a.forum_id = $1 and a.state = 'published' and a.published_at is not null`,
    [forumId],
  );

/** Comments whose clock runs or ran, by the calendar year of their last day. */
export const responseYears = (manager: EntityManager, forumId: string, today: string): Promise<ResponseYear[]> =>
  manager.query(
    `select extract(year from c.due_on)::int as year, count(*)::int as asked,
       (count(*) filter (where c.answered_on <= c.due_on))::int as "inTime", (count(*) filter (where c.answered_on > c.due_on))::int as late,
       (count(*) filter (where c.answered_on is null and c.due_on < $2::date))::int as overdue, (count(*) filter (where c.answered_on is null and c.due_on >= $2::date))::int as waiting,
       (min(c.due_on) filter (where c.answered_on is null and c.due_on >= $2::date))::text as "nextDueOn"
     from (select c.due_on, (select min(r.published_at at time zone j.time_zone)::date from response_comment x join reasoned_response r on r.id = x.response_id and r.state = 'published' where x.comment_id = c.id) as answered_on
       from comment c join ${HERE} on f.id = c.forum_id
       where c.forum_id = $1 and c.parent_id is null and c.kind in (${KINDS}) and c.state not in ('withdrawn', 'moderated') and c.due_on is not null) c
     group by 1 order by 1 desc`,
    [forumId, today],
  );
