import { conflict, invalid } from '@mesa/domain/errors';
import { MEETING_TRANSITIONS } from '@mesa/domain/meeting-state';
import type { ForumRules as Rules } from '@mesa/domain/rules';
import { move } from '@mesa/domain/transitions';
import { addDays } from '@mesa/domain/working-days';
import { Injectable } from '@nestjs/common';
import { type EntityManager, Not } from 'typeorm';

import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { AccessNeedService } from '../convocations/access-need.service.js';
import { ConvocationService } from '../convocations/convocation.service.js';
import { AgendaItem } from './agenda-item.entity.js';
import { rulesOn } from './composition.repository.js';
import { MeetingForum } from './meeting-forum.entity.js';
import { type MeetingAtWork, MeetingWorkService } from './meeting-work.service.js';
import type { Meeting } from './meeting.entity.js';
import type { ConveneMeetingInput, MeetingReasonInput, MeetingStepInput } from './meeting.input.js';
import type { MeetingNoticeModel } from './meeting.model.js';
import { convene, schedule } from './meeting.policy.js';

/** Calling a meeting, and calling it off. */
@Injectable()
export class ConveningService {
  constructor(
    private readonly work: MeetingWorkService,
    private readonly places: PlaceService,
    private readonly clock: ClockService,
    private readonly convocations: ConvocationService,
    private readonly needs: AccessNeedService,
  ) {}

  /**
   * Makes a draft public, with its permanent number in the forum.
   * @throws INVALID required on purpose, whatWillBeDecided, day or agenda; CONFLICT notice_required
   */
  convene(viewer: Viewer, input: ConveneMeetingInput): Promise<MeetingForum> {
    return this.work.run(viewer, convene, input, async (at) => {
      const { manager, meeting, held, place } = at;
      meeting.state = move(MEETING_TRANSITIONS, meeting.state, 'convene');
      const day = await assertComplete(manager, meeting);
      meeting.shortNoticeReason = await this.shortNotice(at, day, input.shortNoticeReason ?? null);
      meeting.convenedAt = new Date(this.clock.now().epochMilliseconds);
      held.ordinal ??= await nextOrdinal(manager, place.forumId);
      held.officialNumber = input.officialNumber ?? held.officialNumber;
      await this.#numberOthers(at);
      await manager.save(meeting);
      await manager.save(held);
      await at.audit('convene_meeting', { after: { ordinal: held.ordinal, scheduledOn: day, shortNoticeReason: meeting.shortNoticeReason } });
      await this.convocations.convened(at);
      return held;
    });
  }

  /** In a joint meeting every forum has a number of its own. */
  async #numberOthers({ manager, meeting, held }: MeetingAtWork): Promise<void> {
    for (const other of await manager.findBy(MeetingForum, { meetingId: meeting.id, id: Not(held.id) })) {
      other.ordinal ??= await nextOrdinal(manager, other.forumId);
      await manager.save(other);
    }
  }

  /** Sends a convocation that was taken back. @throws CONFLICT wrong_state where it was not */
  send(viewer: Viewer, input: MeetingStepInput): Promise<MeetingForum> {
    return this.work.run(viewer, convene, input, async (at) => {
      await this.convocations.send(at);
      return at.held;
    });
  }

  /** Calls it off: the calendar entry stays, with a higher SEQUENCE (invariant 9). */
  cancel(viewer: Viewer, input: MeetingReasonInput): Promise<MeetingForum> {
    return this.work.run(viewer, schedule, input, async (at) => {
      const { manager, meeting, held } = at;
      meeting.state = move(MEETING_TRANSITIONS, meeting.state, 'cancel');
      meeting.stateReason = input.reason;
      meeting.calendarSequence += 1;
      await manager.save(meeting);
      await at.audit('cancel_meeting', { after: { reason: input.reason } });
      await this.convocations.changed(at, 'cancel');
      await this.needs.isOver(at);
      return held;
    });
  }

  /**
   * The reason to keep beside a meeting on that day: none where today gives the notice that every forum
   * holding it asks for.
   * @throws CONFLICT notice_required, with the last day that would have done
   */
  async shortNotice({ manager, meeting }: MeetingAtWork, day: string, reason: string | null): Promise<string | null> {
    const held = await manager.findBy(MeetingForum, { meetingId: meeting.id });
    const notices = await Promise.all(held.map(async ({ forumId }) => this.noticeFor(manager, await this.places.ofForum(forumId, manager), day)));
    const missed = notices.flatMap((notice) => (notice === null || notice.isMet ? [] : [notice.lastDay]));
    if (missed.length === 0) return null;
    if (reason === null) throw conflict('notice_required', { current: { lastDay: missed.toSorted()[0] } });
    return reason;
  }

  /** The notice that the rules of today ask for a meeting on that day; null where they ask for none. */
  async noticeFor(manager: EntityManager, { forumId, jurisdictionId, today }: ForumPlace, day: string): Promise<MeetingNoticeModel | null> {
    const notice = ((await rulesOn(manager, forumId, today))?.rules as Rules | undefined)?.notice ?? null;
    if (notice === null) return null;
    const holidays: { day: string }[] = await manager.query(
      `select to_char(day, 'YYYY-MM-DD') as day from holiday where jurisdiction_id = $1 and observed and day <= $2::date and day > $2::date - 400`,
      [jurisdictionId, day],
    );
    const lastDay = addDays(day, -notice.n, notice.unit, new Set(holidays.map((holiday) => holiday.day)));
    return { days: notice.n, unit: notice.unit, lastDay, isMet: today <= lastDay };
  }
}

async function assertComplete(manager: EntityManager, meeting: Meeting): Promise<string> {
  const items = await manager.countBy(AgendaItem, { meetingId: meeting.id, state: 'accepted' });
  const { purpose, whatWillBeDecided, scheduledOn } = meeting;
  if (purpose === null || whatWillBeDecided === null || scheduledOn === null || items === 0) {
    throw invalid({
      ...(purpose === null && { purpose: 'required' as const }),
      ...(whatWillBeDecided === null && { whatWillBeDecided: 'required' as const }),
      ...(scheduledOn === null && { day: 'required' as const }),
      ...(items === 0 && { agenda: 'required' as const }),
    });
  }
  return scheduledOn;
}

/** The row lock of the forum makes two convenings wait for each other: no ordinal is given twice. */
export async function nextOrdinal(manager: EntityManager, forumId: string): Promise<number> {
  const [[row]]: [{ ordinal: number }[], number] = await manager.query('update forum set last_ordinal = last_ordinal + 1 where id = $1 returning last_ordinal as ordinal', [forumId]);
  if (!row) throw new Error(`forum ${forumId} is gone in the middle of a write`);
  return row.ordinal;
}
