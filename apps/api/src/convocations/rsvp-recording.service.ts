import { conflict, forbidden, invalid } from '@mesa/domain/errors';
import { maySpeakFor } from '@mesa/domain/speaking';
import type { RsvpAnswer, RsvpChannel } from '@mesa/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';

import { MeetingClockService } from '../meetings/meeting-clock.service.js';
import type { MeetingAtWork } from '../meetings/meeting-work.service.js';
import { spokenSeat } from '../meetings/seat-at-meeting.repository.js';
import { AccessNeed } from './access-need.entity.js';
import { AlternateCallService } from './alternate-call.service.js';
import { isOpen, recipientIn } from './rsvp.repository.js';
import { Rsvp } from './rsvp.entity.js';

/** What somebody said, and how it reached us. */
export interface Said {
  readonly personId: string;
  readonly seatId: string | null;
  readonly answer: RsvpAnswer;
  readonly note?: string | null;
  readonly accessNeeds?: string | null;
  readonly alternateId?: string | null;
  readonly channel: RsvpChannel;
  readonly enteredById: string | null;
}

/** Writes an answer down, whichever way it came: the one place that says who may answer for whom, and until when. */
@Injectable()
export class RsvpRecordingService {
  constructor(
    private readonly clock: MeetingClockService,
    private readonly calls: AlternateCallService,
  ) {}

  /** @throws CONFLICT wrong_state, expired; NOT_FOUND, FORBIDDEN not_holder; INVALID alternateId */
  async record(at: MeetingAtWork, said: Said): Promise<Rsvp> {
    const { manager, held, meeting } = at;
    if (meeting.state !== 'convened') throw conflict('wrong_state', { current: meeting.state });
    if (!isOpen(meeting, this.clock.now())) throw conflict('expired');
    await assertSpeaks(at, said);
    if (said.alternateId) await this.#assertAlternate(at, said, said.alternateId);
    const { personId, seatId, answer, channel, enteredById } = said;
    const found = await manager.findOneBy(Rsvp, { meetingForumId: held.id, personId, seatId: seatId ?? IsNull() });
    const before = found?.answer ?? null;
    const values = { answer, channel, enteredById, note: said.note ?? null, answeredAt: this.clock.now() };
    const rsvp = await manager.save(Object.assign(found ?? manager.create(Rsvp, { meetingForumId: held.id, personId, seatId }), values));
    // Neither the note nor the needs: both may tell of somebody's health.
    await at.audit('answer_convocation', { objectType: 'rsvp', objectId: rsvp.id, seatId, ...(before && { before: { answer: before } }), after: { answer, channel } });
    await this.#keepNeeds(at, said);
    if (said.alternateId) await this.calls.call(at, { seatId: seatId ?? '', alternateId: said.alternateId, namedById: personId });
    return rsvp;
  }

  /** @throws INVALID: only a titular who declines names one, and only an alternate of that seat */
  async #assertAlternate({ manager, meeting, place }: MeetingAtWork, { seatId, personId, answer }: Said, alternateId: string): Promise<void> {
    const day = meeting.scheduledOn ?? place.today;
    if (seatId === null || answer !== 'not_attending') throw invalid({ alternateId: 'not_permitted' });
    const seat = await spokenSeat(manager, place.forumId, meeting.id, seatId);
    const as = (who: string) => maySpeakFor(who, seat, { kind: 'outside', day }, 'rsvp');
    const [titular, alternate] = [as(personId), as(alternateId)];
    if (!titular.allowed || titular.as !== 'titular') throw invalid({ alternateId: 'not_permitted' });
    if (!alternate.allowed || alternate.as !== 'alternate') throw invalid({ alternateId: 'not_holder' });
  }

  async #keepNeeds(at: MeetingAtWork, { personId, accessNeeds }: Said): Promise<void> {
    if (accessNeeds === undefined || accessNeeds === null) return;
    const { manager, held } = at;
    const found = await manager.findOneBy(AccessNeed, { meetingForumId: held.id, personId });
    const text = accessNeeds.trim();
    if (text === (found?.text ?? '')) return;
    if (text === '') await manager.delete(AccessNeed, { meetingForumId: held.id, personId });
    else await manager.save(found ? Object.assign(found, { text }) : manager.create(AccessNeed, { meetingForumId: held.id, personId, text }));
    await at.audit(text === '' ? 'withdraw_access_needs' : 'state_access_needs', { objectType: 'person', objectId: personId });
  }
}

/** Whoever holds the seat on the day of the meeting; without a seat, whoever was told as an observer. */
async function assertSpeaks({ manager, held, meeting, place }: MeetingAtWork, { personId, seatId }: Said): Promise<void> {
  if (seatId === null) {
    if (!(await recipientIn(manager, held.id, personId, null))) throw forbidden('not_holder');
    return;
  }
  const seat = await spokenSeat(manager, place.forumId, meeting.id, seatId);
  const speaking = maySpeakFor(personId, seat, { kind: 'outside', day: meeting.scheduledOn ?? place.today }, 'rsvp');
  if (!speaking.allowed) throw forbidden(speaking.reason);
}
