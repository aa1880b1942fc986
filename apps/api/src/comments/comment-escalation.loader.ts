import { In } from 'typeorm';

import { type Batch, rowsByKey } from '../graphql/loaders.js';
import { CommentEscalation } from './comment-escalation.entity.js';

/** The times each went to the co-chairs, the first first. */
export const escalationsByComment: Batch<string, CommentEscalation[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(CommentEscalation).find({ where: { commentId: In(ids) }, order: { escalatedAt: 'ASC', id: 'ASC' } }), ({ commentId }) => commentId);
