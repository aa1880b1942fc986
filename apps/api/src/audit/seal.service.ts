import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import pg from 'pg';

import { ClockService } from '../clock/clock.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { merkleRootOf, sealHashOf } from './seal-hash.js';
import { endOf, insertSeal, lastSeal, settledRowsAfter } from './seal.repository.js';

const SEALER_LOCK = 5_170_303;

/** The chain is at most a second behind the log. */
const EVERY_MS = 500;
const AFTER_A_FAULT_MS = 5_000;
const ROWS_PER_SEAL = 5_000;

/**
 * Closes what was written since the last seal by one more. Each process tries, one at a time works, and
 * any other goes on where it ended: whoever holds the lock reads the last seal first.
 */
@Injectable()
export class SealService implements OnApplicationBootstrap, OnApplicationShutdown {
  /** A connection of its own: requests that wait for one do not hold up the chain. */
  readonly #pool: pg.Pool;
  #timer: NodeJS.Timeout | undefined;
  #turn: Promise<void> = Promise.resolve();
  #closing = false;

  constructor(
    @Inject(CONFIG) config: RunningConfig,
    private readonly clock: ClockService,
    private readonly logger: PinoLogger,
  ) {
    this.#pool = new pg.Pool({ connectionString: config.databaseUrl, application_name: 'mesa-sealer', max: 1, connectionTimeoutMillis: 5_000, statement_timeout: 30_000 });
    this.#pool.on('error', (error) => this.logger.warn({ err: error }, 'the sealer lost its connection'));
  }

  onApplicationBootstrap(): void {
    this.#next(EVERY_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.#closing = true;
    clearTimeout(this.#timer);
    await this.#turn;
    await this.#pool.end();
  }

  /** Seals all that is settled; the number of seals made, 0 where another process is at it. */
  async seal(): Promise<number> {
    const client = await this.#pool.connect();
    // The pool listens to idle connections only: one that is cut between two statements would end the process.
    const onCut = (): void => undefined;
    client.on('error', onCut);
    try {
      let made = 0;
      while (await this.#sealOnce(client)) made += 1;
      client.off('error', onCut);
      client.release();
      return made;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  #next(delay: number): void {
    if (this.#closing) return;
    this.#timer = setTimeout(() => {
      this.#turn = this.seal().then(
        () => this.#next(EVERY_MS),
        (error: unknown) => {
          this.logger.warn({ err: error }, 'the audit log could not be sealed; trying again');
          this.#next(AFTER_A_FAULT_MS);
        },
      );
    }, delay);
    this.#timer.unref();
  }

  async #sealOnce(client: pg.PoolClient): Promise<boolean> {
    if ((await settledRowsAfter(client, endOf(await lastSeal(client)), 1)).length === 0) return false;
    await client.query('begin');
    const { rows: [lock] } = await client.query<{ mine: boolean }>('select pg_try_advisory_xact_lock($1) as mine', [SEALER_LOCK]);
    const made = lock?.mine === true && (await this.#closeBatch(client));
    await client.query('commit');
    return made;
  }

  async #closeBatch(client: pg.PoolClient): Promise<boolean> {
    const previous = await lastSeal(client);
    const rows = await settledRowsAfter(client, endOf(previous), ROWS_PER_SEAL);
    const last = rows.at(-1);
    if (!last) return false;
    const content = {
      number: (previous?.number ?? 0) + 1,
      at: this.clock.now().toString({ fractionalSecondDigits: 6 }),
      rowCount: rows.length,
      merkleRoot: merkleRootOf(rows).toString('hex'),
      previousHash: previous?.hash ?? null,
      lastAuditLogId: last.id,
    };
    await insertSeal(client, { ...content, hash: sealHashOf(content).toString('hex'), lastTransactionId: last.transactionId });
    return true;
  }
}
