import type { Mandate } from '@mesa/domain/permissions';
import type { EntityManager } from 'typeorm';

import { rowByKey } from '../graphql/loaders.js';

/** An open session with whom it speaks for. */
export interface OpenSession {
  readonly id: string;
  readonly accountId: string;
  readonly personId: string | null;
  readonly name: string | null;
  readonly signedInAt: Date;
  readonly lastUsedAt: Date;
  readonly secondFactorAt: Date | null;
  readonly mandates: readonly Mandate[];
}

/**
 * What account `u`, of person `p`, may speak for. What was revoked gives nothing from that moment; days are
 * compared where the jurisdiction is known, so a day on either side of `$2` passes here.
 */
const MANDATES = `coalesce((select jsonb_agg(mandate) from (
      select jsonb_build_object('kind', 'role', 'role', r.kind, 'forumId', r.forum_id, 'benchId', r.bench_id,
        'benchKind', case when b.key in ('government', 'civil_society') then b.key when b.id is not null then 'other' end,
        'from', r.valid_from, 'until', r.valid_until) as mandate
      from role r left join bench b on b.id = r.bench_id
      where r.account_id = u.id and r.revoked_at is null and (r.valid_until is null or r.valid_until >= $2::date - 1)
      union all
      select jsonb_build_object('kind', 'holding', 'forumId', seat.forum_id, 'seatId', seat.id, 'standing', seat.standing,
        'as', h.kind, 'benchId', seat.bench_id,
        'benchKind', case when b.key in ('government', 'civil_society') then b.key when b.id is not null then 'other' end,
        'from', h.valid_from, 'until', h.valid_until)
      from seat_holding h join seat on seat.id = h.seat_id left join bench b on b.id = seat.bench_id
      where h.person_id = p.id and h.revoked_at is null and (h.valid_until is null or h.valid_until >= $2::date - 1)
      union all
      select jsonb_build_object('kind', 'unit', 'organizationId', m.organization_id, 'mayPublish', m.may_publish,
        'forumIds', coalesce((select jsonb_agg(distinct pf.forum_id)
          from commitment_organization co join commitment c on c.id = co.commitment_id join plan_forum pf on pf.plan_id = c.plan_id
          where co.organization_id = m.organization_id and co.part = 'responsible'), '[]'),
        'from', m.valid_from, 'until', m.valid_until)
      from unit_membership m
      where m.person_id = p.id and m.revoked_at is null and (m.valid_until is null or m.valid_until >= $2::date - 1)
    ) given), '[]')`;

/** One statement for every request of somebody signed in, and for all who follow one thing. */
const OPEN_SESSIONS = `
  select s.token, s.id, u.id as "accountId", p.id as "personId", p.name, s."createdAt" as "signedInAt",
    s."updatedAt" as "lastUsedAt", s."secondFactorAt", ${MANDATES} as mandates
  from auth.session s join auth."user" u on u.id = s."userId" left join person p on p.account_id = u.id
  where s.token = any ($1) and s."expiresAt" > $2::timestamptz`;

const STANDING = `
  select p.id as "personId", p.name, ${MANDATES} as mandates
  from auth."user" u left join person p on p.account_id = u.id where u.id = $1`;

export async function openSessions(manager: EntityManager, tokens: readonly string[], now: Date): Promise<(OpenSession | null)[]> {
  const sessions: (OpenSession & { readonly token: string })[] = await manager.query(OPEN_SESSIONS, [tokens, now]);
  return rowByKey(tokens, sessions, ({ token }) => token);
}

/** Who an account is and speaks for, whether or not it has a session; null when there is no such account. */
export async function standingOf(manager: EntityManager, accountId: string, now: Date): Promise<Pick<OpenSession, 'personId' | 'name' | 'mandates'> | null> {
  const [standing]: Pick<OpenSession, 'personId' | 'name' | 'mandates'>[] = await manager.query(STANDING, [accountId, now]);
  return standing ?? null;
}

export async function touchSession(manager: EntityManager, id: string, now: Date): Promise<void> {
  await manager.query('update auth.session set "updatedAt" = $2 where id = $1', [id, now]);
}
