import { Inject, Injectable } from '@nestjs/common';
import type { Mandate } from '@mesa/domain/permissions';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Request } from 'express';
import type { DataSource } from 'typeorm';

import { ClockService } from '../clock/clock.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { endSessionById } from './account.repository.js';
import { sessionTokenOf } from './session-cookie.js';
import { openSession, type OpenSession, touchSession } from './session.repository.js';
import { anonymous, type Viewer } from './viewer.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Milliseconds without a request after which a session ends (SECURITY 6). */
const IDLE = { office: 30 * MINUTE, own: 30 * DAY } as const;

/** A sign-in is fresh for this long. */
const FRESH = 60 * MINUTE;

/** The last use is noted at most this often. */
const NOTED_EVERY = MINUTE;

const isOffice = (mandate: Mandate): boolean => mandate.kind === 'role' && (mandate.role === 'secretariat' || mandate.role === 'administrator');
const isAdministrator = (mandate: Mandate): boolean => mandate.kind === 'role' && mandate.role === 'administrator';

/** Finds out who sends a request. */
@Injectable()
export class SessionService {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ClockService,
  ) {}

  viewerFor(request: Request, requestId: string): Promise<Viewer> {
    return this.viewerOfCookies(request.headers.cookie, requestId, request.ip ?? '');
  }

  /**
   * Who holds this Cookie header now; asked again for each event of an open socket.
   * A database that is away throws: nobody is signed out by it.
   */
  async viewerOfCookies(cookies: string | undefined, requestId: string, address: string): Promise<Viewer> {
    const token = sessionTokenOf(cookies, this.config.authSecret);
    if (!token) return anonymous(requestId, address);
    const now = this.clock.now().epochMilliseconds;
    const session = await openSession(this.dataSource.manager, token, new Date(now));
    if (!session || !(await this.isAlive(session, now))) return anonymous(requestId, address);
    const { id, accountId, personId, name, secondFactorAt, signedInAt, mandates } = session;
    return {
      account: {
        id: accountId,
        sessionId: id,
        personId,
        name,
        administrator: mandates.some(isAdministrator),
        secondFactor: secondFactorAt !== null,
        fresh: now - signedInAt.getTime() < FRESH,
      },
      mandates,
      requestId,
      address,
    };
  }

  private async isAlive({ id, accountId, lastUsedAt, mandates }: OpenSession, now: number): Promise<boolean> {
    const idle = now - lastUsedAt.getTime();
    if (idle > (mandates.some(isOffice) ? IDLE.office : IDLE.own)) {
      await endSessionById(this.dataSource.manager, accountId, id);
      return false;
    }
    if (idle > NOTED_EVERY) await touchSession(this.dataSource.manager, id, new Date(now));
    return true;
  }
}
