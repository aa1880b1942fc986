import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { JobsService } from '../jobs/jobs.service.js';
import { MorningService } from '../jobs/morning.service.js';
import { ActionEscalationService } from './action-escalation.service.js';

/**
 * Looks for late actions on the morning of each jurisdiction. Each check asks for the next one; the queue holds
 * one at a time, so neither several processes nor restarts multiply them, and a check that was missed is made up.
 */
@Injectable()
export class ActionEscalationJob implements OnApplicationBootstrap {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly jobs: JobsService,
    private readonly escalations: ActionEscalationService,
    private readonly mornings: MorningService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work('action_escalation', async () => {
      await this.#askForNext();
      await this.escalations.check();
    });
    await this.#askForNext();
  }

  async #askForNext(): Promise<void> {
    await this.jobs.add(this.dataSource.manager, 'action_escalation', {}, await this.mornings.next());
  }
}
