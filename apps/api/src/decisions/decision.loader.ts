import { In } from 'typeorm';

import { type Batch, rowByKey, rowsByKey } from '../graphql/loaders.js';
import { Decision } from './decision.entity.js';

export const decisionById: Batch<string, Decision | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(Decision).findBy({ id: In(ids) }), ({ id }) => id);

/** As they were made. */
export const decisionsByMeetingForum: Batch<string, Decision[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(Decision).find({ where: { meetingForumId: In(ids) }, order: { id: 'ASC' } }), ({ meetingForumId }) => meetingForumId ?? '');
