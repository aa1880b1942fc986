import { invalid, notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import type { ForumPlace } from '../auth/place.service.js';
import { ClockService } from '../clock/clock.service.js';
import { AgendaItem } from './agenda-item.entity.js';
import type { Meeting } from './meeting.entity.js';
import type { AgendaItemInput } from './meeting.input.js';

/** What an item may point at, and how to tell that it lies within reach of the forum. */
const REACH = {
  actionItemId: 'select 1 from action_item where id = $1 and forum_id = $2',
  commitmentId: 'select 1 from commitment c join plan_forum p on p.plan_id = c.plan_id where c.id = $1 and p.forum_id = $2',
  milestoneId: `select 1 from milestone m join commitment c on c.id = m.commitment_id
    join plan_forum p on p.plan_id = c.plan_id where m.id = $1 and p.forum_id = $2`,
} as const;

/** What an item made of a topic takes over. */
type Topic = Pick<AgendaItem, 'kind' | 'title' | 'description' | 'language' | 'commitmentId' | 'milestoneId' | 'proposedById'>;

/** The ordered items of a meeting. */
@Injectable()
export class AgendaService {
  constructor(private readonly clock: ClockService) {}

  /**
   * Makes the agenda what the list says: items keep their ids, so that what hangs on them stays.
   * The agenda of a convened meeting is frozen: what is new on it came late, with its reason.
   * @throws NOT_FOUND for an item of another meeting, or a thing of another forum; INVALID lateReason required
   */
  async replace(manager: EntityManager, meeting: Meeting, place: ForumPlace, items: readonly AgendaItemInput[]): Promise<void> {
    const existing = await manager.findBy(AgendaItem, { meetingId: meeting.id, state: 'accepted' });
    const byId = new Map(existing.map((item) => [item.id, item]));
    const kept = new Set(items.flatMap(({ id }) => (id ? [id] : [])));
    if ([...kept].some((id) => !byId.has(id))) throw notFound();
    if (meeting.state === 'convened') assertReasons(items);
    for (const item of items) await this.assertReach(manager, place, item);
    await manager.remove(existing.filter(({ id }) => !kept.has(id)));
    await manager.save(
      items.map((item, index) =>
        manager.create(AgendaItem, { ...(item.id && byId.get(item.id)), ...contentOf(item), ...this.#lateness(meeting, item), meetingId: meeting.id, state: 'accepted', position: index + 1, language: meeting.language }),
      ),
    );
  }

  /** Adds a topic that somebody proposed, at the end. */
  async append(manager: EntityManager, meeting: Meeting, topic: Topic): Promise<void> {
    const { id: meetingId } = meeting;
    const last = await manager.findOne(AgendaItem, { where: { meetingId, state: 'accepted' }, order: { position: 'DESC' } });
    await manager.save(manager.create(AgendaItem, { ...topic, ...this.#lateness(meeting, {}), meetingId, state: 'accepted', position: (last?.position ?? 0) + 1 }));
  }

  /** @throws NOT_FOUND for a thing that the forum's agendas cannot point at */
  async assertReach(manager: EntityManager, place: ForumPlace, item: Partial<Pick<AgendaItemInput, keyof typeof REACH>>): Promise<void> {
    for (const [field, statement] of Object.entries(REACH)) {
      const id = item[field as keyof typeof REACH];
      if (!id) continue;
      const found: unknown[] = await manager.query(statement, [id, place.forumId]);
      if (found.length === 0) throw notFound();
    }
  }

  /** Of a new item; one that is there already stays as punctual, or as late, as it was. */
  #lateness({ state }: Meeting, { id, lateReason }: Pick<AgendaItemInput, 'id' | 'lateReason'>): Partial<AgendaItem> {
    if (id) return {};
    return state === 'convened' ? { lateSince: new Date(this.clock.now().epochMilliseconds), lateReason: lateReason ?? null } : { lateSince: null, lateReason: null };
  }
}

const contentOf = ({ kind, title, description, minutes, commitmentId, milestoneId, actionItemId }: AgendaItemInput) => ({
  kind,
  title,
  description: description ?? null,
  plannedMinutes: minutes ?? null,
  commitmentId: commitmentId ?? null,
  milestoneId: milestoneId ?? null,
  actionItemId: actionItemId ?? null,
});

/** @throws INVALID with every new item that says no reason */
function assertReasons(items: readonly AgendaItemInput[]): void {
  const faults = items.flatMap(({ id, lateReason }, index) => (id || lateReason ? [] : [[`agenda.${index}.lateReason`, 'required'] as const]));
  if (faults.length > 0) throw invalid(Object.fromEntries(faults));
}
