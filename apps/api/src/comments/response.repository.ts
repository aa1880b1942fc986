import { conflict, notFound } from '@mesa/domain/errors';
import type { EntityManager } from 'typeorm';

import { ReasonedResponse } from './reasoned-response.entity.js';
import { ResponseComment } from './response-comment.entity.js';

/** The newest published response to a comment, or null. */
export async function latestResponseId(manager: EntityManager, commentId: string): Promise<string | null> {
  const [latest]: { id: string }[] = await manager.query(
    `select r.id from response_comment rc join reasoned_response r on r.id = rc.response_id
     where rc.comment_id = $1 and r.state = 'published' order by r.published_at desc, r.id desc limit 1`,
    [commentId],
  );
  return latest?.id ?? null;
}

/** A response that is not yet public, held until the transaction ends. @throws NOT_FOUND; CONFLICT wrong_state once it is published */
export async function lockDraft(manager: EntityManager, id: string): Promise<ReasonedResponse> {
  const response = await manager.findOne(ReasonedResponse, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!response) throw notFound();
  if (response.state !== 'draft') throw conflict('wrong_state', { current: response.state, allowed: [] });
  return response;
}

/** Makes the response answer these comments and no others. */
export async function setAnswered(manager: EntityManager, responseId: string, commentIds: readonly string[]): Promise<void> {
  const before = await manager.findBy(ResponseComment, { responseId });
  await manager.remove(before.filter(({ commentId }) => !commentIds.includes(commentId)));
  const added = commentIds.filter((id) => !before.some(({ commentId }) => commentId === id));
  await manager.save(added.map((commentId) => manager.create(ResponseComment, { responseId, commentId })));
}

/** The forum's own amendment. @throws NOT_FOUND */
export async function requireAmendmentOf(manager: EntityManager, id: string, forumId: string): Promise<void> {
  const found: unknown[] = await manager.query('select 1 from amendment where id = $1 and forum_id = $2', [id, forumId]);
  if (found.length === 0) throw notFound();
}

/** Drafts that answer any of the comments, each with all the comments that it answers. */
export const draftsAnswering = (manager: EntityManager, commentIds: readonly string[]): Promise<{ readonly id: string; readonly commentIds: string[] }[]> =>
  manager.query(
    `select r.id, array_agg(answered.comment_id) as "commentIds"
     from reasoned_response r join response_comment answered on answered.response_id = r.id
     where r.state = 'draft' and exists (select from response_comment rc where rc.response_id = r.id and rc.comment_id = any ($1))
     group by r.id`,
    [commentIds],
  );
