import { randomUUID } from 'node:crypto';

import { deadlineInstant } from '@mesa/domain/working-days';
import { Injectable } from '@nestjs/common';

import { anonymous } from '../auth/viewer.js';
import { JobsService } from '../jobs/jobs.service.js';
import { BallotClosingService } from './ballot-closing.service.js';
import { BallotMailService } from './ballot-mail.service.js';
import { BallotWorkService } from './ballot-work.service.js';

/** Seconds after which a job that came too early asks again: the jurisdiction's clock is not the queue's. */
const ASK_AGAIN = 60 * 60;

/** The middle of a period that ends at 24:00 of its last day. */
export const middleOf = (openedAt: Date, closesOn: string, timeZone: string): Date => new Date((openedAt.getTime() + deadlineInstant(closesOn, timeZone).getTime()) / 2);

/** The period of a ballot out of session. */
@Injectable()
export class BallotPeriodService {
  constructor(
    private readonly work: BallotWorkService,
    private readonly closing: BallotClosingService,
    private readonly mails: BallotMailService,
    private readonly jobs: JobsService,
  ) {}

  /** Once, however often the job runs: that it was done is written with the mails. */
  async remind(ballotId: string): Promise<void> {
    await this.work.asSystem(anonymous(randomUUID()), ballotId, async ({ manager, ballot, place, now }) => {
      if (ballot.state !== 'open' || ballot.remindedAt !== null || ballot.closesOn === null) return;
      if (now < middleOf(ballot.openedAt, ballot.closesOn, place.timeZone)) return this.jobs.add(manager, 'ballot', { ballotId, act: 'remind' }, ASK_AGAIN);
      await manager.query('update ballot set reminded_at = $2 where id = $1', [ballotId, now]);
      await this.mails.tell(manager, 'ballot_reminder', ballotId);
    });
  }

  /** Closed by the rules; where they give no result it waits for the secretariat, and takes no more votes. */
  async end(ballotId: string): Promise<void> {
    const isEarly = await this.work.asSystem(anonymous(randomUUID()), ballotId, async ({ manager, ballot, place }) => {
      if (ballot.state !== 'open' || ballot.closesOn === null || place.today > ballot.closesOn) return false;
      await this.jobs.add(manager, 'ballot', { ballotId, act: 'close' }, ASK_AGAIN);
      return true;
    });
    if (!isEarly) await this.closing.closeAfterPeriod(ballotId);
  }
}
