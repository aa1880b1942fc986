import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { JobsService } from '../jobs/jobs.service.js';
import { MorningService } from '../jobs/morning.service.js';
import { CommentClockService } from './comment-clock.service.js';
import { PhaseNoticeService } from './phase-notice.service.js';

/** Looks on the morning of each jurisdiction; each check asks for the next, and the queue holds one at a time. */
@Injectable()
export class CommentClockJob implements OnApplicationBootstrap {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly jobs: JobsService,
    private readonly mornings: MorningService,
    private readonly comments: CommentClockService,
    private readonly phases: PhaseNoticeService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work('comment_clock', async () => {
      await this.#askForNext();
      await Promise.allSettled([this.comments.check(), this.phases.check()]).then((done) => {
        const failed = done.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
        if (failed.length > 0) throw new AggregateError(failed, 'the morning was not looked at whole');
      });
    });
    await this.#askForNext();
  }

  async #askForNext(): Promise<void> {
    await this.jobs.add(this.dataSource.manager, 'comment_clock', {}, await this.mornings.next());
  }
}
