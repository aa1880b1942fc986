import { Injectable } from '@nestjs/common';
import { notFound } from '@mesa/domain/errors';
import type { Mandate } from '@mesa/domain/permissions';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { ClockService } from '../clock/clock.service.js';
import { WriteService } from '../database/write.service.js';
import type { MandateModel, MeModel, RevokeSessionPayload, SessionModel } from './account.model.js';
import { accountOf, endSessionById, openSessions } from './account.repository.js';
import { requireAccount } from './authorize.js';
import type { Viewer } from './viewer.js';

/** What an account may see and end of itself. */
@Injectable()
export class AccountService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly writes: WriteService,
    private readonly clock: ClockService,
  ) {}

  /** Null for the public. */
  async me({ account, mandates }: Viewer): Promise<MeModel | null> {
    if (!account) return null;
    const { id, personId, administrator, secondFactor } = account;
    const { email, name, hasPasskey } = await accountOf(this.dataSource.manager, id);
    return { id, personId, administrator, secondFactor, email, name, hasPasskey, mandates: mandates.map(mandateModel) };
  }

  async sessions(viewer: Viewer): Promise<SessionModel[]> {
    const { id, sessionId } = requireAccount(viewer);
    const rows = await openSessions(this.dataSource.manager, id, new Date(this.clock.now().epochMilliseconds));
    return rows.map((row) => ({ ...row, current: row.id === sessionId }));
  }

  /** Ends one of the viewer's own sessions, at once. @throws NOT_FOUND */
  async revokeSession(viewer: Viewer, sessionId: string): Promise<RevokeSessionPayload> {
    const { id } = requireAccount(viewer);
    await this.writes.run(viewer, async ({ manager, audit }) => {
      if (!(await endSessionById(manager, id, sessionId))) throw notFound();
      await audit({ act: 'revoke_session', objectType: 'session', objectId: sessionId });
    });
    return { sessions: await this.sessions(viewer) };
  }
}

function mandateModel(mandate: Mandate): MandateModel {
  const bare = { forumId: null, seatId: null, benchId: null, organizationId: null, from: mandate.from, until: mandate.until };
  switch (mandate.kind) {
    case 'role':
      return { ...bare, role: mandate.role, forumId: mandate.forumId, benchId: mandate.benchId };
    case 'holding':
      return { ...bare, role: mandate.standing, forumId: mandate.forumId, seatId: mandate.seatId, benchId: mandate.benchId };
    case 'unit':
      return { ...bare, role: 'responsible_unit', organizationId: mandate.organizationId };
  }
}
