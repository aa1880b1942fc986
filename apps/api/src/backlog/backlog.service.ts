import { BACKLOG_TRANSITIONS, type BacklogAct } from '@mesa/domain/backlog-state';
import { conflict, forbidden, invalid, notFound } from '@mesa/domain/errors';
import { maySpeakFor } from '@mesa/domain/speaking';
import { move } from '@mesa/domain/transitions';
import type { RoleName } from '@mesa/domain/roles';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { authorize, authorizeReading } from '../auth/authorize.js';
import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { assertVersion, type Transaction, WriteService } from '../database/write.service.js';
import { AgendaService } from '../meetings/agenda.service.js';
import { datedSeats } from '../meetings/composition.repository.js';
import { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { BacklogItem } from './backlog-item.entity.js';
import type { DeclineBacklogItemInput, ProposeBacklogItemInput, TakeBacklogItemInput } from './backlog-item.input.js';
import { manageBacklog, proposeTopic, readBacklog } from './backlog.policy.js';

interface TopicAtWork {
  readonly transaction: Transaction;
  readonly item: BacklogItem;
  readonly place: ForumPlace;
  readonly role: RoleName;
}

/** Topics that wait for an agenda: anybody with a seat proposes, the secretariat answers each. */
@Injectable()
export class BacklogService {
  constructor(
    private readonly writes: WriteService,
    private readonly places: PlaceService,
    private readonly agendas: AgendaService,
    private readonly clock: ClockService,
  ) {}

  /** @throws FORBIDDEN not_holder for the seat of somebody else; NOT_FOUND for a commitment out of the forum's reach */
  async propose(viewer: Viewer, input: ProposeBacklogItemInput): Promise<BacklogItem> {
    const place = await this.places.ofForum(input.forumId);
    authorizeReading(viewer, readBacklog, place);
    const isSecretariat = manageBacklog(viewer, place).roles.length > 0 && !input.seatId;
    const { role } = authorize(viewer, isSecretariat ? manageBacklog : proposeTopic, place);
    return this.writes.once(viewer, { entity: BacklogItem, operation: 'proposeBacklogItem', input }, async ({ manager, audit }) => {
      const seatId = isSecretariat ? null : await seatOf(manager, viewer, place, input.seatId ?? null);
      await this.agendas.assertReach(manager, place, input);
      const item = await manager.save(
        manager.create(BacklogItem, {
          forumId: place.forumId, seatId, proposedById: viewer.account?.personId ?? null, title: input.title, description: input.description ?? null, kind: input.kind,
          language: input.language ?? 'und', commitmentId: input.commitmentId ?? null, milestoneId: input.milestoneId ?? null,
        }),
      );
      await audit({ act: 'propose_backlog_item', objectType: 'backlog_item', objectId: item.id, role, seatId, forumId: place.forumId, after: { title: input.title, kind: input.kind } });
      return item;
    });
  }

  /** Adds it to the end of an agenda that may still change. @throws NOT_FOUND for a meeting of another forum, CONFLICT wrong_state */
  take(viewer: Viewer, input: TakeBacklogItemInput): Promise<BacklogItem> {
    return this.#work(viewer, 'take', input, async ({ transaction: { manager, audit }, item, place, role }) => {
      const held = await manager.findOneBy(MeetingForum, { id: input.meetingForumId, forumId: place.forumId });
      if (!held) throw notFound();
      const meeting = await manager.findOneOrFail(Meeting, { where: { id: held.meetingId }, lock: { mode: 'pessimistic_write' } });
      if (meeting.state !== 'draft' && meeting.state !== 'convened') throw conflict('wrong_state', { current: meeting.state });
      const { kind, title, description, language, commitmentId, milestoneId, proposedById } = item;
      await this.agendas.append(manager, meeting, { kind, title, description, language, commitmentId, milestoneId, proposedById });
      // The agenda is part of the meeting that was read: its version rises with it.
      await manager.update(Meeting, { id: meeting.id }, { version: meeting.version + 1 });
      const taken = await manager.save(Object.assign(item, { meetingForumId: held.id, stateReason: null, settledAt: this.#now() }));
      await audit({ act: 'take_backlog_item', objectType: 'backlog_item', objectId: item.id, role, forumId: place.forumId, after: { meetingForumId: held.id } });
      return taken;
    });
  }

  /** Says why not, to all who read the papers. */
  decline(viewer: Viewer, input: DeclineBacklogItemInput): Promise<BacklogItem> {
    return this.#work(viewer, 'decline', input, async ({ transaction: { manager, audit }, item, place, role }) => {
      const declined = await manager.save(Object.assign(item, { stateReason: input.reason, settledAt: this.#now() }));
      await audit({ act: 'decline_backlog_item', objectType: 'backlog_item', objectId: item.id, role, forumId: place.forumId, after: { reason: input.reason } });
      return declined;
    });
  }

  #work(viewer: Viewer, act: BacklogAct, { backlogItemId, version }: { readonly backlogItemId: string; readonly version: number }, work: (at: TopicAtWork) => Promise<BacklogItem>): Promise<BacklogItem> {
    return this.writes.run(viewer, async (transaction) => {
      const item = await transaction.manager.findOne(BacklogItem, { where: { id: backlogItemId }, lock: { mode: 'pessimistic_write' } });
      if (!item) throw notFound();
      const place = await this.places.ofForum(item.forumId, transaction.manager);
      authorizeReading(viewer, readBacklog, place);
      const { role } = authorize(viewer, manageBacklog, place);
      assertVersion(item, version);
      item.state = move(BACKLOG_TRANSITIONS, item.state, act);
      return work({ transaction, item, place, role });
    });
  }

  #now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}

/** The seat somebody proposes for: the one named, else the only one they hold. @throws FORBIDDEN not_holder, INVALID required */
async function seatOf(manager: EntityManager, viewer: Viewer, place: ForumPlace, named: string | null): Promise<string> {
  const own = (await seatsOf(manager, viewer, place)).map(({ id }) => id);
  if (named !== null) {
    if (!own.includes(named)) throw forbidden('not_holder');
    return named;
  }
  const [only, another] = own;
  if (only === undefined) throw forbidden('not_holder');
  if (another !== undefined) throw invalid({ seatId: 'required' });
  return only;
}

/** The seats for which somebody may propose today. */
export async function seatsOf(manager: EntityManager, { account }: Viewer, { forumId, today }: ForumPlace) {
  const personId = account?.personId ?? null;
  if (personId === null) return [];
  return (await datedSeats(manager, forumId)).filter(
    (seat) => seat.standing === 'member' && maySpeakFor(personId, { ...seat, deputies: [] }, { kind: 'outside', day: today }, 'propose_agenda_item').allowed,
  );
}
