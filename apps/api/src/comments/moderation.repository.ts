import { notFound } from '@mesa/domain/errors';
import type { DataSource, EntityManager } from 'typeorm';

import { type Keyset, keysetOf, type Page, pageOf } from '../graphql/pagination.js';
import { CommentEvent } from './comment-event.entity.js';
import type { Comment } from './comment.entity.js';
import { columnsOf } from './comment.loader.js';

/** The step that moderated it last. @throws NOT_FOUND */
export async function lastModeration(manager: EntityManager, commentId: string): Promise<CommentEvent> {
  const event = await manager.findOne(CommentEvent, { where: { commentId, toState: 'moderated' }, order: { happenedAt: 'DESC', id: 'DESC' } });
  if (!event) throw notFound();
  return event;
}

/** Comments of a forum that are or were moderated, the last moderated first: nothing is hidden in silence. Those on drafts are no more public than the draft. */
export async function moderatedPage(dataSource: DataSource, forumId: string, first: number, after: string | null): Promise<Page<Comment>> {
  const [at, id] = keysetOf(after, 2) ?? [null, null];
  const rows: (Comment & { at: Date })[] = await dataSource.query(
    `select moderated.at, ${columnsOf(dataSource, 'c')} from (
       select comment_id, max(happened_at) as at from comment_event where to_state = 'moderated' group by comment_id) as moderated
     join comment c on c.id = moderated.comment_id left join phase on phase.id = c.phase_id left join action_plan p on p.id = phase.plan_id
     where c.forum_id = $1 and p.state is distinct from 'drafting' and ($2::timestamptz is null or (moderated.at, c.id) < ($2, $3::uuid))
     order by moderated.at desc, c.id desc limit $4`,
    [forumId, at, id, first + 1],
  );
  return pageOf(rows, first, (row): Keyset => [row.at.toISOString(), row.id]);
}

/** Who chairs the forum on that day: its co-chairs, or its chair where it has no benches. */
export const chairsOf = (manager: EntityManager, forumId: string, today: string): Promise<{ readonly personId: string }[]> =>
  manager.query(
    `select distinct p.id as "personId" from role o join person p on p.account_id = o.account_id
     where o.forum_id = $1 and o.revoked_at is null and daterange(o.valid_from, o.valid_until, '[]') @> $2::date
       and o.kind = case when exists (select from bench b where b.forum_id = $1) then 'co_chair' else 'chair' end order by 1`,
    [forumId, today],
  );
