import { actionIsUnfinished } from '@mesa/domain/action-state';
import { parsePartialDate } from '@mesa/domain/date-parsing';
import { isLate } from '@mesa/domain/partial-date';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { authorize } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { partialDateOf, storedDate } from '../database/stored-date.entity.js';
import { WriteService } from '../database/write.service.js';
import { LiveService } from '../graphql/live.service.js';
import type { Page } from '../graphql/pagination.js';
import { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { ActionItemEvent } from './action-item-event.entity.js';
import { ActionItem } from './action-item.entity.js';
import type { ActionFilterArgs, ActionRegisterArgs, CreateActionInput } from './action-item.input.js';
import { manageActions } from './action-item.policy.js';
import { ActionItemRepository } from './action-item.repository.js';
import type { ActionFiguresModel } from './action-register.model.js';
import { ActionRegisterRepository } from './action-register.repository.js';
import { assertOwner, nextActionNumber, originOf } from './action-origin.repository.js';

/** What people took on. */
@Injectable()
export class ActionItemService {
  constructor(
    private readonly actions: ActionItemRepository,
    private readonly pages: ActionRegisterRepository,
    private readonly writes: WriteService,
    private readonly places: PlaceService,
    private readonly clock: ClockService,
    private readonly live: LiveService,
  ) {}

  async create(viewer: Viewer, input: CreateActionInput): Promise<ActionItem> {
    const place = await this.places.ofForum(input.forumId);
    const { role } = authorize(viewer, manageActions, place);
    return this.writes.once(viewer, { entity: ActionItem, operation: 'createAction', input }, async ({ manager, audit }) => {
      await assertOwner(manager, place, input);
      const origin = await originOf(manager, place, input);
      const { forumId } = place;
      const { text, language = null, ownerSeatId = null, ownerOrganizationId = null } = input;
      const due = storedDate(input.due ? parsePartialDate(input.due, 'es', 'south') : null);
      const number = await nextActionNumber(manager, forumId);
      const action = await manager.save(manager.create(ActionItem, { ...origin, forumId, number, text, language: language ?? 'und', ownerSeatId, ownerOrganizationId, due }));
      const personId = viewer.account?.personId ?? null;
      await manager.save(manager.create(ActionItemEvent, { actionItemId: action.id, kind: 'created', fromState: null, toState: action.state, role, personId, reason: null, happenedAt: new Date(this.clock.now().epochMilliseconds) }));
      await this.#tellRoom(manager, action);
      await audit({ act: 'create_action', objectType: 'action_item', objectId: action.id, role, forumId, after: { text, due: input.due ?? null } });
      return action;
    });
  }

  async register(forumId: string, args: ActionRegisterArgs): Promise<Page<ActionItem>> {
    const { today } = await this.places.ofForum(forumId);
    return this.pages.page(forumId, today, args);
  }

  async figures(forumId: string, filter: ActionFilterArgs): Promise<ActionFiguresModel> {
    const { today } = await this.places.ofForum(forumId);
    return this.pages.figures(forumId, today, filter);
  }

  /** By its number in the forum; null where there is none. */
  numbered(forumId: string, number: number): Promise<ActionItem | null> {
    return this.actions.numbered(forumId, number);
  }

  /** Unfinished after the last day it was due, a day of the jurisdiction. */
  isLate({ state, due }: ActionItem, zone: string): boolean {
    const date = partialDateOf(due);
    return date !== null && actionIsUnfinished(state) && isLate(date, this.clock.today(zone));
  }

  /** Who follows the meeting sees what came of its items. */
  async #tellRoom(manager: EntityManager, { meetingForumId }: ActionItem): Promise<void> {
    if (meetingForumId === null) return;
    const { meetingId } = await manager.findOneByOrFail(MeetingForum, { id: meetingForumId });
    await this.live.publish(manager, 'meeting', meetingId);
  }
}
