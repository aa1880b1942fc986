import type { CommentState } from '@mesa/domain/comment-state';
import { CLOCK_KINDS, type LedgerClock } from '@mesa/domain/response-clock';
import type { Disposition, Sector } from '@mesa/domain/vocabulary';
import type { DataSource } from 'typeorm';

import { type Keyset, keysetOf, type Page, pageOf } from '../graphql/pagination.js';
import type { Comment } from './comment.entity.js';
import { columnsOf, UNITS_OF_SUBJECT } from './comment.loader.js';

const KINDS = CLOCK_KINDS.map((kind) => `'${kind}'`).join(', ');

/** What the ledger holds: comments, not replies, of the kinds that ask for a response. Worded as its partial index. */
export const ASKS_RESPONSE = `c.parent_id is null and c.kind in (${KINDS})`;

/** Which of the ledger's comments: null asks for nothing. */
export interface LedgerFilter {
  readonly states: readonly CommentState[] | null;
  readonly clock: LedgerClock | null;
  readonly unitId: string | null;
  readonly commitmentId: string | null;
  readonly phaseId: string | null;
  readonly sector: Sector | null;
}

export interface LedgerAsked extends LedgerFilter {
  readonly first: number;
  readonly after: string | null;
}

/** Comments on agenda items are in no wording of the plan, but in a phase of it, as all are. */
const IN_PLAN = 'exists (select from phase where phase.id = c.phase_id and phase.plan_id = $1)';

/** A comment on a draft is no more public than the draft. */
export const IN_DRAFT = `exists (select from phase join action_plan p on p.id = phase.plan_id where phase.id = c.phase_id and p.state = 'drafting')`;

/** The sector of the seat for which comment `c` was made, else of its organization; null for what was said personally. */
export const SECTOR = `coalesce((select seat.sector from seat where seat.id = c.seat_id), (select o.sector from organization o where o.id = c.organization_id))`;

/** Of a comment `c`: what it is about is looked up only where the filter asks for it. */
const CHOSEN = `${ASKS_RESPONSE} and ${IN_PLAN}
  and ($3::uuid is null or exists (select from (select c.wording_id, c.agenda_item_id) as c ${UNITS_OF_SUBJECT} where $3 = any (unit.ids)))
  and ($4::uuid is null or exists (select from (select c.wording_id, c.agenda_item_id) as c ${UNITS_OF_SUBJECT} where k.id = $4))
  and ($5::uuid is null or c.phase_id = $5)
  and ($6::text is null or ${SECTOR} = $6)
  and ($7::text is null or (c.state = 'awaiting_response' and (c.due_on < day.today) = ($7 = 'overdue')))`;

/** The calendar day in the jurisdiction of the plan. */
const DAY = '(select ($8::timestamptz at time zone j.time_zone)::date as today from action_plan p join jurisdiction j on j.id = p.jurisdiction_id where p.id = $1) as day';

const FORUMS = '(select distinct forum_id from plan_forum where plan_id = $1) as forum';

const parameters = (planId: string, { states, unitId, commitmentId, phaseId, sector, clock }: LedgerFilter, now: Date): unknown[] => [planId, ordered(states), unitId, commitmentId, phaseId, sector, clock, now];

/** Waiting first, by their last day: the oldest overdue on top; then objected, responded, and what was taken back. */
const PLACE = `(state.rank, coalesce(c.due_on, 'infinity'), c.id)`;

/**
 * One page of a plan's ledger. For each state one walk along the index in the order of the page, so that a
 * page costs the same however long the ledger is.
 */
export async function ledgerPage(dataSource: DataSource, planId: string, { first, after, ...filter }: LedgerAsked, now: Date): Promise<Page<Comment>> {
  const [rank, due, id] = keysetOf(after, 3) ?? [null, null, null];
  const rows: Ranked[] = await dataSource.query(
    `select ranked.*
     from unnest($2::text[]) with ordinality as state (name, rank)
     cross join ${FORUMS} cross join ${DAY}
     cross join lateral (
       select state.rank, ${columnsOf(dataSource, 'c')}
       from comment c
       where c.forum_id = forum.forum_id and c.state = state.name and ${CHOSEN}
         and ($9::bigint is null or ${PLACE} > ($9, $10::date, $11::uuid))
       order by c.due_on, c.id limit $12) as ranked
     where state.rank >= coalesce($9, 0)
     order by ranked.rank, ranked."dueOn", ranked.id limit $12`,
    [...parameters(planId, filter, now), rank, due, id, first + 1],
  );
  return pageOf(rows, first, placeOf);
}

