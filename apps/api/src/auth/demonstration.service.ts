import { Inject, Injectable } from '@nestjs/common';
import { notFound } from '@mesa/domain/errors';
import type { RoleName } from '@mesa/domain/roles';
import type { HoldingKind } from '@mesa/domain/vocabulary';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { CONFIG, type RunningConfig } from '../config/config.module.js';
import type { Caller, SignedIn } from './caller.js';
import { SignInService } from './sign-in.service.js';

/** What somebody is, in a forum, bench, seat or unit: null for the whole installation. */
export interface DemonstrationRole {
  readonly role: RoleName;
  readonly of: string | null;
  /** How a member's seat is held; null where there is none. */
  readonly as: HoldingKind | null;
  /** Whether they publish for their unit, or only draft; null where there is none. */
  readonly mayPublish: boolean | null;
}

/** Somebody of the invented town whom a visitor may be. */
export interface DemonstrationAccount {
  readonly accountId: string;
  readonly name: string;
  /** What they are there, most powerful first. */
  readonly roles: readonly DemonstrationRole[];
}

const RANK = ['secretariat', 'co_chair', 'chair', 'clerk', 'member', 'responsible_unit', 'observer', 'monitoring_body', 'administrator'] as const satisfies readonly RoleName[];

const ACCOUNTS = `
  select u.id as "accountId", coalesce(p.name, u.name) as name, coalesce(given.roles, '[]') as roles
  from auth."user" u left join person p on p.account_id = u.id
  left join lateral (
    select jsonb_agg(jsonb_build_object('role', role, 'of', of, 'as', held_as, 'mayPublish', may_publish) order by array_position($1::text[], role)) as roles from (
      select r.kind as role, coalesce(b.name, f.name) as of, null as held_as, null::boolean as may_publish from role r left join bench b on b.id = r.bench_id left join forum f on f.id = r.forum_id
      where r.account_id = u.id and r.revoked_at is null
      union all
      select case seat.standing when 'observer' then 'observer' else 'member' end, coalesce(seat.label, o.name), case seat.standing when 'member' then h.kind end, null from seat_holding h
      join seat on seat.id = h.seat_id left join organization o on o.id = seat.organization_id
      where h.person_id = p.id and h.revoked_at is null
      union all
      select 'responsible_unit', o.name, null, m.may_publish from unit_membership m join organization o on o.id = m.organization_id
      where m.person_id = p.id and m.revoked_at is null
    ) held) given on true
  order by array_position($1::text[], given.roles -> 0 ->> 'role') nulls last, name, u.id`;

/** One-click sign-in as somebody invented. Its module is part of the demonstration only. */
@Injectable()
export class DemonstrationService {
  constructor(
    @Inject(CONFIG) config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly signIns: SignInService,
  ) {
    if (config.mode !== 'demonstration') throw new Error('One-click sign-in exists in the demonstration only');
  }

  accounts(): Promise<DemonstrationAccount[]> {
    return this.dataSource.query(ACCOUNTS, [RANK]);
  }

  /** Signs in as one of `accounts`, with the second factor that a passkey would give. @throws NOT_FOUND */
  async signInAs(accountId: string, caller: Caller): Promise<SignedIn> {
    const known = (await this.accounts()).some((account) => account.accountId === accountId);
    if (!known) throw notFound();
    return this.signIns.signInTrusted(accountId, caller, { secondFactor: true });
  }
}
