import { createHmac } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import { rateLimited } from '@mesa/domain/errors';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { AuthLibrary } from './auth-library.service.js';
import type { Viewer } from './viewer.js';

const MINUTE = 60;
const TEN_MINUTES = 10 * MINUTE;
const QUARTER_HOUR = 15 * MINUTE;
const HOUR = 60 * MINUTE;

/**
 * Tries per quarter of an hour, by the submitted mail address and by the caller's network address: a town
 * hall comes from one of the latter, and all of it may answer a convocation in the same quarter. They count whether or not the account exists.
 */
const TRIES = {
  link: { account: 5, caller: 30 },
  code: { account: 10, caller: 60 },
  redeem: { account: 20, caller: 60 },
  answer: { account: 60, caller: 300 },
  passkey: { account: 20, caller: 60 },
} as const;

/** Uses that cost us much, by account, else by network address: far more often than anybody reads or works. */
const USES = {
  search: { times: 60, seconds: MINUTE },
  upload: { times: 30, seconds: HOUR },
  export: { times: 60, seconds: MINUTE },
  // A neighbourhood centre answers from one address.
  poll: { times: 120, seconds: MINUTE },
} as const;

/** Wrong guesses of a short code, by account and by network address: a whole room comes from one of the latter. */
const GUESSES = {
  checkIn: { account: 5, caller: 60 },
} as const;

export type Attempt = keyof typeof TRIES;
export type Guess = keyof typeof GUESSES;
export type Use = keyof typeof USES;

/** Limits kept in the database: they outlast a restart and hold across processes. */
@Injectable()
export class AttemptLimits {
  readonly #limiters: ReadonlyMap<string, RateLimiterPostgres>;

  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    library: AuthLibrary,
  ) {
    const limiter = (keyPrefix: string, points: number, duration: number): [string, RateLimiterPostgres] =>
      [keyPrefix, new RateLimiterPostgres({ storeClient: library.pool, storeType: 'client', schemaName: 'auth', tableName: 'attempt_limit', tableCreated: true, keyPrefix, points, duration })];
    this.#limiters = new Map([
      ...Object.entries(TRIES).flatMap(([attempt, { account, caller }]) => [limiter(`${attempt}:account`, account, QUARTER_HOUR), limiter(`${attempt}:caller`, caller, QUARTER_HOUR)]),
      ...Object.entries(GUESSES).flatMap(([guess, { account, caller }]) => [limiter(`${guess}:account`, account, TEN_MINUTES), limiter(`${guess}:caller`, caller, TEN_MINUTES)]),
      ...Object.entries(USES).map(([use, { times, seconds }]) => limiter(use, times, seconds)),
    ]);
  }

  /**
   * Counts one attempt of a caller, and of a mail address where one was submitted.
   * @throws RATE_LIMITED with the seconds to wait.
   */
  async spend(attempt: Attempt, { address, email }: { address: string; email?: string }): Promise<void> {
    await this.consume(`${attempt}:caller`, address);
    if (email !== undefined) await this.consume(`${attempt}:account`, email);
  }

  /** Counts one use by somebody. @throws RATE_LIMITED with the seconds to wait. */
  async spendUse(use: Use, { account, address }: Viewer): Promise<void> {
    await this.consume(use, account ? `account ${account.id}` : address);
  }

  /**
   * Counts a guess before it is looked at, so that many at once are no way around the limit; one that is
   * right is given back. @throws RATE_LIMITED with the seconds to wait.
   */
  async guess(guess: Guess, { account, address }: Viewer, isRight: () => boolean): Promise<boolean> {
    const keys = [[`${guess}:account`, `account ${account?.id ?? ''}`], [`${guess}:caller`, address]] as const;
    for (const [name, subject] of keys) await this.consume(name, subject);
    const right = isRight();
    if (right) for (const [name, subject] of keys) await this.#limiters.get(name)?.reward(this.#keyOf(subject));
    return right;
  }

  private async consume(name: string, subject: string): Promise<void> {
    try {
      await this.#limiters.get(name)?.consume(this.#keyOf(subject));
    } catch (error) {
      if (error instanceof RateLimiterRes) throw rateLimited(Math.ceil(error.msBeforeNext / 1_000));
      throw error;
    }
  }

  /** Addresses are personal data; the table needs to tell them apart, not to know them. */
  #keyOf(subject: string): string {
    return createHmac('sha256', this.config.authSecret).update(`limit:${subject}`).digest('base64url');
  }
}
