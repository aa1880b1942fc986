import type { ActionState } from '@mesa/domain/action-state';
import { In } from 'typeorm';

import { type Batch, rowsByKey } from '../graphql/loaders.js';
import { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { ActionItem } from './action-item.entity.js';

/** More is a register, not the top of an agenda. */
const MOST = 50;

/** An action that was not finished when a session opened, or is not now that it is still to come. */
export interface PendingActionLine {
  readonly meetingForumId: string;
  readonly state: ActionState;
  readonly action: ActionItem;
}

/**
 * The moment a meeting looks back from: its opening, once it has opened; until then, any moment. Nothing is
 * copied: an entry of a conversation never changes, so what was pending at an opening is read from them for ever.
 */
const LOOKING_BACK = `from meeting_forum mf join meeting t on t.id = mf.meeting_id
  where mf.id = any ($1) and t.origin = 'entered' and (t.opened_at is not null or t.state in ('draft', 'convened'))`;

const ACTIONS = `
  select back."meetingForumId", kept.id as "actionId", kept.state
  from (select mf.id as "meetingForumId", mf.forum_id, coalesce(t.opened_at, 'infinity') as at, t.opened_at is null as is_to_come ${LOOKING_BACK}) back
  cross join lateral (
    select a.id, coalesce(entry.to_state, a.state) as state
    from action_item a
    left join lateral (select e.to_state from action_item_event e where e.action_item_id = a.id and e.happened_at <= back.at order by e.happened_at desc, e.id desc limit 1) entry on true
    where a.forum_id = back.forum_id and a.meeting_forum_id is distinct from back."meetingForumId"
      and (entry.to_state is not null or back.is_to_come) and coalesce(entry.to_state, a.state) in ('open', 'accepted', 'in_progress')
    order by a.due_latest nulls last, a.number limit ${MOST}) kept`;

/** By the day they are due, those without one last. */
export const pendingActionsByMeetingForum: Batch<string, PendingActionLine[]> = async (ids, dataSource) => {
  const lines: { meetingForumId: string; actionId: string; state: ActionState }[] = await dataSource.query(ACTIONS, [ids]);
  const actions = new Map((await dataSource.getRepository(ActionItem).findBy({ id: In([...new Set(lines.map(({ actionId }) => actionId))]) })).map((action) => [action.id, action]));
  const known = lines.flatMap(({ actionId, ...line }) => {
    const action = actions.get(actionId);
    return action ? [{ ...line, action }] : [];
  });
  return rowsByKey(ids, known, ({ meetingForumId }) => meetingForumId);
};

const MINUTES = `
  select back."meetingForumId", kept.id
  from (select mf.id as "meetingForumId", mf.forum_id, coalesce(t.opened_at, 'infinity') as at ${LOOKING_BACK}) back
  cross join lateral (
    select earlier.id from meeting_forum earlier join meeting m on m.id = earlier.meeting_id left join minutes a on a.meeting_forum_id = earlier.id
    where earlier.forum_id = back.forum_id and earlier.id <> back."meetingForumId" and m.origin = 'entered' and m.state = 'held' and m.closed_at <= back.at
      and (a.published_at is null or a.published_at > back.at)
    order by m.closed_at, earlier.id limit ${MOST}) kept`;

/** Meetings that were over and had no published minutes, the oldest first. */
export const meetingsWithoutMinutesByMeetingForum: Batch<string, MeetingForum[]> = async (ids, dataSource) => {
  const lines: { meetingForumId: string; id: string }[] = await dataSource.query(MINUTES, [ids]);
  const meetings = new Map((await dataSource.getRepository(MeetingForum).findBy({ id: In([...new Set(lines.map(({ id }) => id))]) })).map((held) => [held.id, held]));
  const known = lines.flatMap(({ id, meetingForumId }) => {
    const held = meetings.get(id);
    return held ? [{ meetingForumId, held }] : [];
  });
  return rowsByKey(ids, known, ({ meetingForumId }) => meetingForumId).map((rows) => rows.map(({ held }) => held));
};
