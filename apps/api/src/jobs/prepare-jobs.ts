import type { ClientBase } from 'pg';
import { PgBoss, type QueueOptions as BossQueueOptions, type QueuePolicy } from 'pg-boss';

import { JOBS_SCHEMA, QUEUES, type QueueName } from './queues.js';

type QueueOptions = BossQueueOptions & { readonly policy?: QueuePolicy };

/**
 * Makes or updates the tables of the job queue, by its own migrations, as the role that owns them, and
 * lets the application's role work with them. Repeatable; called wherever the database is migrated.
 */
export async function prepareJobs(owner: ClientBase, ownerUrl: string, appRole: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: JOBS_SCHEMA, supervise: false, schedule: false, max: 1 });
  const faults: Error[] = [];
  boss.on('error', (error) => faults.push(error));
  try {
    await boss.start();
    for (const [name, options] of Object.entries(QUEUES) as [QueueName, QueueOptions][]) {
      await boss.createQueue(name, options);
      // The policy of a queue is for life.
      const { policy: _policy, ...changeable } = options;
      await boss.updateQueue(name, changeable);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
  if (faults[0]) throw faults[0];
  const role = owner.escapeIdentifier(appRole);
  await owner.query(
    [`grant usage on schema ${JOBS_SCHEMA} to ${role}`, `grant select, insert, update, delete on all tables in schema ${JOBS_SCHEMA} to ${role}`].join(';\n'),
  );
}
