import { In } from 'typeorm';

import { type Batch, rowByKey, rowsByKey } from '../graphql/loaders.js';
import { CommentEvent } from './comment-event.entity.js';
import { ModerationAppeal } from './moderation-appeal.entity.js';
import { ModerationRules } from './moderation-rules.entity.js';

/** The times each was moderated, the first first. */
export const moderationsByComment: Batch<string, CommentEvent[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(CommentEvent).find({ where: { commentId: In(ids), toState: 'moderated' }, order: { happenedAt: 'ASC', id: 'ASC' } }), ({ commentId }) => commentId);

export const appealByModeration: Batch<string, ModerationAppeal | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(ModerationAppeal).findBy({ moderationEventId: In(ids) }), ({ moderationEventId }) => moderationEventId);

/** Every version, the newest first. */
export const moderationRulesByForum: Batch<string, ModerationRules[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(ModerationRules).find({ where: { forumId: In(ids) }, order: { number: 'DESC' } }), ({ forumId }) => forumId);
