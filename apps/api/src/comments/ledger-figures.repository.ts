import type { Sector } from '@mesa/domain/vocabulary';
import type { DataSource } from 'typeorm';

import { rowByKey, rowsByKey } from '../graphql/loaders.js';
import type { Comment } from './comment.entity.js';
import { columnsOf, UNITS_OF_SUBJECT } from './comment.loader.js';
import { ASKS_RESPONSE, IN_DRAFT, SECTOR } from './ledger.repository.js';

export interface Figures {
  readonly asked: number;
  readonly answered: number;
  readonly answeredInTime: number;
  readonly incorporated: number;
  readonly awaiting: number;
  readonly overdue: number;
  readonly objected: number;
  readonly closed: number;
}

/** The calendar day of the jurisdiction `j`. */
const TODAY = '($2::timestamptz at time zone j.time_zone)::date';

/** Figures over comments `c` with their responses, now being `$2`. Counts of distinct comments, as units may share one. */
const FIGURES = `
  count(distinct c.id)::int as asked,
  count(distinct c.id) filter (where r.first_on is not null)::int as answered,
  count(distinct c.id) filter (where r.first_on <= c.due_on)::int as "answeredInTime",
  count(distinct c.id) filter (where r.last_disposition in ('incorporated', 'partly'))::int as incorporated,
  count(distinct c.id) filter (where c.state = 'awaiting_response')::int as awaiting,
  count(distinct c.id) filter (where c.state = 'awaiting_response' and c.due_on < ${TODAY})::int as overdue,
  count(distinct c.id) filter (where c.state = 'objected')::int as objected,
  count(distinct c.id) filter (where c.state = 'closed')::int as closed`;

/** Days are those of the jurisdiction: an answer at midnight is in time or not by its clock. */
const RESPONSES = `
  join forum f on f.id = c.forum_id join jurisdiction j on j.id = f.jurisdiction_id
  left join lateral (
    select (min(r.published_at) at time zone j.time_zone)::date as first_on,
      (array_agg(r.disposition order by r.published_at desc, r.id desc))[1] as last_disposition
    from response_comment rc join reasoned_response r on r.id = rc.response_id and r.state = 'published'
    where rc.comment_id = c.id) r on true`;

/** Figures of a plan's ledger: of one responsible unit, of those for which none answers, or of the whole. */
export interface PlanFigures extends Figures {
  readonly planId: string;
  readonly unitId: string | null;
  readonly isWhole: boolean;
}

/** The figures of plans' ledgers, the whole first, then by unit, the most asked first. One statement. */
export async function figuresByPlan(dataSource: DataSource, planIds: readonly string[], now: Date): Promise<PlanFigures[][]> {
  const rows: PlanFigures[] = await dataSource.query(
    `select phase.plan_id as "planId", unit_id as "unitId", grouping(unit_id) = 1 as "isWhole", ${FIGURES}
     from comment c join phase on phase.id = c.phase_id ${RESPONSES} ${UNITS_OF_SUBJECT}
     left join lateral unnest(unit.ids) as unit_id on true
     where c.forum_id in (select forum_id from plan_forum where plan_id = any ($1)) and phase.plan_id = any ($1) and ${ASKS_RESPONSE}
     group by grouping sets ((phase.plan_id, unit_id), (phase.plan_id))
     order by 3 desc, asked desc, unit_id`,
    [planIds, now],
  );
  return rowsByKey(planIds, rows, ({ planId }) => planId);
}

/** By what the figures of a plan are also told apart: a key for each comment, and the order of the keys. */
const DIVISIONS = {
  commitment: { key: 'k.id::text', order: 'min(k.number), 2' },
  phase: { key: 'c.phase_id::text', order: 'min(phase.position), 2' },
  sector: { key: SECTOR, order: 'asked desc, 2' },
} as const;
export type Division = keyof typeof DIVISIONS;

