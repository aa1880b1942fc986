import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import { MeetingClockService } from './meeting-clock.service.js';
import { MeetingForum } from './meeting-forum.entity.js';
import type { Meeting } from './meeting.entity.js';
import { QuorumEvent } from './quorum-event.entity.js';
import { QuorumService } from './quorum.service.js';

/** Writes down when the quorum was reached and lost while the session was on, in the transaction that turned it. */
@Injectable()
export class QuorumLogService {
  constructor(
    private readonly quorums: QuorumService,
    private readonly clock: MeetingClockService,
  ) {}

  /** To be called at the end of every write on a meeting, under its lock. */
  async note(manager: EntityManager, meeting: Meeting): Promise<void> {
    if (meeting.state !== 'in_session') return;
    for (const held of await manager.findBy(MeetingForum, { meetingId: meeting.id })) await this.#noteFor(manager, meeting, held);
  }

  async #noteFor(manager: EntityManager, meeting: Meeting, held: MeetingForum): Promise<void> {
    const at = this.clock.now();
    const quorum = await this.quorums.at(meeting, held, at, manager);
    const last = await manager.findOne(QuorumEvent, { where: { meetingForumId: held.id }, order: { at: 'DESC', id: 'DESC' } });
    if (last?.state === quorum.state) return;
    // A clock that was set back puts no event before the one it follows.
    await manager.save(manager.create(QuorumEvent, { meetingForumId: held.id, at: last && last.at > at ? last.at : at, state: quorum.state, call: quorum.call, quorum }));
  }
}
