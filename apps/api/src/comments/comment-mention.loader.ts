import { In } from 'typeorm';

import { type Batch, rowsByKey } from '../graphql/loaders.js';
import { CommentMention } from './comment-mention.entity.js';

/** The organizations to which each is addressed. */
export const mentionsByComment: Batch<string, CommentMention[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(CommentMention).find({ where: { commentId: In(ids) }, order: { id: 'ASC' } }), ({ commentId }) => commentId);
