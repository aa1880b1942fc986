import type { PlanState } from '@mesa/domain/plan-state';
import { type DataSource, In } from 'typeorm';

import { type Batch, rowByKey, rowsByKey } from '../graphql/loaders.js';
import { keysetOf, type Keyset, type Page, pageOf } from '../graphql/pagination.js';
import { Phase } from '../plans/phase.entity.js';
import { CommentEvent } from './comment-event.entity.js';
import { CommentObjection } from './comment-objection.entity.js';
import { Comment } from './comment.entity.js';

/** The columns of an entity, named as its properties, for statements that TypeORM cannot write. */
export const columnsOf = (dataSource: DataSource, alias: string): string =>
  dataSource.getMetadata(Comment).columns.map(({ databaseName, propertyName }) => `${alias}.${databaseName} as "${propertyName}"`).join(', ');

export const commentById: Batch<string, Comment | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(Comment).findBy({ id: In(ids) }), ({ id }) => id);

/** One page of what was said about one thing: the newest first; replies the oldest first. */
export interface CommentsAsked {
  readonly of: 'commitment_id' | 'milestone_id' | 'statement_id' | 'agenda_item_id' | 'parent_id';
  readonly id: string;
  readonly first: number;
  readonly after: string | null;
  readonly phaseId: string | null;
}

/** Keys are text, so that the same page asked twice in a request is read once. */
export const commentsAsked = (asked: CommentsAsked): string => JSON.stringify(asked);

export const commentPage: Batch<string, Page<Comment>> = async (keys, dataSource) => {
  const asked = keys.map((key) => JSON.parse(key) as CommentsAsked);
  const kinds = new Map(asked.map((one) => [JSON.stringify({ ...one, id: '' }), one]));
  const pages = new Map<string, Page<Comment>>();
  for (const [kind, like] of kinds) {
    const ids = asked.filter((one) => JSON.stringify({ ...one, id: '' }) === kind).map(({ id }) => id);
    const rows = await pagesOf(dataSource, like, ids);
    rowsByKey(ids, rows, ({ keyId }) => keyId).forEach((found, index) => {
      pages.set(JSON.stringify({ ...like, id: ids[index] }), pageOf(found, like.first, placeOf));
    });
  }
  return keys.map((key) => pages.get(key) ?? pageOf<Comment>([], 0, placeOf));
};

/** The plan in drafting that an agenda item is about, if it is about one. */
export const draftOfAgendaItem: Batch<string, string | null> = async (ids, dataSource) => {
  const rows: { id: string; planId: string }[] = await dataSource.query(
    `select a.id, p.id as "planId" from agenda_item a left join milestone m on m.id = a.milestone_id
     join commitment k on k.id = coalesce(m.commitment_id, a.commitment_id) join action_plan p on p.id = k.plan_id
     where a.id = any ($1) and p.state = 'drafting'`,
    [ids],
  );
  return rowByKey(ids, rows, ({ id }) => id).map((row) => row?.planId ?? null);
};

const placeOf = ({ postedAt, id }: Comment): Keyset => [postedAt.toISOString(), id];

function pagesOf(dataSource: DataSource, { of, first, after, phaseId }: CommentsAsked, ids: readonly string[]): Promise<(Comment & { keyId: string })[]> {
  const [postedAt, id] = keysetOf(after, 2) ?? [null, null];
  const [order, onward] = of === 'parent_id' ? ['asc', '>'] : ['desc', '<'];
  return dataSource.query(
    `select key.id as "keyId", ${columnsOf(dataSource, 'c')}
     from unnest($1::uuid[]) as key (id) cross join lateral (
       select * from comment where ${of} = key.id and ${of === 'parent_id' ? 'true' : 'parent_id is null'}
         and ($2::uuid is null or phase_id = $2) and ($3::timestamptz is null or (posted_at, id) ${onward} ($3, $4::uuid))
       order by posted_at ${order}, id ${order} limit $5) c
     order by c.posted_at ${order}, c.id ${order}`,
    [ids, phaseId, postedAt, id, first + 1],
  );
}

export const phaseById: Batch<string, Phase | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(Phase).findBy({ id: In(ids) }), ({ id }) => id);