/** The figures of one part of a plan's ledger; the key is null for what belongs to none. */
export interface PartFigures extends Figures {
  readonly planId: string;
  readonly key: string | null;
}

export const sectorOf = ({ key }: PartFigures): Sector | null => key as Sector | null;

/** The figures of plans' ledgers by commitment, phase or sector. One statement. */
export async function figuresByPart(dataSource: DataSource, division: Division, planIds: readonly string[], now: Date): Promise<PartFigures[][]> {
  const { key, order } = DIVISIONS[division];
  const rows: PartFigures[] = await dataSource.query(
    `select phase.plan_id as "planId", ${key} as key, ${FIGURES}
     from comment c join phase on phase.id = c.phase_id ${RESPONSES} ${UNITS_OF_SUBJECT}
     where c.forum_id in (select forum_id from plan_forum where plan_id = any ($1)) and phase.plan_id = any ($1) and ${ASKS_RESPONSE}
     group by 1, 2 order by ${order}`,
    [planIds, now],
  );
  return rowsByKey(planIds, rows, ({ planId }) => planId);
}

export const NONE: Figures = { asked: 0, answered: 0, answeredInTime: 0, incorporated: 0, awaiting: 0, overdue: 0, objected: 0, closed: 0 };

/** The wordings of what figures are asked of: its comments, and those on statements about it, are pinned to them. */
const WORDINGS = {
  milestone: 'select w.id as wording_id, w.milestone_id as id from wording w where w.milestone_id = any ($1)',
  commitment: `select w.id as wording_id, w.commitment_id as id from wording w where w.commitment_id = any ($1)
    union all select w.id, m.commitment_id from milestone m join wording w on w.milestone_id = m.id where m.commitment_id = any ($1)`,
} as const;

/** The figures of commitments, with their milestones', or of milestones, in the order of the ids. */
export async function figuresBy(dataSource: DataSource, of: keyof typeof WORDINGS, ids: readonly string[], now: Date): Promise<Figures[]> {
  const rows: (Figures & { id: string })[] = await dataSource.query(
    `select of.id, ${FIGURES} from (${WORDINGS[of]}) as of join comment c on c.wording_id = of.wording_id ${RESPONSES} where ${ASKS_RESPONSE} group by 1`,
    [ids, now],
  );
  return rowByKey(ids, rows, ({ id }) => id).map((figures) => figures ?? NONE);
}

/** What a forum's home says: how many wait, and the ones that have waited longest. */
export interface Waiting {
  readonly awaiting: number;
  readonly overdue: number;
  readonly oldest: readonly Comment[];
}

const OLDEST = 5;

export async function waitingByForum(dataSource: DataSource, forumIds: readonly string[], now: Date): Promise<Waiting[]> {
  const waits = `c.forum_id = any ($1) and c.state = 'awaiting_response' and ${ASKS_RESPONSE} and not ${IN_DRAFT}`;
  const counts: { forumId: string; awaiting: number; overdue: number }[] = await dataSource.query(
    `select c.forum_id as "forumId", count(*)::int as awaiting, (count(*) filter (where c.due_on < ${TODAY}))::int as overdue
     from comment c join forum f on f.id = c.forum_id join jurisdiction j on j.id = f.jurisdiction_id where ${waits} group by 1`,
    [forumIds, now],
  );
  const oldest: Comment[] = await dataSource.query(
    `select ${columnsOf(dataSource, 'c')} from unnest($1::uuid[]) as forum (id) cross join lateral (
       select * from comment c where ${waits} and c.forum_id = forum.id order by c.due_on, c.id limit ${OLDEST}) as c order by c.due_on, c.id`,
    [forumIds],
  );
  const found = rowByKey(forumIds, counts, ({ forumId }) => forumId);
  return rowsByKey(forumIds, oldest, ({ forumId }) => forumId).map((comments, index) => ({ awaiting: found[index]?.awaiting ?? 0, overdue: found[index]?.overdue ?? 0, oldest: comments }));
}
