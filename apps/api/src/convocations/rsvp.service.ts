import { forbidden, notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';

import { tokenHash } from '../auth/invitation-token.js';
import { AttemptLimits } from '../auth/attempt-limits.service.js';
import type { Viewer } from '../auth/viewer.js';
import { WriteService } from '../database/write.service.js';
import { type MeetingAtWork, MeetingWorkService } from '../meetings/meeting-work.service.js';
import { Person } from '../people/person.entity.js';
import { AlternateCallService } from './alternate-call.service.js';
import { ConvocationRecipient } from './convocation-recipient.entity.js';
import { Convocation } from './convocation.entity.js';
import { RsvpRecordingService } from './rsvp-recording.service.js';
import { Rsvp } from './rsvp.entity.js';
import type { AnswerByLinkInput, AnswerConvocationInput, EnterRsvpInput } from './rsvp.input.js';
import { answer, enterAnswer } from './rsvp.policy.js';

/** The ways by which an answer comes in. */
@Injectable()
export class RsvpService {
  constructor(
    private readonly writes: WriteService,
    private readonly work: MeetingWorkService,
    private readonly recording: RsvpRecordingService,
    private readonly calls: AlternateCallService,
    private readonly limits: AttemptLimits,
  ) {}

  /** By somebody signed in, for a seat of theirs. @throws FORBIDDEN not_holder, CONFLICT wrong_state, expired */
  answer(viewer: Viewer, input: AnswerConvocationInput): Promise<Rsvp> {
    return this.work.once(viewer, answer, { entity: Rsvp, operation: 'answerConvocation', input }, async (at) => {
      if (at.personId === null) throw forbidden('not_holder');
      return this.recording.record(at, { ...saidIn(input), personId: at.personId, seatId: input.seatId ?? null, channel: 'account', enteredById: null });
    });
  }

  /** The secretariat writes down what somebody said; they are told, and may correct it. */
  enter(viewer: Viewer, input: EnterRsvpInput): Promise<Rsvp> {
    return this.work.once(viewer, enterAnswer, { entity: Rsvp, operation: 'enterRsvp', input }, async (at) => {
      const { personId, channel } = input;
      if (at.personId === null) throw forbidden();
      await assertKnown(at, personId);
      const seatId = input.seatId ?? null;
      const rsvp = await this.recording.record(at, { ...saidIn(input), personId, seatId, channel, enteredById: at.personId });
      await this.calls.tellEntered(at, personId, seatId);
      return rsvp;
    });
  }

  /** By whoever holds the mailed link: the right lies in it. @throws NOT_FOUND, CONFLICT wrong_state, expired; RATE_LIMITED */
  async answerByLink(viewer: Viewer, input: AnswerByLinkInput): Promise<Rsvp> {
    await this.limits.spend('answer', { address: viewer.address });
    return this.writes.run({ ...viewer, account: null }, async (transaction) => {
      const { manager } = transaction;
      const recipient = await manager.findOneBy(ConvocationRecipient, { tokenHash: tokenHash(input.token) });
      if (!recipient) throw notFound();
      const { meetingForumId } = await manager.findOneByOrFail(Convocation, { id: recipient.convocationId });
      const { personId, seatId } = recipient;
      return this.work.byToken(transaction, meetingForumId, (at) => this.recording.record(at, { ...saidIn(input), personId, seatId, channel: 'link', enteredById: null }));
    });
  }
}

type Answering = AnswerConvocationInput | EnterRsvpInput | AnswerByLinkInput;

const saidIn = ({ answer: said, note, accessNeeds, alternateId }: Answering) => ({ answer: said, note: note ?? null, accessNeeds: accessNeeds ?? null, alternateId: alternateId ?? null });

/** @throws NOT_FOUND for a person of another jurisdiction */
async function assertKnown({ manager, place }: MeetingAtWork, personId: string): Promise<void> {
  if (!(await manager.existsBy(Person, { id: personId, jurisdictionId: place.jurisdictionId }))) throw notFound();
}
