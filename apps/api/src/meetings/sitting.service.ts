import { conflict } from '@mesa/domain/errors';
import { MEETING_TRANSITIONS, type MeetingAct } from '@mesa/domain/meeting-state';
import type { Quorum } from '@mesa/domain/quorum';
import { move } from '@mesa/domain/transitions';
import { Injectable } from '@nestjs/common';

import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { AccessNeedService } from '../convocations/access-need.service.js';
import { storedDate } from '../database/stored-date.entity.js';
import { MeetingForum } from './meeting-forum.entity.js';
import { type MeetingAtWork, MeetingWorkService } from './meeting-work.service.js';
import type { MeetingReasonInput, MeetingStepInput } from './meeting.input.js';
import { runSession } from './meeting.policy.js';
import { Presence } from './presence.entity.js';
import { QuorumService, rollOf } from './quorum.service.js';

/** The session itself: opened, adjourned, resumed, closed; or not held at all. */
@Injectable()
export class SittingService {
  constructor(
    private readonly work: MeetingWorkService,
    private readonly quorums: QuorumService,
    private readonly clock: ClockService,
    private readonly needs: AccessNeedService,
  ) {}

  /**
   * Opens a convened session, or resumes an adjourned one. At the first opening seats, benches, votes,
   * holders and rules are copied, and the quorum is computed from the copy (invariant 2). A session
   * without quorum may open, as forums do; whether it may decide is asked at each decision.
   */
  open(viewer: Viewer, input: MeetingStepInput): Promise<MeetingForum> {
    return this.work.run(viewer, runSession, input, async (at) => {
      const { meeting, place } = at;
      const resumed = meeting.state === 'adjourned';
      this.#step(at, 'open', null);
      if (resumed) return this.#keep(at, 'resume_meeting');
      meeting.openedAt = this.#now();
      meeting.heldOn = dayOf(place.today);
      meeting.isRollComplete = true;
      const quorum = await this.#copy(at, meeting.openedAt);
      return this.#keep(at, 'open_meeting', quorum);
    });
  }

  adjourn(viewer: Viewer, input: MeetingReasonInput): Promise<MeetingForum> {
    return this.work.run(viewer, runSession, input, async (at) => {
      this.#step(at, 'adjourn', input.reason);
      await this.#endItem(at, this.#now());
      return this.#keep(at, 'adjourn_meeting');
    });
  }

  /** Whoever is still there left when it closed. */
  close(viewer: Viewer, input: MeetingStepInput): Promise<MeetingForum> {
    return this.work.run(viewer, runSession, input, async (at) => {
      this.#step(at, 'close', null);
      at.meeting.closedAt = this.#now();
      await this.#endItem(at, at.meeting.closedAt);
      await this.#endPresences(at, at.meeting.closedAt);
      await this.needs.isOver(at);
      return this.#keep(at, 'close_meeting');
    });
  }

  /**
   * No quorum at the last call: the roll stays, with the count that shows it.
   * @throws CONFLICT wrong_state before the last call, or where the count does reach the quorum
   */
  declareNotHeld(viewer: Viewer, input: MeetingReasonInput): Promise<MeetingForum> {
    return this.work.run(viewer, runSession, input, async (at) => {
      this.#step(at, 'declareNotHeld', input.reason);
      const now = this.#now();
      const ground = await this.quorums.groundOf(at.meeting, at.held, at.manager);
      const lastCall = lastCallOf(at.meeting.startsAt, ground.rules?.quorum?.secondCall?.afterMinutes ?? 0);
      if (lastCall && now < lastCall) throw conflict('wrong_state', { current: { lastCall: lastCall.toISOString() } });
      at.meeting.isRollComplete = true;
      const quorum = await this.#copy(at, now);
      if (quorum.state === 'met') throw conflict('wrong_state', { current: { quorum: quorum.state } });
      await this.#endPresences(at, now);
      await this.needs.isOver(at);
      return this.#keep(at, 'declare_not_held', quorum);
    });
  }

  #now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }

  #step({ meeting }: MeetingAtWork, act: MeetingAct, reason: string | null): void {
    meeting.state = move(MEETING_TRANSITIONS, meeting.state, act);
    meeting.stateReason = reason;
  }

  async #keep({ manager, meeting, held, audit }: MeetingAtWork, act: string, quorum?: Quorum): Promise<MeetingForum> {
    await manager.save(meeting);
    await audit(act, { after: { state: meeting.state, reason: meeting.stateReason, ...(quorum && { quorum: quorum.state }) } });
    return held;
  }

  /** Each forum of a joint meeting keeps its own copy; returns that of the forum which acts. */
  async #copy({ manager, meeting, held }: MeetingAtWork, moment: Date): Promise<Quorum> {
    const others = (await manager.findBy(MeetingForum, { meetingId: meeting.id })).filter(({ id }) => id !== held.id);
    let own: Quorum | null = null;
    for (const one of [...others, held]) {
      const ground = await this.quorums.groundOf(meeting, one, manager);
      own = this.quorums.count(meeting, ground, await rollOf(manager, meeting, one), moment);
      Object.assign(one, { rulesId: ground.rulesId, composition: ground.composition, quorum: own, quorumState: own.state });
      await manager.save(one);
    }
    if (!own) throw new Error('a meeting without a forum');
    return own;
  }

  /** The item that was on ends with the sitting, and so does who was speaking on it. */
  async #endItem({ manager, meeting }: MeetingAtWork, moment: Date): Promise<void> {
    await manager.query('update agenda_item_run set ended_at = greatest(started_at, $2) where meeting_id = $1 and ended_at is null', [meeting.id, moment]);
    await manager.query(
      `update speaker_request r set ended_at = greatest(r.called_at, $2), version = r.version + 1 from meeting_forum f
       where f.meeting_id = $1 and r.meeting_forum_id = f.id and r.called_at is not null and r.ended_at is null`,
      [meeting.id, moment],
    );
  }

  async #endPresences({ manager, meeting }: MeetingAtWork, moment: Date): Promise<void> {
    await manager
      .createQueryBuilder()
      .update(Presence)
      .set({ leftAt: moment, version: () => 'version + 1' })
      .where('meeting_id = :id and left_at is null and arrived_at < :moment', { id: meeting.id, moment })
      .execute();
  }
}

const dayOf = (day: string) => storedDate({ raw: day, earliest: day, latest: day, precision: 'day' });

const lastCallOf = (startsAt: Date | null, afterMinutes: number): Date | null =>
  startsAt && new Date(startsAt.getTime() + afterMinutes * 60_000);
