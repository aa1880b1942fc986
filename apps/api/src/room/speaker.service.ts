import { conflict, forbidden, notFound } from '@mesa/domain/errors';
import { maySpeakFor } from '@mesa/domain/speaking';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, IsNull, Not } from 'typeorm';

import type { Place, Policy } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import { assertVersion } from '../database/write.service.js';
import { AgendaItemRun } from '../meetings/agenda-item-run.entity.js';
import { MeetingClockService } from '../meetings/meeting-clock.service.js';
import { type MeetingAtWork, MeetingWorkService } from '../meetings/meeting-work.service.js';
import { runSession } from '../meetings/meeting.policy.js';
import { rollOf } from '../meetings/quorum.service.js';
import { spokenSeat } from '../meetings/seat-at-meeting.repository.js';
import { CheckInService } from './check-in.service.js';
import { speak } from './room.policy.js';
import { SpeakerRequest } from './speaker-request.entity.js';
import type { AskToSpeakInput, SpeakerInput } from './speaker.input.js';

/** Who asks for the floor, and who has it: in which order they are called is in libs/domain. */
@Injectable()
export class SpeakerService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly work: MeetingWorkService,
    private readonly clock: MeetingClockService,
    private readonly checkIns: CheckInService,
  ) {}

  /** @throws FORBIDDEN with the reason of maySpeakFor, CONFLICT already_exists when the seat waits already */
  async ask(viewer: Viewer, input: AskToSpeakInput): Promise<SpeakerRequest> {
    const policy = input.personId ? runSession : await this.#toSpeak(viewer, input.meetingForumId);
    return this.work.once(viewer, policy, { entity: SpeakerRequest, operation: 'askToSpeak', input }, async (at) => {
      assertInSession(at);
      const { manager, held } = at;
      const personId = input.personId ?? viewer.account?.personId ?? null;
      if (personId === null) throw forbidden('not_holder');
      await this.#assertSpeaks(at, personId, input.seatId);
      if (await manager.existsBy(SpeakerRequest, { meetingForumId: held.id, seatId: input.seatId, calledAt: IsNull(), withdrawnAt: IsNull() })) throw conflict('already_exists');
      const current = await manager.findOneBy(AgendaItemRun, { meetingId: at.meeting.id, endedAt: IsNull() });
      const request = await manager.save(manager.create(SpeakerRequest, { meetingForumId: held.id, agendaItemId: current?.agendaItemId ?? null, seatId: input.seatId, personId, askedAt: this.clock.now(), calledAt: null, endedAt: null, withdrawnAt: null }));
      await at.audit('ask_to_speak', { objectType: 'speaker_request', objectId: request.id, seatId: request.seatId, after: { personId } });
      return request;
    });
  }

  /** By whoever asked, or by who runs the session. */
  async withdraw(viewer: Viewer, input: SpeakerInput): Promise<SpeakerRequest> {
    const found = await this.#byId(input.requestId);
    const isOwn = viewer.account?.personId === found.personId;
    return this.#change(viewer, isOwn ? await this.#toSpeak(viewer, found.meetingForumId) : runSession, input, 'withdraw_speaker', (_at, request, now) => {
      if (request.calledAt !== null || request.withdrawnAt !== null) throw conflict('wrong_state');
      request.withdrawnAt = now;
    });
  }

  /** Gives the floor, which takes it from who has it. Who runs the session may call out of order; the screen shows the order. */
  call(viewer: Viewer, input: SpeakerInput): Promise<SpeakerRequest> {
    return this.#change(viewer, runSession, input, 'call_speaker', async ({ manager }, request, now) => {
      if (request.calledAt !== null || request.withdrawnAt !== null) throw conflict('wrong_state');
      const speaking = await manager.findOneBy(SpeakerRequest, { meetingForumId: request.meetingForumId, calledAt: Not(IsNull()), endedAt: IsNull() });
      if (speaking) await manager.save(Object.assign(speaking, { endedAt: now }));
      request.calledAt = now;
    });
  }

  end(viewer: Viewer, input: SpeakerInput): Promise<SpeakerRequest> {
    return this.#change(viewer, runSession, input, 'end_speech', (_at, request, now) => {
      if (request.calledAt === null || request.endedAt !== null) throw conflict('wrong_state');
      request.endedAt = now;
    });
  }

  async #change(viewer: Viewer, policy: Policy<readonly [place: Place]>, input: SpeakerInput, act: string, change: (at: MeetingAtWork, request: SpeakerRequest, now: Date) => void | Promise<void>): Promise<SpeakerRequest> {
    const { meetingForumId } = await this.#byId(input.requestId);
    return this.work.run(viewer, policy, { meetingForumId }, async (at) => {
      const request = await at.manager.findOneByOrFail(SpeakerRequest, { id: input.requestId });
      assertVersion(request, input.version);
      assertInSession(at);
      await change(at, request, this.clock.now());
      await at.manager.save(request);
      await at.audit(act, { objectType: 'speaker_request', objectId: request.id, seatId: request.seatId });
      return request;
    });
  }

  async #byId(id: string, manager: EntityManager = this.dataSource.manager): Promise<SpeakerRequest> {
    const found = await manager.findOneBy(SpeakerRequest, { id });
    if (!found) throw notFound();
    return found;
  }

  async #toSpeak(viewer: Viewer, meetingForumId: string): Promise<Policy<readonly [place: Place]>> {
    const isDeputy = await this.checkIns.isNamedDeputy(viewer, meetingForumId);
    return (who, place) => speak(who, place, isDeputy);
  }

  async #assertSpeaks({ manager, meeting, held, place }: MeetingAtWork, personId: string, seatId: string): Promise<void> {
    const seat = await spokenSeat(manager, place.forumId, meeting.id, seatId);
    const presences = (await rollOf(manager, meeting, held))?.presences ?? [];
    const speaking = maySpeakFor(personId, seat, { kind: 'in_meeting', meetingId: meeting.id, day: meeting.heldOn.earliest ?? place.today, at: this.clock.now(), presences, deputiesVote: null }, 'speak');
    if (!speaking.allowed) throw forbidden(speaking.reason);
  }
}

function assertInSession({ meeting }: MeetingAtWork): void {
  if (meeting.state !== 'in_session') throw conflict('wrong_state', { current: meeting.state });
}
