import { ACTION_STATES, ACTION_TRANSITIONS, actionIsUnfinished } from '@mesa/domain/action-state';
import { parsePartialDate } from '@mesa/domain/date-parsing';
import { conflict, invalid, notFound } from '@mesa/domain/errors';
import type { RoleName } from '@mesa/domain/roles';
import { move } from '@mesa/domain/transitions';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { storedDate } from '../database/stored-date.entity.js';
import { assertVersion, WriteService } from '../database/write.service.js';
import { Document } from '../documents/document.entity.js';
import { ActionItemEvent } from './action-item-event.entity.js';
import { ActionItem } from './action-item.entity.js';
import type { AdvanceActionInput, NoteOnActionInput, ProveActionInput, ReassignActionInput, RescheduleActionInput } from './action-item.input.js';
import { ActionItemRepository } from './action-item.repository.js';
import { assertOwner } from './action-origin.repository.js';
import { ActionStandingService } from './action-standing.service.js';

/** What one change tells: the entry of the conversation, and the line of the audit log. */
interface Told {
  readonly act: string;
  readonly event: Partial<ActionItemEvent> & Pick<ActionItemEvent, 'kind'>;
  readonly before: unknown;
  readonly after: unknown;
}

interface Change {
  readonly actionId: string;
  readonly version: number;
  readonly reason: string;
  readonly language?: string | null;
}

interface Subject {
  readonly action: ActionItem;
  readonly place: ForumPlace;
  readonly role: RoleName;
}

/** How an action goes on: each change of state, date or owner with its written reason, notes and proof. */
@Injectable()
export class ActionConversationService {
  constructor(
    private readonly actions: ActionItemRepository,
    private readonly writes: WriteService,
    private readonly places: PlaceService,
    private readonly standing: ActionStandingService,
    private readonly clock: ClockService,
  ) {}

