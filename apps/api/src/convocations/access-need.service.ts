import type { MeetingState } from '@mesa/domain/meeting-state';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { anonymous } from '../auth/viewer.js';
import { WriteService } from '../database/write.service.js';
import { JobsService } from '../jobs/jobs.service.js';
import { MeetingForum } from '../meetings/meeting-forum.entity.js';
import type { MeetingAtWork } from '../meetings/meeting-work.service.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { AccessNeed } from './access-need.entity.js';

/** Seconds: until then the secretariat may still have to see to what was asked for. */
const ONE_DAY = 24 * 60 * 60;
const OVER: readonly MeetingState[] = ['held', 'not_held', 'cancelled'];

/** What people needed to attend is not kept: it may tell of their health. */
@Injectable()
export class AccessNeedService {
  constructor(
    private readonly jobs: JobsService,
    private readonly writes: WriteService,
  ) {}

  /** In the transaction that ends the meeting. */
  async isOver({ manager, meeting }: MeetingAtWork): Promise<void> {
    await this.jobs.add(manager, 'erase_access_needs', { meetingId: meeting.id }, ONE_DAY);
  }

  /** Erases them all; the log says for whom, not what. Repeatable; leaves alone a meeting that is not over. */
  async erase(meetingId: string): Promise<void> {
    await this.writes.run(anonymous(uuidv7()), async ({ manager, audit }) => {
      const meeting = await manager.findOneBy(Meeting, { id: meetingId });
      if (!meeting || !OVER.includes(meeting.state)) return;
      const helds = await manager.findBy(MeetingForum, { meetingId });
      const needs = await manager.findBy(AccessNeed, { meetingForumId: In(helds.map(({ id }) => id)) });
      for (const need of needs) {
        const forumId = helds.find(({ id }) => id === need.meetingForumId)?.forumId ?? null;
        await audit({ act: 'erase_access_needs', objectType: 'person', objectId: need.personId, forumId });
      }
      await manager.remove(needs);
    });
  }
}
