import { notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, IsNull } from 'typeorm';

import { AttemptLimits } from '../auth/attempt-limits.service.js';
import { tokenHash } from '../auth/invitation-token.js';
import type { Viewer } from '../auth/viewer.js';
import { MeetingAccess } from '../meetings/meeting-access.entity.js';
import { MeetingClockService } from '../meetings/meeting-clock.service.js';
import { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { ConvocationRecipient } from './convocation-recipient.entity.js';
import { Convocation } from './convocation.entity.js';
import type { AnswerLinkModel, OwnAnswerModel } from './rsvp.model.js';
import { isOpen, ownAnswers } from './rsvp.repository.js';

/** What somebody reads of their own answers: signed in, or by the link they were mailed. */
@Injectable()
export class RsvpReadingService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: MeetingClockService,
    private readonly limits: AttemptLimits,
  ) {}

  /** The seats for which the reader may answer now; empty for everybody else. */
  async own(viewer: Viewer, held: MeetingForum, meeting: Meeting): Promise<OwnAnswerModel[]> {
    const personId = viewer.account?.personId ?? null;
    if (personId === null || !isOpen(meeting, this.clock.now())) return [];
    return ownAnswers(this.dataSource.manager, held, meeting, personId);
  }

  /**
   * What the link's page shows. Its first opening is noted, as a log would note it: nothing that anybody may
   * do depends on it. @throws NOT_FOUND also for who no longer holds the seat; RATE_LIMITED
   */
  async byLink(viewer: Viewer, token: string): Promise<AnswerLinkModel> {
    await this.limits.spend('answer', { address: viewer.address });
    const { manager } = this.dataSource;
    const recipient = await manager.findOneBy(ConvocationRecipient, { tokenHash: tokenHash(token) });
    if (!recipient) throw notFound();
    const { meetingForumId } = await manager.findOneByOrFail(Convocation, { id: recipient.convocationId });
    const meetingForum = await manager.findOneByOrFail(MeetingForum, { id: meetingForumId });
    const meeting = await manager.findOneByOrFail(Meeting, { id: meetingForum.meetingId });
    const own = (await ownAnswers(manager, meetingForum, meeting, recipient.personId)).find(({ seatId }) => seatId === recipient.seatId);
    if (!own) throw notFound();
    const now = this.clock.now();
    await manager.update(ConvocationRecipient, { id: recipient.id, openedAt: IsNull() }, { openedAt: now });
    const open = isOpen(meeting, now);
    const access = open ? await manager.findOneBy(MeetingAccess, { meetingId: meeting.id }) : null;
    return { meetingForum, own, isOpen: open, joinUrl: access?.joinUrl ?? null };
  }
}
