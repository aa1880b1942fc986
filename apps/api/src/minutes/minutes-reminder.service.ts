import { randomUUID } from 'node:crypto';

import { instantOf } from '@mesa/domain/local-time';
import { approvalOf } from '@mesa/domain/minutes-approval';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import type { ForumPlace } from '../auth/place.service.js';
import { anonymous } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { WriteService } from '../database/write.service.js';
import { JobsService } from '../jobs/jobs.service.js';
import { approvalQuestion } from './minutes-approval.repository.js';
import { minutesDates, reminderDayOf } from './minutes-clock.repository.js';
import { MinutesMailService } from './minutes-mail.service.js';
import { MinutesWorkService } from './minutes-work.service.js';

/** Seconds after which a job that came too early asks again: the jurisdiction's clock is not the queue's. */
export const ASK_AGAIN = 60 * 60;

/** Local time. */
const REMINDED_AT = '09:00';

/** Asks again who has not approved, before the day on which the rules want the acta published. */
@Injectable()
export class MinutesReminderService {
  constructor(
    private readonly writes: WriteService,
    private readonly work: MinutesWorkService,
    private readonly mails: MinutesMailService,
    private readonly jobs: JobsService,
    private readonly clock: ClockService,
  ) {}

  /** In the morning of its day; where that has come already, nobody is asked twice in one day. */
  async remindLater(manager: EntityManager, minutesId: string, versionId: string, { today, timeZone }: ForumPlace): Promise<void> {
    const day = await this.#dayOf(manager, minutesId);
    if (day === null || day <= today) return;
    await this.jobs.add(manager, 'minutes_reminder', { minutesId, versionId }, instantOf(`${day}T${REMINDED_AT}`, timeZone, 'earlier'));
  }

  /** Asks those who have not answered, where the text still waits for them. Asked too early, it waits for the day. */
  async remind(minutesId: string, versionId: string): Promise<void> {
    await this.writes.run(anonymous(randomUUID()), async ({ manager }) => {
      const { minutes, version, place } = await this.work.lock(manager, minutesId);
      if (minutes.state !== 'in_approval' || version.id !== versionId) return;
      const day = await this.#dayOf(manager, minutesId);
      if (day === null) return;
      if (place.today < day) return this.jobs.add(manager, 'minutes_reminder', { minutesId, versionId }, ASK_AGAIN);
      const { pending } = approvalOf(await approvalQuestion(manager, minutes, version, place));
      await this.mails.tell(manager, 'minutes_approval_requested', minutes, pending.flatMap(({ personIds }) => personIds), `${versionId} again`);
    });
  }

  async #dayOf(manager: EntityManager, minutesId: string): Promise<string | null> {
    const [dates] = await minutesDates(manager, 'minutes', [minutesId]);
    return dates ? reminderDayOf(dates, this.clock) : null;
  }
}
