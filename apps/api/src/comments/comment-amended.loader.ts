import { COMMENT_STATES, commentTextIsShown } from '@mesa/domain/comment-state';
import { type EntityManager, In } from 'typeorm';

import { Wording } from '../commitments/wording.entity.js';
import { type Batch, rowByKey, rowsByKey } from '../graphql/loaders.js';
import { AmendmentObjection } from './amendment-objection.entity.js';
import { Comment } from './comment.entity.js';

/** The comments in which each was said again, the first first. */
export const carriedFrom: Batch<string, Comment[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(Comment).find({ where: { carriedFromId: In(ids) }, order: { postedAt: 'ASC', id: 'ASC' } }), ({ carriedFromId }) => carriedFromId ?? '');

/** Of comments whose text is shown: what was hidden or taken back is not told by its objections either. */
const objectionsBy = (column: 'commentId' | 'amendmentId'): Batch<string, AmendmentObjection[]> => async (ids, dataSource) => {
  const rows = await dataSource
    .getRepository(AmendmentObjection)
    .createQueryBuilder('objection')
    .innerJoin(Comment, 'comment', 'comment.id = objection.commentId and comment.state in (:...shown)', { shown: COMMENT_STATES.filter(commentTextIsShown) })
    .where(`objection.${column} in (:...ids) and objection.reason is not null`, { ids })
    .orderBy('objection.objectedAt')
    .addOrderBy('objection.id')
    .getMany();
  return rowsByKey(ids, rows, (row) => row[column]);
};
export const amendmentObjectionsByComment = objectionsBy('commentId');
export const amendmentObjectionsByAmendment = objectionsBy('amendmentId');

/** How many comments are pinned to words that each takes away, those withdrawn or hidden too: no reply. */
export const commentsOnWordsByAmendment: Batch<string, number> = async (ids, dataSource) => {
  const rows: { id: string; count: number }[] = await dataSource.query(
    `select ch.amendment_id as id, count(*)::int as count from amendment_change ch
     join amendment_change_wording taken on taken.change_id = ch.id and taken.side = 'from'
     join comment c on c.wording_id = taken.wording_id and c.parent_id is null
     where ch.amendment_id = any ($1) group by ch.amendment_id`,
    [ids],
  );
  return rowByKey(ids, rows, ({ id }) => id).map((row) => row?.count ?? 0);
};

/**
 * The wordings that stand today in the place of those that comments are pinned to, through every amendment since:
 * of the same commitment or milestone, and of what it was split, merged, moved or carried over into. What came
 * into another plan that is still a draft is not published, and stays out.
 */
export async function successorsOf(manager: EntityManager, ids: readonly string[]): Promise<Wording[][]> {
  const found: { commentId: string; wordingId: string }[] = await manager.query(
    `with recursive line (comment_id, wording_id) as (
       select c.id, c.wording_id from comment c join wording w on w.id = c.wording_id and w.state not in ('draft', 'in_force') where c.id = any ($1)
       union select line.comment_id, made.wording_id from line
         join amendment_change_wording taken on taken.wording_id = line.wording_id and taken.side = 'from'
         join amendment_change ch on ch.id = taken.change_id join amendment a on a.id = ch.amendment_id and a.state = 'in_force'
         join amendment_change_wording made on made.change_id = taken.change_id and made.side = 'to')
     select distinct line.comment_id as "commentId", now.id as "wordingId"
     from line join wording x on x.id = line.wording_id
     join wording now on now.state in ('draft', 'in_force') and (now.milestone_id = x.milestone_id or now.commitment_id = x.commitment_id)
     join comment c on c.id = line.comment_id left join milestone m on m.id = now.milestone_id
     join commitment k on k.id = coalesce(now.commitment_id, m.commitment_id) join action_plan p on p.id = k.plan_id
     left join phase on phase.id = c.phase_id
     where p.state <> 'drafting' or p.id = phase.plan_id`,
    [ids],
  );
  const wordings = await manager.find(Wording, { where: { id: In(found.map(({ wordingId }) => wordingId)) }, order: { id: 'ASC' } });
  return rowsByKey(ids, found, ({ commentId }) => commentId).map((mine) => wordings.filter(({ id }) => mine.some(({ wordingId }) => wordingId === id)));
}

export const successorsByComment: Batch<string, Wording[]> = (ids, dataSource) => successorsOf(dataSource.manager, ids);
