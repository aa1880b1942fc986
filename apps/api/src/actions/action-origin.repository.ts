import { invalid, notFound } from '@mesa/domain/errors';
import { type EntityManager, IsNull, Not } from 'typeorm';

import type { ForumPlace } from '../auth/place.service.js';
import { Decision } from '../decisions/decision.entity.js';
import { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { Seat } from '../people/seat.entity.js';
import type { CreateActionInput } from './action-item.input.js';

export type ActionOwnerInput = Pick<CreateActionInput, 'ownerSeatId' | 'ownerOrganizationId'>;

/** Exactly one of the two, within reach of the forum. @throws INVALID, NOT_FOUND */
export async function assertOwner(manager: EntityManager, { forumId, jurisdictionId }: ForumPlace, { ownerSeatId, ownerOrganizationId }: ActionOwnerInput): Promise<void> {
  if (Boolean(ownerSeatId) === Boolean(ownerOrganizationId)) throw invalid({ ownerSeatId: ownerSeatId ? 'too_many' : 'required' });
  if (ownerSeatId && !(await manager.existsBy(Seat, { id: ownerSeatId, forumId }))) throw notFound();
  if (ownerOrganizationId && !(await manager.existsBy(Organization, { id: ownerOrganizationId, jurisdictionId }))) throw notFound();
}

export interface ActionOrigin {
  readonly meetingForumId: string | null;
  readonly agendaItemId: string | null;
  readonly decisionId: string | null;
  readonly commitmentId: string | null;
  readonly milestoneId: string | null;
}

/** Of a plan of the forum that everybody reads: a draft is nobody's to point at in public. */
const PUBLISHED_PLAN = `join plan_forum pf on pf.plan_id = c.plan_id and pf.forum_id = $2 join action_plan p on p.id = c.plan_id and p.state <> 'drafting'`;

/**
 * Where an action comes from. Actions are public at once, and so is their origin: a meeting in draft has no
 * ordinal yet, and a plan in drafting is read by few. @throws NOT_FOUND, INVALID
 */
export async function originOf(manager: EntityManager, { forumId }: ForumPlace, input: CreateActionInput): Promise<ActionOrigin> {
  const { meetingForumId = null, agendaItemId = null, decisionId = null } = input;
  if (meetingForumId && !(await manager.existsBy(MeetingForum, { id: meetingForumId, forumId, ordinal: Not(IsNull()) }))) throw notFound();
  if (agendaItemId && !meetingForumId) throw invalid({ meetingForumId: 'required' });
  if (agendaItemId) await assertFound(manager, `select 1 from agenda_item a join meeting_forum mf on mf.meeting_id = a.meeting_id where a.id = $1 and mf.id = $2 and a.state = 'accepted'`, [agendaItemId, meetingForumId]);
  if (decisionId && !(await manager.existsBy(Decision, { id: decisionId, forumId }))) throw notFound();
  return { meetingForumId, agendaItemId, decisionId, ...(await servedBy(manager, forumId, input)) };
}

async function servedBy(manager: EntityManager, forumId: string, { commitmentId = null, milestoneId = null }: CreateActionInput): Promise<Pick<ActionOrigin, 'commitmentId' | 'milestoneId'>> {
  if (milestoneId) {
    const [milestone] = await assertFound(manager, `select m.commitment_id as "commitmentId" from milestone m join commitment c on c.id = m.commitment_id ${PUBLISHED_PLAN} where m.id = $1`, [milestoneId, forumId]);
    if (commitmentId && commitmentId !== milestone?.commitmentId) throw notFound();
    return { milestoneId, commitmentId: milestone?.commitmentId ?? null };
  }
  if (commitmentId) await assertFound(manager, `select 1 from commitment c ${PUBLISHED_PLAN} where c.id = $1`, [commitmentId, forumId]);
  return { commitmentId, milestoneId };
}

async function assertFound(manager: EntityManager, statement: string, parameters: unknown[]): Promise<{ commitmentId?: string }[]> {
  const found: { commitmentId?: string }[] = await manager.query(statement, parameters);
  if (found.length === 0) throw notFound();
  return found;
}

/** The row lock of the forum makes two wait for each other: no number is given twice. */
export async function nextActionNumber(manager: EntityManager, forumId: string): Promise<number> {
  const [[row]]: [{ number: number }[], number] = await manager.query('update forum set last_action_number = last_action_number + 1 where id = $1 returning last_action_number as number', [forumId]);
  if (!row) throw new Error(`forum ${forumId} is gone in the middle of a write`);
  return row.number;
}
