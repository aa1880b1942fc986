import { conflict } from '@mesa/domain/errors';
import type { ConvocationKind } from '@mesa/domain/vocabulary';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';

import { answerToken, tokenHash } from '../auth/invitation-token.js';
import { ClockService } from '../clock/clock.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { MailBatch } from '../mail/mail-batch.entity.js';
import { MailBatchService } from '../mail/mail-batch.service.js';
import { MailService } from '../mail/mail.service.js';
import { MeetingForum } from '../meetings/meeting-forum.entity.js';
import type { MeetingAtWork } from '../meetings/meeting-work.service.js';
import { convene } from '../meetings/meeting.policy.js';
import { ConvocationRecipient } from './convocation-recipient.entity.js';
import { Convocation } from './convocation.entity.js';
import { type Concerned, concernedOn, reachable, toldBefore } from './convocation.repository.js';

/** The template of its mail. */
export const CONVOCATION_MAIL = 'convocation';

/** Tells those concerned that a meeting is convened, moved or called off; what was not sent yet, nobody gets twice. */
@Injectable()
export class ConvocationService implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    private readonly batches: MailBatchService,
    private readonly mails: MailService,
    private readonly clock: ClockService,
  ) {}

  /** The meeting stays convened: its ordinal and its page are public. */
  onModuleInit(): void {
    this.batches.register('convocation', { policy: convene, undone: async () => false });
  }

  /** It was convened just now: each forum that holds it calls its own. */
  async convened(at: MeetingAtWork): Promise<void> {
    for (const held of await heldBy(at)) await this.#send(at, held, 'convene');
  }

  /** It was moved or called off: in each forum that holds it, those who were told are told. */
  async changed(at: MeetingAtWork, kind: 'change' | 'cancel'): Promise<void> {
    for (const held of await heldBy(at)) {
      const latest = await latestOf(at, held);
      if (!latest) continue;
      const waiting = await this.batches.isHeld(at.manager, latest.batchId);
      if (waiting) await this.batches.supersede(at.manager, waiting);
      const told = await toldBefore(at.manager, held.id);
      if (kind === 'cancel') {
        if (told.length > 0) await this.#send(at, held, 'cancel', told);
      } else if (waiting || (await isReleased(at, latest))) await this.#send(at, held, told.length > 0 ? 'change' : 'convene');
      // Else somebody took it back, and sends it when they choose.
    }
  }

  /** Sends what was taken back, or what an earlier version of the program never sent. @throws CONFLICT wrong_state */
  async send(at: MeetingAtWork): Promise<void> {
    const { state } = at.meeting;
    const latest = await latestOf(at, at.held);
    if (state !== 'convened' || (latest && (await isReleased(at, latest)))) throw conflict('wrong_state', { current: state });
    await this.#send(at, at.held, (await toldBefore(at.manager, at.held.id)).length > 0 ? 'change' : 'convene');
  }

  async #send(at: MeetingAtWork, held: MeetingForum, kind: ConvocationKind, told?: readonly Concerned[]): Promise<void> {
    const { manager, meeting } = at;
    const id = uuidv7();
    const batch = await this.batches.open(manager, { forumId: held.forumId, subjectType: 'convocation', subjectId: id });
    const madeAt = new Date(this.clock.now().epochMilliseconds);
    await manager.save(manager.create(Convocation, { id, meetingForumId: held.id, kind, sequence: meeting.calendarSequence, batchId: batch.id, madeById: at.personId, madeAt }));
    const concerned = told ?? (await concernedOn(manager, held.forumId, meeting.scheduledOn ?? at.place.today));
    const mails = await this.#mail(at, id, concerned, batch);
    await manager.save(concerned.map((one) => this.#recipient(at, id, one, mails.get(one.personId) ?? null)));
    await at.audit('send_convocation', { objectType: 'convocation', objectId: id, after: { kind, sequence: meeting.calendarSequence, persons: new Set(concerned.map(({ personId }) => personId)).size, mails: mails.size } });
  }

  /** One mail a person, however many seats they hold; by person. */
  async #mail({ manager }: MeetingAtWork, convocationId: string, concerned: readonly Concerned[], batch: MailBatch): Promise<Map<string, string>> {
    const addresses = await reachable(manager, concerned.map(({ personId }) => personId));
    const mails = new Map<string, string>();
    for (const [personId, { email, language }] of addresses) {
      mails.set(personId, await this.mails.enqueue(manager, { to: email, language, template: CONVOCATION_MAIL, data: { convocationId, personId } }, batch));
    }
    return mails;
  }

  #recipient({ manager }: MeetingAtWork, convocationId: string, { personId, seatId, capacity }: Concerned, mailId: string | null): ConvocationRecipient {
    const id = uuidv7();
    return manager.create(ConvocationRecipient, { id, convocationId, personId, seatId, capacity, mailId, openedAt: null, tokenHash: tokenHash(answerToken(this.config.authSecret, id)) });
  }
}

const heldBy = ({ manager, meeting }: MeetingAtWork): Promise<MeetingForum[]> => manager.find(MeetingForum, { where: { meetingId: meeting.id }, order: { id: 'ASC' } });

const latestOf = ({ manager }: MeetingAtWork, { id }: MeetingForum): Promise<Convocation | null> =>
  manager.findOne(Convocation, { where: { meetingForumId: id }, order: { id: 'DESC' } });

/** Not taken back: on its way, or waiting to be. */
async function isReleased({ manager }: MeetingAtWork, { batchId }: Convocation): Promise<boolean> {
  const { undoneAt } = await manager.findOneByOrFail(MailBatch, { id: batchId });
  return undoneAt === null;
}
