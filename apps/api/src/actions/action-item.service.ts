import { ACTION_TRANSITIONS, type ActionAct, actionIsUnfinished } from '@mesa/domain/action-state';
import { parsePartialDate } from '@mesa/domain/date-parsing';
import { invalid, notFound } from '@mesa/domain/errors';
import { isLate } from '@mesa/domain/partial-date';
import type { RoleName } from '@mesa/domain/roles';
import { isWithin } from '@mesa/domain/term';
import { allowedActs, move } from '@mesa/domain/transitions';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, Not } from 'typeorm';

import { authorize } from '../auth/authorize.js';
import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { partialDateOf, storedDate } from '../database/stored-date.entity.js';
import { assertVersion, WriteService } from '../database/write.service.js';
import { Decision } from '../decisions/decision.entity.js';
import type { Page } from '../graphql/pagination.js';
import { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { Seat } from '../people/seat.entity.js';
import { ActionItemEvent } from './action-item-event.entity.js';
import { ActionItem } from './action-item.entity.js';
import type { ActionRegisterArgs, AdvanceActionInput, CreateActionInput } from './action-item.input.js';
import { manageActions, moveOwnAction } from './action-item.policy.js';
import { ActionItemRepository } from './action-item.repository.js';

/** Steps that only the secretariat takes: the owner says what they do, not that nothing was owed. */
const OF_OWNER: readonly ActionAct[] = ['accept', 'decline', 'start', 'finish'];
const WITH_REASON: readonly ActionAct[] = ['decline', 'cancel', 'reopen'];

/** What people took on, and what became of it. */
@Injectable()
export class ActionItemService {
  constructor(
    private readonly actions: ActionItemRepository,
    private readonly writes: WriteService,
    private readonly places: PlaceService,
    private readonly clock: ClockService,
  ) {}

  async create(viewer: Viewer, input: CreateActionInput): Promise<ActionItem> {
    const place = await this.places.ofForum(input.forumId);
    const { role } = authorize(viewer, manageActions, place);
    return this.writes.once(viewer, { entity: ActionItem, operation: 'createAction', input }, async ({ manager, audit }) => {
      await assertOwner(manager, place, input);
      await assertOrigin(manager, place, input);
      const action = await manager.save(
        manager.create(ActionItem, {
          forumId: place.forumId,
          text: input.text,
          language: input.language ?? 'und',
          ownerSeatId: input.ownerSeatId ?? null,
          ownerOrganizationId: input.ownerOrganizationId ?? null,
          meetingForumId: input.meetingForumId ?? null,
          decisionId: input.decisionId ?? null,
          due: storedDate(input.due ? parsePartialDate(input.due, 'es', 'south') : null),
        }),
      );
      await this.#remember(manager, viewer, action, { fromState: null, role, reason: null });
      await audit({ act: 'create_action', objectType: 'action_item', objectId: action.id, role, forumId: place.forumId, after: { text: input.text, due: input.due ?? null } });
      return action;
    });
  }

  /** Takes one step of the table, by the owner or the secretariat. @throws CONFLICT wrong_state, with what would be allowed */
  async advance(viewer: Viewer, input: AdvanceActionInput): Promise<ActionItem> {
    const found = await this.actions.byId(input.actionId);
    if (!found) throw notFound();
    const place = await this.places.ofForum(found.forumId);
    const role = await this.#roleFor(viewer, found, place, input.act);
    if (WITH_REASON.includes(input.act) && !input.reason) throw invalid({ reason: 'required' });
    return this.writes.run(viewer, async ({ manager, audit }) => {
      const action = await manager.findOneOrFail(ActionItem, { where: { id: found.id }, lock: { mode: 'pessimistic_write' } });
      assertVersion(action, input.version);
      const fromState = action.state;
      action.state = move(ACTION_TRANSITIONS, fromState, input.act);
      await manager.save(action);
      await this.#remember(manager, viewer, action, { fromState, role, reason: input.reason ?? null });
      await audit({ act: `${input.act}_action`, objectType: 'action_item', objectId: action.id, role, forumId: place.forumId, before: { state: fromState }, after: { state: action.state, reason: input.reason ?? null } });
      return action;
    });
  }

  async register(forumId: string, args: ActionRegisterArgs): Promise<Page<ActionItem>> {
    const { today } = await this.places.ofForum(forumId);
    return this.actions.ofForum(forumId, today, args);
  }

  /** Unfinished after the last day it was due, a day of the jurisdiction. */
  isLate({ state, due }: ActionItem, zone: string): boolean {
    const date = partialDateOf(due);
    return date !== null && actionIsUnfinished(state) && isLate(date, this.clock.today(zone));
  }

  /** The steps that the viewer may take now. */
  async actsFor(viewer: Viewer, action: ActionItem): Promise<ActionAct[]> {
    if (!viewer.account) return [];
    const place = await this.places.ofForum(action.forumId);
    const acts = allowedActs(ACTION_TRANSITIONS, action.state);
    if (manageActions(viewer, place).roles.length > 0) return acts;
    const owns = await this.#owns(viewer, action, place);
    return moveOwnAction(viewer, place, owns).roles.length > 0 ? acts.filter((act) => OF_OWNER.includes(act)) : [];
  }

  async #roleFor(viewer: Viewer, action: ActionItem, place: ForumPlace, act: ActionAct): Promise<RoleName> {
    if (OF_OWNER.includes(act) && (await this.#owns(viewer, action, place))) return authorize(viewer, moveOwnAction, place, true).role;
    return authorize(viewer, manageActions, place).role;
  }

  #owns({ mandates }: Viewer, action: ActionItem, { today }: ForumPlace): Promise<boolean> {
    const now = mandates.filter((mandate) => isWithin(today, mandate));
    return this.actions.belongsTo(
      action,
      now.flatMap((mandate) => (mandate.kind === 'holding' ? [mandate.seatId] : [])),
      now.flatMap((mandate) => (mandate.kind === 'unit' ? [mandate.organizationId] : [])),
    );
  }

  async #remember(manager: EntityManager, viewer: Viewer, action: ActionItem, step: Pick<ActionItemEvent, 'fromState' | 'role' | 'reason'>): Promise<void> {
    await manager.save(
      manager.create(ActionItemEvent, { ...step, actionItemId: action.id, toState: action.state, personId: viewer.account?.personId ?? null, happenedAt: new Date(this.clock.now().epochMilliseconds) }),
    );
  }
}

async function assertOwner(manager: EntityManager, { forumId, jurisdictionId }: ForumPlace, { ownerSeatId, ownerOrganizationId }: CreateActionInput): Promise<void> {
  if (Boolean(ownerSeatId) === Boolean(ownerOrganizationId)) throw invalid({ ownerSeatId: ownerSeatId ? 'too_many' : 'required' });
  if (ownerSeatId && !(await manager.existsBy(Seat, { id: ownerSeatId, forumId }))) throw notFound();
  if (ownerOrganizationId && !(await manager.existsBy(Organization, { id: ownerOrganizationId, jurisdictionId }))) throw notFound();
}

/** Actions are public at once, and so is where they come from: a meeting in draft has no ordinal yet. */
async function assertOrigin(manager: EntityManager, { forumId }: ForumPlace, { meetingForumId, decisionId }: CreateActionInput): Promise<void> {
  if (meetingForumId && !(await manager.existsBy(MeetingForum, { id: meetingForumId, forumId, ordinal: Not(IsNull()) }))) throw notFound();
  if (decisionId && !(await manager.existsBy(Decision, { id: decisionId, forumId }))) throw notFound();
}
