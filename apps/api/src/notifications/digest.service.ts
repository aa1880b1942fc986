import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { ClockService } from '../clock/clock.service.js';
import { JobsService } from '../jobs/jobs.service.js';
import { MailService } from '../mail/mail.service.js';
import { DIGEST_MAIL } from './notification.mail.js';
import { addressees, tieToMails, waitingForDigest } from './notification.repository.js';

/** Sends one mail of what waited for its hour. */
@Injectable()
export class DigestService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly mails: MailService,
    private readonly jobs: JobsService,
    private readonly clock: ClockService,
  ) {}

  /**
   * Whatever is due and unread goes into one mail, in the transaction that says so: a repeated job, or one
   * whose process was killed, finds nothing left or everything. A job that came early comes again.
   */
  async send(personId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const waiting = await waitingForDigest(manager, personId, new Date(this.clock.now().epochMilliseconds));
      const due = waiting.filter(({ at }) => this.clock.secondsUntil(at) === 0);
      const [next] = waiting;
      if (due.length === 0) {
        if (next) await this.jobs.add(manager, 'digest', { personId }, this.clock.secondsUntil(next.at));
        return;
      }
      // Of any kind: what was chosen for each was asked when it was told.
      const [reader] = await addressees(manager, [personId], 'circular');
      if (!reader) return;
      const mailId = await this.mails.enqueue(manager, { to: reader.email, language: reader.language, template: DIGEST_MAIL, data: { notificationIds: due.map(({ id }) => id).join(',') } });
      await tieToMails(manager, due.map(({ id }) => ({ id, mailId })));
    });
  }
}
