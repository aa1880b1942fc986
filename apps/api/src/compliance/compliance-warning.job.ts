import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { JobsService } from '../jobs/jobs.service.js';
import { MorningService } from '../jobs/morning.service.js';
import { ComplianceWarningService } from './compliance-warning.service.js';

/** Looks for deadlines that come near on the morning of each jurisdiction; each check asks for the next one, and the queue holds one. */
@Injectable()
export class ComplianceWarningJob implements OnApplicationBootstrap {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly jobs: JobsService,
    private readonly warnings: ComplianceWarningService,
    private readonly mornings: MorningService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work('compliance_warning', async () => {
      await this.#askForNext();
      await this.warnings.check();
    });
    await this.#askForNext();
  }

  async #askForNext(): Promise<void> {
    await this.jobs.add(this.dataSource.manager, 'compliance_warning', {}, await this.mornings.next());
  }
}