/** The public history of comments, the first step first. */
export const eventsByComment: Batch<string, CommentEvent[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(CommentEvent).find({ where: { commentId: In(ids) }, order: { happenedAt: 'ASC', id: 'ASC' } }), ({ commentId }) => commentId);

export const objectionsByComment: Batch<string, CommentObjection[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(CommentObjection).find({ where: { commentId: In(ids) }, order: { objectedAt: 'ASC', id: 'ASC' } }), ({ commentId }) => commentId);

/** The name of who speaks in public: none once erased, nor a minor's without the guardian's recorded consent. */
export const spokenName: Batch<string, string | null> = async (ids, dataSource) => {
  const rows: { id: string; name: string | null }[] = await dataSource.query(
    'select id, name from person where id = any ($1) and (not is_minor or guardian_consent_on is not null)',
    [ids],
  );
  return rowByKey(ids, rows, ({ id }) => id).map((row) => row?.name ?? null);
};

/** What rights over a comment and its clock depend on, besides its own row. */
export interface CommentFacts {
  readonly commentId: string;
  readonly forumId: string;
  readonly timeZone: string;
  readonly jurisdictionId: string;
  /** Null for an agenda item that is about nothing of a plan. */
  readonly planId: string | null;
  readonly planState: PlanState | null;
  /** The milestone that it is about, whether directly, by a statement or by an agenda item. */
  readonly milestoneId: string | null;
  readonly personId: string;
  readonly seat: { readonly id: string; readonly from: string | null; readonly until: string | null } | null;
  readonly responsibleUnitIds: readonly string[];
  /** The words it is pinned to no longer stand. */
  readonly isAmended: boolean;
  /** The amendment that took them out of force; null while they stand, or where they were only a draft. */
  readonly amendmentId: string | null;
  readonly objectedToAmendment: boolean;
}

/** What a comment `c` is about, down to its commitment `k`: every comment but those on agenda items is pinned to a wording. */
const ABOUT = `
  left join wording w on w.id = c.wording_id
  left join agenda_item a on a.id = c.agenda_item_id
  left join milestone m on m.id = coalesce(w.milestone_id, a.milestone_id)
  left join commitment k on k.id = coalesce(m.commitment_id, w.commitment_id, a.commitment_id)`;

/** What a comment `c` is about, and the units that answer for it: a milestone's own, else its commitment's. */
export const UNITS_OF_SUBJECT = `${ABOUT}
  left join lateral (
    select coalesce(
      array_agg(o.organization_id) filter (where o.milestone_id is not null),
      array_agg(o.organization_id) filter (where o.milestone_id is null)) as ids
    from commitment_organization o
    where o.commitment_id = k.id and o.part = 'responsible' and (o.milestone_id is null or o.milestone_id = m.id)) unit on true`;

const FACTS = `
  select c.id as "commentId", c.forum_id as "forumId", j.time_zone as "timeZone", j.id as "jurisdictionId",
    p.id as "planId", p.state as "planState", m.id as "milestoneId", c.person_id as "personId",
    case when s.id is not null then jsonb_build_object('id', s.id, 'from', s.valid_from, 'until', s.valid_until) end as seat,
    coalesce(unit.ids, '{}') as "responsibleUnitIds",
    coalesce(w.state not in ('draft', 'in_force'), false) as "isAmended", taken.id as "amendmentId",
    exists (select from amendment_objection o where o.comment_id = c.id and o.amendment_id = taken.id) as "objectedToAmendment"
  from comment c
  join forum f on f.id = c.forum_id join jurisdiction j on j.id = f.jurisdiction_id
  left join seat s on s.id = c.seat_id ${UNITS_OF_SUBJECT}
  left join action_plan p on p.id = k.plan_id
  left join lateral (
    select amendment.id from amendment_change_wording l join amendment_change ch on ch.id = l.change_id
    join amendment on amendment.id = ch.amendment_id and amendment.state = 'in_force'
    where l.wording_id = c.wording_id and l.side = 'from' order by amendment.number desc limit 1) taken on true
  where c.id = any ($1)`;

export const factsByComment: Batch<string, CommentFacts | null> = async (ids, dataSource) =>
  rowByKey<CommentFacts, string>(ids, await dataSource.query(FACTS, [ids]), ({ commentId }) => commentId);
