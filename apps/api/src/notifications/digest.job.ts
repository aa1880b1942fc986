import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';

import { JobsService } from '../jobs/jobs.service.js';
import { DigestService } from './digest.service.js';

/** Sends somebody's digest when its hour has come. */
@Injectable()
export class DigestJob implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: JobsService,
    private readonly digests: DigestService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work<{ personId: string }>('digest', ({ personId }) => this.digests.send(personId));
  }
}