  /** Takes one step of the table, by the owner or the secretariat. @throws CONFLICT wrong_state, with what would be allowed */
  async advance(viewer: Viewer, input: AdvanceActionInput): Promise<ActionItem> {
    return this.#change(viewer, await this.#subject(viewer, input.actionId, input.act), input, (_manager, action) => {
      const fromState = action.state;
      action.state = move(ACTION_TRANSITIONS, fromState, input.act);
      if (!actionIsUnfinished(action.state)) comeBack(action);
      return { act: `${input.act}_action`, event: { kind: 'moved', fromState }, before: { state: fromState }, after: { state: action.state, reason: input.reason } };
    });
  }

  /** Gives it another last day, or none. A stretch of lateness ends with it. */
  async reschedule(viewer: Viewer, input: RescheduleActionInput): Promise<ActionItem> {
    return this.#change(viewer, await this.#subject(viewer, input.actionId, 'reschedule'), input, (_manager, action) => {
      assertUnfinished(action);
      const fromDue = action.due;
      action.due = storedDate(input.due ? parsePartialDate(input.due, 'es', 'south') : null);
      comeBack(action);
      return { act: 'reschedule_action', event: { kind: 'rescheduled', fromDue, toDue: action.due }, before: { due: fromDue.raw }, after: { due: action.due.raw, reason: input.reason } };
    });
  }

  async reassign(viewer: Viewer, input: ReassignActionInput): Promise<ActionItem> {
    const subject = await this.#subject(viewer, input.actionId, 'reassign');
    const { ownerSeatId = null, ownerOrganizationId = null } = input;
    return this.#change(viewer, subject, input, async (manager, action) => {
      assertUnfinished(action);
      await assertOwner(manager, subject.place, input);
      const before = { ownerSeatId: action.ownerSeatId, ownerOrganizationId: action.ownerOrganizationId };
      Object.assign(action, { ownerSeatId, ownerOrganizationId });
      const event = { kind: 'reassigned', fromOwnerSeatId: before.ownerSeatId, fromOwnerOrganizationId: before.ownerOrganizationId, toOwnerSeatId: ownerSeatId, toOwnerOrganizationId: ownerOrganizationId } as const;
      return { act: 'reassign_action', event, before, after: { ownerSeatId, ownerOrganizationId, reason: input.reason } };
    });
  }

  async note(viewer: Viewer, input: NoteOnActionInput): Promise<ActionItem> {
    const subject = await this.#subject(viewer, input.actionId, 'note');
    await this.writes.once(viewer, { entity: ActionItemEvent, operation: 'noteOnAction', input }, async ({ manager, audit }) => {
      const action = await lock(manager, subject.action.id);
      const event = await this.#remember(manager, viewer, { ...subject, action }, { kind: 'noted', reason: input.text, language: input.language ?? 'und' });
      await audit({ act: 'note_on_action', objectType: 'action_item_event', objectId: event.id, role: subject.role, forumId: action.forumId, after: { text: input.text } });
      return event;
    });
    return this.#read(input.actionId);
  }

  /** Shows a document of the repository, or a link that becomes one. */
  async prove(viewer: Viewer, input: ProveActionInput): Promise<ActionItem> {
    const subject = await this.#subject(viewer, input.actionId, 'note');
    await this.writes.once(viewer, { entity: ActionItemEvent, operation: 'proveAction', input }, async ({ manager, audit }) => {
      const action = await lock(manager, subject.action.id);
      const documentId = await proofOf(manager, viewer, subject.place, input);
      const event = await this.#remember(manager, viewer, { ...subject, action }, { kind: 'evidence', reason: input.note ?? null, language: input.language ?? 'und', documentId });
      await audit({ act: 'prove_action', objectType: 'action_item_event', objectId: event.id, role: subject.role, forumId: action.forumId, after: { documentId, url: input.url ?? null } });
      return event;
    });
    return this.#read(input.actionId);
  }

  async #read(id: string): Promise<ActionItem> {
    const action = await this.actions.byId(id);
    if (!action) throw notFound();
    return action;
  }

  async #subject(viewer: Viewer, id: string, act: Parameters<ActionStandingService['roleFor']>[3]): Promise<Subject> {
    const action = await this.#read(id);
    const place = await this.places.ofForum(action.forumId);
    return { action, place, role: await this.standing.roleFor(viewer, action, place, act) };
  }

  #change(viewer: Viewer, subject: Subject, { version, reason, language }: Change, work: (manager: EntityManager, action: ActionItem) => Told | Promise<Told>): Promise<ActionItem> {
    return this.writes.run(viewer, async ({ manager, audit }) => {
      const action = await lock(manager, subject.action.id);
      assertVersion(action, version);
      const { act, event, before, after } = await work(manager, action);
      await manager.save(action);
      await this.#remember(manager, viewer, { ...subject, action }, { ...event, reason, language: language ?? 'und' });
      await audit({ act, objectType: 'action_item', objectId: action.id, role: subject.role, forumId: action.forumId, before, after });
      return action;
    });
  }

  #remember(manager: EntityManager, viewer: Viewer, { action, role }: Subject, event: Partial<ActionItemEvent>): Promise<ActionItemEvent> {
    const happenedAt = new Date(this.clock.now().epochMilliseconds);
    return manager.save(manager.create(ActionItemEvent, { fromState: action.state, ...event, actionItemId: action.id, toState: action.state, role, personId: viewer.account?.personId ?? null, happenedAt }));
  }
}

const lock = (manager: EntityManager, id: string): Promise<ActionItem> => manager.findOneOrFail(ActionItem, { where: { id }, lock: { mode: 'pessimistic_write' } });

/** It no longer lies with the co-chairs: a later stretch of lateness goes to them anew. */
function comeBack(action: ActionItem): void {
  action.escalatedAt = null;
  action.escalatedTo = null;
}

function assertUnfinished({ state }: ActionItem): void {
  if (!actionIsUnfinished(state)) throw conflict('wrong_state', { current: state, allowed: ACTION_STATES.filter(actionIsUnfinished) });
}

async function proofOf(manager: EntityManager, viewer: Viewer, { forumId, jurisdictionId }: ForumPlace, input: ProveActionInput): Promise<string> {
  if (input.documentId) {
    if (input.url) throw invalid({ url: 'too_many' });
    const document = await manager.findOneBy(Document, { id: input.documentId, jurisdictionId, visibility: 'public' });
    if (!document || (document.forumId !== null && document.forumId !== forumId)) throw notFound();
    return document.id;
  }
  const { url, title } = input;
  if (!url || !title) throw invalid({ ...(!title && { title: 'required' as const }), ...(!url && { url: 'required' as const }) });
  const published = storedDate(input.dated ? parsePartialDate(input.dated, 'es', 'south') : null);
  const { id } = await manager.save(manager.create(Document, { jurisdictionId, forumId, kind: 'evidence', visibility: 'public', title, url, published, language: input.language ?? 'und', uploadedById: viewer.account?.personId ?? null }));
  return id;
}
