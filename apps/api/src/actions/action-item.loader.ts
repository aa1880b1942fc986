import { In } from 'typeorm';

import { type Batch, rowsByKey } from '../graphql/loaders.js';
import { ActionItemEvent } from './action-item-event.entity.js';
import { ActionItem } from './action-item.entity.js';

export const actionsByMeetingForum: Batch<string, ActionItem[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(ActionItem).find({ where: { meetingForumId: In(ids) }, order: { id: 'ASC' } }), ({ meetingForumId }) => meetingForumId ?? '');

export const actionsByDecision: Batch<string, ActionItem[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(ActionItem).find({ where: { decisionId: In(ids) }, order: { number: 'ASC' } }), ({ decisionId }) => decisionId ?? '');

/** As they happened. */
export const eventsByAction: Batch<string, ActionItemEvent[]> = async (ids, dataSource) =>
  rowsByKey(ids, await dataSource.getRepository(ActionItemEvent).find({ where: { actionItemId: In(ids) }, order: { happenedAt: 'ASC', id: 'ASC' } }), ({ actionItemId }) => actionItemId);
