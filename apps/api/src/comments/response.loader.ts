import { In } from 'typeorm';

import { type Batch, rowsByKey } from '../graphql/loaders.js';
import { Comment } from './comment.entity.js';
import { ReasonedResponse } from './reasoned-response.entity.js';
import { ResponseComment } from './response-comment.entity.js';

interface Linked<Row> {
  readonly key: string;
  readonly row: Row;
}

/** The published responses to comments, the first first. A draft is not among them, whoever asks. */
export const publishedByComment: Batch<string, ReasonedResponse[]> = async (ids, dataSource) => {
  const links = await dataSource
    .getRepository(ResponseComment)
    .createQueryBuilder('link')
    .innerJoinAndMapOne('link.response', ReasonedResponse, 'response', `response.id = link.responseId and response.state = 'published'`)
    .where('link.commentId in (:...ids)', { ids })
    .orderBy('response.publishedAt')
    .addOrderBy('response.id')
    .getMany();
  const answered = (links as (ResponseComment & { response: ReasonedResponse })[]).map(({ commentId, response }): Linked<ReasonedResponse> => ({ key: commentId, row: response }));
  return rowsByKey(ids, answered, ({ key }) => key).map((found) => found.map(({ row }) => row));
};

/** The comments that responses answer, the oldest first. */
export const commentsByResponse: Batch<string, Comment[]> = async (ids, dataSource) => {
  const links = await dataSource
    .getRepository(ResponseComment)
    .createQueryBuilder('link')
    .innerJoinAndMapOne('link.comment', Comment, 'comment', 'comment.id = link.commentId')
    .where({ responseId: In(ids) })
    .orderBy('comment.postedAt')
    .addOrderBy('comment.id')
    .getMany();
  const answered = (links as (ResponseComment & { comment: Comment })[]).map(({ responseId, comment }): Linked<Comment> => ({ key: responseId, row: comment }));
  return rowsByKey(ids, answered, ({ key }) => key).map((found) => found.map(({ row }) => row));
};
