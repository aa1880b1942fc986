import { Injectable } from '@nestjs/common';
import { notFound } from '@mesa/domain/errors';
import type { Mandate } from '@mesa/domain/permissions';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { ClockService } from '../clock/clock.service.js';
import { WriteService } from '../database/write.service.js';
import { Person } from '../people/person.entity.js';
import type { MandateModel, MeModel, ResetPasskeysPayload, RevokeSessionPayload, SessionModel } from './account.model.js';
import { manageAccounts } from './account.policy.js';
import { accountOf, endSessionById, endSessions, openSessions, removePasskeys } from './account.repository.js';
import { authorize, requireAccount } from './authorize.js';
import { PlaceService } from './place.service.js';
import type { Viewer } from './viewer.js';

/** What an account may see and end of itself. */
@Injectable()
export class AccountService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly writes: WriteService,
    private readonly places: PlaceService,
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

  /**
   * For somebody who lost their passkey: takes all they have and ends their sessions; the next sign-in by
   * mail may register a new one. @throws FORBIDDEN, NOT_FOUND
   */
  async resetPasskeys(viewer: Viewer, personId: string): Promise<ResetPasskeysPayload> {
    const { role } = authorize(viewer, manageAccounts, this.places.ofInstallation());
    return this.writes.run(viewer, async ({ manager, audit }) => {
      const person = await manager.findOneBy(Person, { id: personId });
      if (!person?.accountId) throw notFound();
      await removePasskeys(manager, person.accountId);
      await endSessions(manager, person.accountId);
      await audit({ act: 'reset_passkeys', objectType: 'account', objectId: person.accountId, role });
      return { personId };
    });
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
