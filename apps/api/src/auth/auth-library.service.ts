import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { PinoLogger } from 'nestjs-pino';
import pg from 'pg';
import type { DataSource } from 'typeorm';

import { recordAudit } from '../audit/record-audit.js';
import { ClockService } from '../clock/clock.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { type Auth, createAuth, type SignedInEvent } from './better-auth.js';
import { bareAccount } from './viewer.js';

/** The sign-in library with the pool it needs: it knows its tables by bare names, so they are first in the search path. */
@Injectable()
export class AuthLibrary implements OnApplicationShutdown {
  readonly pool: pg.Pool;
  readonly auth: Auth;

  constructor(
    @Inject(CONFIG) config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ClockService,
    private readonly logger: PinoLogger,
  ) {
    this.pool = new pg.Pool({ connectionString: config.databaseUrl, options: '-c search_path=auth', application_name: 'mesa-auth', max: 4, connectionTimeoutMillis: 5_000, statement_timeout: 10_000 });
    // An idle connection that breaks is replaced; without a listener it would end the process.
    this.pool.on('error', (error) => this.logger.warn({ err: error }, 'sign-in pool'));
    this.auth = createAuth({
      pool: this.pool,
      publicUrl: config.publicUrl,
      secret: config.authSecret,
      now: () => new Date(this.clock.now().epochMilliseconds),
      onSignedIn: (event) => this.recordSignIn(event),
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  /** Just after the fact: the library has a transaction of its own. */
  private async recordSignIn({ accountId, sessionId, requestId, address }: SignedInEvent): Promise<void> {
    const viewer = bareAccount(accountId, requestId, address);
    await recordAudit(this.dataSource.manager, viewer, this.clock.now(), { act: 'sign_in', objectType: 'session', objectId: sessionId });
  }
}
