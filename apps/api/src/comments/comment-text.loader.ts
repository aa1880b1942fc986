import { In } from 'typeorm';

import { type Batch, rowsByKey } from '../graphql/loaders.js';
import { CommentAddition } from './comment-addition.entity.js';
import { CommentEarlierText } from './comment-earlier-text.entity.js';

/** What each said before its edits, the first first. */
export const earlierTextsByComment: Batch<string, CommentEarlierText[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(CommentEarlierText).find({ where: { commentId: In(ids) }, order: { replacedAt: 'ASC', id: 'ASC' } }), ({ commentId }) => commentId);

/** What was added to each, the first first. */
export const additionsByComment: Batch<string, CommentAddition[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(CommentAddition).find({ where: { commentId: In(ids) }, order: { addedAt: 'ASC', id: 'ASC' } }), ({ commentId }) => commentId);