interface Ranked extends Comment {
  /** Of the state among those asked for; a bigint comes as text. */
  readonly rank: string;
}

/** What still asks something of somebody comes first. */
const ORDER: readonly CommentState[] = ['awaiting_response', 'objected', 'responded', 'closed', 'withdrawn', 'moderated'];

const ordered = (states: readonly CommentState[] | null): CommentState[] => ORDER.filter((state) => states === null || states.includes(state));

const placeOf = ({ rank, dueOn, id }: Ranked): Keyset => [Number(rank), dueOn ?? 'infinity', id];

const ALL = `from unnest($2::text[]) with ordinality as state (name, rank) cross join ${FORUMS} cross join ${DAY}
  join comment c on c.forum_id = forum.forum_id and c.state = state.name`;

/** How many comments a filter leaves: the rows of its file. */
export async function ledgerCount(dataSource: DataSource, planId: string, filter: LedgerFilter, now: Date): Promise<number> {
  const [found]: { count: number }[] = await dataSource.query(`select count(*)::int as count ${ALL} where ${CHOSEN}`, parameters(planId, filter, now));
  return found?.count ?? 0;
}

/** A row of the ledger as a file says it. */
export interface LedgerRow {
  readonly id: string;
  readonly kind: Comment['kind'];
  readonly state: CommentState;
  readonly isOverdue: boolean;
  readonly text: string | null;
  readonly author: string | null;
  readonly organization: string | null;
  readonly sector: Sector | null;
  readonly postedOn: string;
  readonly phase: number;
  readonly commitment: string | null;
  readonly milestone: number | null;
  readonly units: string | null;
  readonly dueOn: string | null;
  readonly answeredOn: string | null;
  readonly disposition: Disposition | null;
  readonly objections: number;
  readonly escalatedOn: string | null;
}

/** Every row that a filter leaves, in the order of the screen. No text of a tombstone, no name that is not public. */
export const ledgerRows = (dataSource: DataSource, planId: string, filter: LedgerFilter, now: Date): Promise<LedgerRow[]> =>
  dataSource.query(
    `select c.id, c.kind, c.state, coalesce(c.state = 'awaiting_response' and c.due_on < day.today, false) as "isOverdue",
       case when c.state not in ('withdrawn', 'moderated') then c.text end as text,
       case when not person.is_minor or person.guardian_consent_on is not null then person.name end as author,
       o.name as organization, ${SECTOR} as sector, (c.posted_at at time zone j.time_zone)::date::text as "postedOn", phase.position as phase,
       coalesce(k.external_id, 'c' || k.number) as commitment, m.number as milestone,
       (select string_agg(u.name, '; ' order by u.name) from organization u where u.id = any (unit.ids)) as units,
       c.due_on::text as "dueOn", (r.first_at at time zone j.time_zone)::date::text as "answeredOn", r.disposition,
       (select count(*) from comment_objection x where x.comment_id = c.id)::int as objections,
       (select (min(e.escalated_at) at time zone j.time_zone)::date::text from comment_escalation e where e.comment_id = c.id) as "escalatedOn"
     ${ALL} join phase on phase.id = c.phase_id join action_plan p on p.id = phase.plan_id join jurisdiction j on j.id = p.jurisdiction_id
     join person on person.id = c.person_id left join organization o on o.id = c.organization_id ${UNITS_OF_SUBJECT}
     left join lateral (
       select min(x.published_at) as first_at, (array_agg(x.disposition order by x.published_at desc, x.id desc))[1] as disposition
       from response_comment rc join reasoned_response x on x.id = rc.response_id and x.state = 'published' where rc.comment_id = c.id) r on true
     where ${CHOSEN} order by state.rank, c.due_on, c.id`,
    parameters(planId, filter, now),
  );
