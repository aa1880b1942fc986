import { Injectable } from '@nestjs/common';
import { conflict, invalid, notFound } from '@mesa/domain/errors';
import type { RoleKind } from '@mesa/domain/vocabulary';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, IsNull, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';

import { ClockService } from '../clock/clock.service.js';
import { assertVersion, WriteService } from '../database/write.service.js';
import { Bench } from '../forums/bench.entity.js';
import { Person } from '../people/person.entity.js';
import { Role } from '../people/role.entity.js';
import { authorize, authorizeReading } from './authorize.js';
import { type ForumPlace, PlaceService } from './place.service.js';
import type { EndRoleInput, GrantRoleInput } from './role.input.js';
import type { HeldRoleModel } from './role.model.js';
import { giveRole, manageRoles } from './role.policy.js';
import type { Viewer } from './viewer.js';

/** What a role is made of, apart from whose it is. */
export interface RoleTerms {
  readonly kind: RoleKind;
  readonly benchId?: string | null | undefined;
}

/** Gives and ends roles; an ended one gives no right from that moment. */
@Injectable()
export class RoleService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly writes: WriteService,
    private readonly places: PlaceService,
    private readonly clock: ClockService,
  ) {}

  /** Roles of a forum that have not ended, by kind. @throws NOT_FOUND */
  async ofForum(viewer: Viewer, forumId: string): Promise<HeldRoleModel[]> {
    const place = await this.places.ofForum(forumId);
    authorizeReading(viewer, manageRoles, place);
    const roles = await this.dataSource.manager.find(Role, { where: { forumId, revokedAt: IsNull() }, order: { kind: 'ASC', validFrom: 'ASC', id: 'ASC' } });
    const holders: { id: string; personId: string | null; name: string }[] = await this.dataSource.query(
      `select u.id, p.id as "personId", coalesce(p.name, u.name) as name from auth."user" u left join person p on p.account_id = u.id where u.id = any ($1)`,
      [roles.map(({ accountId }) => accountId)],
    );
    const byAccount = new Map(holders.map((holder) => [holder.id, holder]));
    return roles
      .filter(({ validUntil }) => validUntil === null || validUntil >= place.today)
      .map((role) => ({ role, personId: byAccount.get(role.accountId)?.personId ?? null, name: byAccount.get(role.accountId)?.name ?? '' }));
  }

  /** @throws FORBIDDEN, NOT_FOUND, INVALID (kind, benchId, personId), CONFLICT overlap */
  async grant(viewer: Viewer, input: GrantRoleInput): Promise<Role> {
    const place = await this.places.ofForum(input.forumId);
    authorize(viewer, manageRoles, place);
    return this.writes.once(viewer, { entity: Role, operation: 'grantRole', input }, async ({ manager, audit }) => {
      await checkRoleTerms(manager, place.forumId, input);
      const accountId = await accountOfPerson(manager, place, input.personId);
      const toGive = { kind: input.kind, toThemselves: accountId === viewer.account?.id, hasSecretariat: await hasSecretariat(manager, place) };
      const { role: inRole } = authorize(viewer, giveRole, place, toGive);
      const role = await manager.save(manager.create(Role, {
        accountId,
        forumId: place.forumId,
        kind: input.kind,
        benchId: input.benchId ?? null,
        validFrom: input.validFrom ?? place.today,
        validUntil: input.validUntil ?? null,
      }));
      await audit({ act: 'grant_role', objectType: 'role', objectId: role.id, forumId: place.forumId, role: inRole, after: { accountId, kind: role.kind, benchId: role.benchId } });
      return role;
    });
  }

  /** @throws NOT_FOUND, CONFLICT stale_version, wrong_state */
  async end(viewer: Viewer, { roleId, version }: EndRoleInput): Promise<Role> {
    const found = await this.dataSource.manager.findOneBy(Role, { id: roleId });
    if (!found?.forumId) throw notFound();
    const place = await this.places.ofForum(found.forumId);
    authorizeReading(viewer, manageRoles, place);
    const { role: inRole } = authorize(viewer, manageRoles, place);
    return this.writes.run(viewer, async ({ manager, audit }) => {
      const role = await manager.findOneOrFail(Role, { where: { id: roleId }, lock: { mode: 'pessimistic_write' } });
      assertVersion(role, version);
      if (role.revokedAt) throw conflict('wrong_state');
      const before = { validUntil: role.validUntil };
      // A role that was to begin later ends before it began: its one day is the first.
      role.validUntil = role.validFrom > place.today ? role.validFrom : place.today;
      role.revokedAt = new Date(this.clock.now().epochMilliseconds);
      const ended = await manager.save(role);
      await audit({ act: 'end_role', objectType: 'role', objectId: role.id, forumId: place.forumId, role: inRole, before, after: { validUntil: ended.validUntil } });
      return ended;
    });
  }
}

/** The administrator is not of a forum; a co-chair is of one of its benches, and nobody else is. */
export async function checkRoleTerms(manager: EntityManager, forumId: string, { kind, benchId }: RoleTerms): Promise<void> {
  if (kind === 'administrator') throw invalid({ kind: 'unknown' });
  if ((kind === 'co_chair') !== Boolean(benchId)) throw invalid({ benchId: benchId ? 'unknown' : 'required' });
  if (benchId && !(await manager.existsBy(Bench, { id: benchId, forumId }))) throw invalid({ benchId: 'unknown' });
}

function hasSecretariat(manager: EntityManager, { forumId, today }: ForumPlace): Promise<boolean> {
  const running = { forumId, kind: 'secretariat', revokedAt: IsNull(), validFrom: LessThanOrEqual(today) } as const;
  return manager.existsBy(Role, [{ ...running, validUntil: IsNull() }, { ...running, validUntil: MoreThanOrEqual(today) }]);
}

async function accountOfPerson(manager: EntityManager, { jurisdictionId }: ForumPlace, personId: string): Promise<string> {
  const person = await manager.findOneBy(Person, { id: personId, jurisdictionId });
  if (!person) throw notFound();
  if (!person.accountId) throw invalid({ personId: 'not_registered' });
  return person.accountId;
}
