import { ACTION_TRANSITIONS, type ActionAct } from '@mesa/domain/action-state';
import type { RoleName } from '@mesa/domain/roles';
import { isWithin } from '@mesa/domain/term';
import { allowedActs } from '@mesa/domain/transitions';
import { Injectable } from '@nestjs/common';

import { authorize } from '../auth/authorize.js';
import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import type { ActionItem } from './action-item.entity.js';
import { manageActions, moveOwnAction } from './action-item.policy.js';
import { ActionItemRepository } from './action-item.repository.js';

/** Steps that only the secretariat takes: the owner says what they do, not that nothing was owed. */
const OF_OWNER: readonly ActionAct[] = ['accept', 'decline', 'start', 'finish'];

/** What may be done to an action besides the steps of its table. */
export type OtherActionAct = 'note' | 'reschedule' | 'reassign';

/** Who may do what to an action: its owner speaks of their own work, the secretariat of all. */
@Injectable()
export class ActionStandingService {
  constructor(
    private readonly actions: ActionItemRepository,
    private readonly places: PlaceService,
  ) {}

  /** The role in which the viewer does it. @throws UNAUTHENTICATED, FORBIDDEN */
  async roleFor(viewer: Viewer, action: ActionItem, place: ForumPlace, act: ActionAct | OtherActionAct): Promise<RoleName> {
    const isOwners = act === 'note' || OF_OWNER.some((one) => one === act);
    if (isOwners && (await this.#owns(viewer, action, place))) return authorize(viewer, moveOwnAction, place, true).role;
    return authorize(viewer, manageActions, place).role;
  }

  /** The steps that the viewer may take now. */
  async stepsFor(viewer: Viewer, action: ActionItem): Promise<ActionAct[]> {
    if (!viewer.account) return [];
    const place = await this.places.ofForum(action.forumId);
    const acts = allowedActs(ACTION_TRANSITIONS, action.state);
    if (manageActions(viewer, place).roles.length > 0) return acts;
    return (await this.#mayMoveOwn(viewer, action, place)) ? acts.filter((act) => OF_OWNER.includes(act)) : [];
  }

  /** Whether the viewer may write in its conversation, and whether they may change its date and owner. */
  async mayFor(viewer: Viewer, action: ActionItem): Promise<{ note: boolean; change: boolean }> {
    if (!viewer.account) return { note: false, change: false };
    const place = await this.places.ofForum(action.forumId);
    const change = manageActions(viewer, place).roles.length > 0;
    return { change, note: change || (await this.#mayMoveOwn(viewer, action, place)) };
  }

  async #mayMoveOwn(viewer: Viewer, action: ActionItem, place: ForumPlace): Promise<boolean> {
    return moveOwnAction(viewer, place, await this.#owns(viewer, action, place)).roles.length > 0;
  }

  #owns({ mandates }: Viewer, action: ActionItem, { today }: ForumPlace): Promise<boolean> {
    const now = mandates.filter((mandate) => isWithin(today, mandate));
    return this.actions.belongsTo(
      action,
      now.flatMap((mandate) => (mandate.kind === 'holding' ? [mandate.seatId] : [])),
      now.flatMap((mandate) => (mandate.kind === 'unit' ? [mandate.organizationId] : [])),
    );
  }
}
