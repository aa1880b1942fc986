import { DomainError } from '@mesa/domain/errors';
import type { RsvpAnswer } from '@mesa/domain/vocabulary';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { RsvpRecordingService } from '../convocations/rsvp-recording.service.js';
import type { Transaction } from '../database/write.service.js';
import { MeetingWorkService } from '../meetings/meeting-work.service.js';
import type { CalendarReply } from './calendar-reply.js';
import { InboundMailService, type MailReader, type Settled } from './inbound-mail.service.js';
import type { InboundMessage } from './inbound-message.js';
import { isAuthentic } from './sender-authentication.js';

/** One seat, or none, for which the sender was told of the meeting. */
interface Invited {
  readonly meetingForumId: string;
  readonly personId: string;
  readonly seatId: string | null;
  /** As the meeting stands now. */
  readonly sequence: number;
  readonly startsAt: Date | null;
}

/** A mail that was taken back told nobody; an account is known by its address alone. */
const INVITED = `
  select distinct mf.id as "meetingForumId", r.person_id as "personId", r.seat_id as "seatId", m.calendar_sequence as sequence, m.starts_at as "startsAt"
  from meeting m join meeting_forum mf on mf.meeting_id = m.id join convocation c on c.meeting_forum_id = mf.id
  join mail_batch b on b.id = c.batch_id join convocation_recipient r on r.convocation_id = c.id
  join person p on p.id = r.person_id join auth."user" u on u.id = p.account_id
  where m.calendar_uid = $1 and lower(u.email) = $2 and b.undone_at is null and r.mail_id is not null
  order by mf.id, r.seat_id`;

/** What TENTATIVE says is heard, and is no answer: a quorum is not counted with it. */
const ANSWERS: Readonly<Record<string, RsvpAnswer>> = { ACCEPTED: 'attending', DECLINED: 'not_attending' };

/** Reads answers that people gave in their calendar. */
@Injectable()
export class CalendarReplyReader implements MailReader, OnModuleInit {
  readonly kind = 'reply';

  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    private readonly inbound: InboundMailService,
    private readonly work: MeetingWorkService,
    private readonly recording: RsvpRecordingService,
  ) {}

  onModuleInit(): void {
    this.inbound.register(this);
  }

  async read(transaction: Transaction, { reply, from, authentication }: InboundMessage): Promise<Settled | null> {
    if (!reply) return null;
    if (from !== reply.attendee || !isAuthentic(authentication, this.config.inboundAuthservId, from.split('@').at(-1) ?? '')) return { kind: this.kind, outcome: 'refused' };
    const [first, ...others] = await invitedBy(transaction.manager, reply);
    if (!first) return { kind: this.kind, outcome: 'refused' };
    const { meetingForumId } = first;
    if (isStale(reply, first)) return { kind: this.kind, outcome: 'stale', meetingForumId };
    const answer = ANSWERS[reply.partstat];
    if (!answer) return { kind: this.kind, outcome: 'noted', meetingForumId };
    // One entry in the calendar stands for every seat that its owner was told for.
    let recorded = 0;
    for (const invited of [first, ...others]) recorded += (await this.#record(transaction, invited, answer)) ? 1 : 0;
    return { kind: this.kind, outcome: recorded > 0 ? 'recorded' : 'refused', meetingForumId };
  }

  /**
   * The right is in the invitation, which the sender was proved to have had; false for a seat that they have
   * left since. @throws CONFLICT where the meeting takes no answers any more
   */
  async #record(transaction: Transaction, { meetingForumId, personId, seatId }: Invited, answer: RsvpAnswer): Promise<boolean> {
    try {
      await this.work.byToken(transaction, meetingForumId, (at) => this.recording.record(at, { personId, seatId, answer, channel: 'calendar', enteredById: null }));
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'FORBIDDEN') return false;
      throw error;
    }
  }
}

const invitedBy = (manager: EntityManager, { uid, attendee }: CalendarReply): Promise<Invited[]> => manager.query(INVITED, [uid, attendee]);

/** An answer to an earlier version counts if the hour is still the one that was answered for; to one that never was, never. */
function isStale({ sequence, startsAt }: CalendarReply, current: Invited): boolean {
  if (sequence === current.sequence) return false;
  return sequence > current.sequence || startsAt === null || startsAt.getTime() !== current.startsAt?.getTime();
}
