import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';

import { JobsService } from '../jobs/jobs.service.js';
import { LinkSnapshotService } from './link-snapshot.service.js';

/** Fetches what published links lead to, after the write that published them. */
@Injectable()
export class LinkSnapshotJob implements OnApplicationBootstrap {
  constructor(
    private readonly jobs: JobsService,
    private readonly snapshots: LinkSnapshotService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work<{ snapshotId: string }>('link_snapshot', ({ snapshotId }) => this.snapshots.take(snapshotId));
  }
}
