import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { type Job, type JobResult, PgBoss } from 'pg-boss';
import type { EntityManager } from 'typeorm';

import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { JOBS_SCHEMA, type QueueName } from './queues.js';

/** Work that may wait, and must survive whatever happens meanwhile: pg-boss on our own database. */
@Injectable()
export class JobsService implements OnModuleInit, OnApplicationShutdown {
  readonly #boss: PgBoss;

  constructor(
    @Inject(CONFIG) config: RunningConfig,
    private readonly logger: PinoLogger,
  ) {
    this.#boss = new PgBoss({
      connectionString: config.databaseUrl,
      schema: JOBS_SCHEMA,
      application_name: 'mesa-jobs',
      max: 4,
      // The role of the application may not change tables: the owner did, before this process listened.
      migrate: false,
      createSchema: false,
      reindex: false,
      schedule: false,
      useListenNotify: true,
      superviseIntervalSeconds: 15,
      monitorIntervalSeconds: 15,
    });
    this.#boss.on('error', (error) => this.logger.error({ err: error }, 'job queue'));
  }

  async onModuleInit(): Promise<void> {
    await this.#boss.start();
  }

  /** Jobs that run are let end; one that does not is taken up by the next process. */
  async onApplicationShutdown(): Promise<void> {
    await this.#boss.stop({ graceful: true, timeout: 10_000 });
  }

  /**
   * Adds a job in the caller's transaction: it exists if, and only if, the write does. It waits for
   * `startAfter`: an instant, or that many seconds from now.
   */
  async add(manager: EntityManager, queue: QueueName, data: Readonly<Record<string, string>>, startAfter: Date | number = 0): Promise<void> {
    await this.#boss.send(queue, data, { startAfter, db: { executeSql: async (text, values) => ({ rows: await manager.query(text, values as unknown[]) }) } });
  }

  /** Takes the jobs of a queue from now on; a job whose handler throws is tried again later, alone. */
  async work<Data>(queue: QueueName, handler: (data: Data) => Promise<void>): Promise<void> {
    // Two at a time or more: with one, pg-boss would not fetch the next before its polling interval.
    await this.#boss.work(queue, { batchSize: 4, burstWhenBatchFull: true, notifyPollingIntervalSeconds: 5, perJobResults: true }, (jobs: Job<Data>[]) =>
      Promise.all(jobs.map(({ id, data }) => this.#settle(id, queue, () => handler(data)))),
    );
  }

  async #settle(id: string, queue: QueueName, work: () => Promise<void>): Promise<JobResult> {
    try {
      await work();
      return { id, status: 'completed' };
    } catch (error) {
      this.logger.warn({ err: error, queue, job: id }, 'a job failed and will be tried again');
      return { id, status: 'failed' };
    }
  }
}
