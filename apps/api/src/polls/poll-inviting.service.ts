import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import type { ForumPlace } from '../auth/place.service.js';
import { compositionOf } from '../meetings/composition.repository.js';
import { DatePollInvitee } from './date-poll-invitee.entity.js';
import { DatePollMailService } from './date-poll-mail.service.js';
import type { DatePoll } from './date-poll.entity.js';
import { PollLinkService } from './poll-link.service.js';

/** Asks the people of the voting seats: titular and alternates each by a link of their own; observers are not asked. */
@Injectable()
export class PollInvitingService {
  constructor(
    private readonly links: PollLinkService,
    private readonly mails: DatePollMailService,
  ) {}

  /** Asks whoever holds a voting seat today and was not asked yet. */
  async invite(manager: EntityManager, poll: DatePoll, { forumId, today }: ForumPlace): Promise<DatePollInvitee[]> {
    const { seats } = await compositionOf(manager, forumId, today);
    const asked = await manager.findBy(DatePollInvitee, { pollId: poll.id });
    const isAsked = (seatId: string, personId: string): boolean => asked.some((one) => one.seatId === seatId && one.personId === personId);
    const holders = seats.filter(({ voting, standing }) => voting && standing === 'member').flatMap((seat) => seat.holders.map(({ personId }) => ({ seatId: seat.id, personId })));
    const rows = holders
      .filter(({ seatId, personId }) => !isAsked(seatId, personId))
      .map((holder) => {
        const id = uuidv7();
        return manager.create(DatePollInvitee, { id, pollId: poll.id, ...holder, tokenHash: this.links.hash(this.links.token(id)) });
      });
    const invitees = await manager.save(rows);
    await this.mails.ask(manager, poll, invitees);
    return invitees;
  }
}
