import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';

import { answerToken, tokenHash } from '../auth/invitation-token.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { MailService } from '../mail/mail.service.js';
import { MeetingClockService } from '../meetings/meeting-clock.service.js';
import type { MeetingAtWork } from '../meetings/meeting-work.service.js';
import { AlternateCall } from './alternate-call.entity.js';
import { ConvocationRecipient } from './convocation-recipient.entity.js';
import { reachable } from './convocation.repository.js';
import { ALTERNATE_MAIL, ENTERED_MAIL } from './rsvp.mail.js';
import { latestConvocation, recipientIn } from './rsvp.repository.js';

interface Call {
  readonly seatId: string;
  readonly alternateId: string;
  readonly namedById: string;
}

/** Tells who has to know of an answer: the alternate who is asked to come, and who is said to have answered. */
@Injectable()
export class AlternateCallService {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    private readonly mails: MailService,
    private readonly clock: MeetingClockService,
  ) {}

  /** Once for an alternate and a meeting, however often the titular says so. */
  async call(at: MeetingAtWork, { seatId, alternateId, namedById }: Call): Promise<void> {
    const { manager, held } = at;
    if (await manager.existsBy(AlternateCall, { meetingForumId: held.id, seatId, alternateId })) return;
    const mailId = await this.#mail(at, ALTERNATE_MAIL, alternateId, await this.#linkOf(at, alternateId, seatId));
    const call = await manager.save(manager.create(AlternateCall, { meetingForumId: held.id, seatId, alternateId, namedById, calledAt: this.clock.now(), mailId }));
    await at.audit('call_alternate', { objectType: 'alternate_call', objectId: call.id, seatId, after: { alternateId, namedById } });
  }

  /** Somebody wrote it down for them: they may correct it. */
  async tellEntered(at: MeetingAtWork, personId: string, seatId: string | null): Promise<void> {
    await this.#mail(at, ENTERED_MAIL, personId, (await recipientIn(at.manager, at.held.id, personId, seatId))?.id ?? null);
  }

  /** A mail with the person's own link; null where no address is known, or nobody was convoked at all. */
  async #mail({ manager }: MeetingAtWork, template: string, personId: string, recipientId: string | null): Promise<string | null> {
    const address = (await reachable(manager, [personId])).get(personId);
    if (!address || recipientId === null) return null;
    return this.mails.enqueue(manager, { to: address.email, language: address.language, template, data: { recipientId } });
  }

  /** The alternate's own link; whoever came to the seat after everybody was told gets one now. */
  async #linkOf({ manager, held }: MeetingAtWork, personId: string, seatId: string): Promise<string | null> {
    const found = await recipientIn(manager, held.id, personId, seatId);
    if (found) return found.id;
    const convocation = await latestConvocation(manager, held.id);
    if (!convocation) return null;
    const id = uuidv7();
    const row = { id, convocationId: convocation.id, personId, seatId, capacity: 'alternate', mailId: null, openedAt: null, tokenHash: tokenHash(answerToken(this.config.authSecret, id)) } as const;
    await manager.save(manager.create(ConvocationRecipient, row));
    return id;
  }
}
