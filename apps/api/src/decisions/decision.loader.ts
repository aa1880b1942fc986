import { In } from 'typeorm';

import { ForumRules } from '../forums/forum-rules.entity.js';
import { type Batch, rowByKey, rowsByKey } from '../graphql/loaders.js';
import { Decision } from './decision.entity.js';

export const decisionById: Batch<string, Decision | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(Decision).findBy({ id: In(ids) }), ({ id }) => id);

/** As they were made. */
export const decisionsByMeetingForum: Batch<string, Decision[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(Decision).find({ where: { meetingForumId: In(ids) }, order: { id: 'ASC' } }), ({ meetingForumId }) => meetingForumId ?? '');

/** The versions of rules that each adopted. */
export const rulesByDecision: Batch<string, ForumRules[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(ForumRules).find({ where: { adoptingDecisionId: In(ids) }, order: { effectiveFrom: 'ASC' } }), ({ adoptingDecisionId }) => adoptingDecisionId ?? '');
