import { Inject, Injectable } from '@nestjs/common';
import type { Mandate } from '@mesa/domain/permissions';
import { InjectDataSource } from '@nestjs/typeorm';
import DataLoader from 'dataloader';
import type { Request } from 'express';
import type { DataSource } from 'typeorm';

import { ClockService } from '../clock/clock.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { endSessionById } from './account.repository.js';
import { sessionTokenOf } from './session-cookie.js';
import { openSessions, type OpenSession, touchSession } from './session.repository.js';
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

  /** Requests, and followers of one change, that come in one turn of the event loop share a statement; nothing is remembered. */
  readonly #open = new DataLoader<string, OpenSession | null>((tokens) => openSessions(this.dataSource.manager, tokens, new Date(this.clock.now().epochMilliseconds)), { cache: false, batchScheduleFn: (send) => void setImmediate(send) });

  /** Who sends a request; their session is in use. A database that is away throws: nobody is signed out by it. */
  async viewerFor(request: Request, requestId: string): Promise<Viewer> {
    return this.viewerAtWork(request.headers.cookie, requestId, request.ip ?? '');
  }

  /** Who holds this Cookie header and does something now, on an open socket too: their session is in use. Throws as `viewerFor`. */
  async viewerAtWork(cookies: string | undefined, requestId: string, address: string): Promise<Viewer> {
    const now = this.clock.now().epochMilliseconds;
    const session = await this.session(cookies, now);
    if (session && now - session.lastUsedAt.getTime() > NOTED_EVERY) await touchSession(this.dataSource.manager, session.id, new Date(now));
    return viewerOfSession(session, now, requestId, address);
  }

  /**
   * Who holds this Cookie header now; asked again for each event of an open socket. Nobody need be at
   * the screen then, so that it keeps no session from ending. Throws as `viewerFor`.
   */
  async viewerOfCookies(cookies: string | undefined, requestId: string, address: string): Promise<Viewer> {
    const now = this.clock.now().epochMilliseconds;
    return viewerOfSession(await this.session(cookies, now), now, requestId, address);
  }

  private async session(cookies: string | undefined, now: number): Promise<OpenSession | null> {
    const token = sessionTokenOf(cookies, this.config.authSecret);
    const session = token ? await this.#open.load(token) : null;
    if (!session) return null;
    const { id, accountId, lastUsedAt, mandates } = session;
    if (now - lastUsedAt.getTime() <= (mandates.some(isOffice) ? IDLE.office : IDLE.own)) return session;
    await endSessionById(this.dataSource.manager, accountId, id);
    return null;
  }
}

function viewerOfSession(session: OpenSession | null, now: number, requestId: string, address: string): Viewer {
  if (!session) return anonymous(requestId, address);
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
