import { isWithin, type Term } from './term.js';
import type { BenchKind, HoldingKind, RoleKind, SeatStanding } from './vocabulary.js';

/** The roles in which somebody acts; each write says in which one it was made. */
export const ROLE_NAMES = [
  'public',
  'observer',
  'member',
  'responsible_unit',
  'co_chair',
  'chair',
  'clerk',
  'secretariat',
  'monitoring_body',
  'administrator',
] as const;
export type RoleName = (typeof ROLE_NAMES)[number];

/** An account's role in a forum; the administrator's is of the installation and names none. */
export interface RoleMandate extends Term {
  readonly kind: 'role';
  readonly role: RoleKind;
  readonly forumId: string | null;
  readonly benchId: string | null;
  readonly benchKind: BenchKind | null;
}

export interface HoldingMandate extends Term {
  readonly kind: 'holding';
  readonly forumId: string;
  readonly seatId: string;
  readonly standing: SeatStanding;
  readonly as: HoldingKind;
  readonly benchId: string | null;
  readonly benchKind: BenchKind | null;
}

export interface UnitMandate extends Term {
  readonly kind: 'unit';
  readonly organizationId: string;
  readonly mayPublish: boolean;
  /** Forums in whose plans the unit is responsible for something. */
  readonly forumIds: readonly string[];
}

/** Why an account has rights: dated, so that a former holder has none. */
export type Mandate = RoleMandate | HoldingMandate | UnitMandate;

/** One role held today in one forum, with what its conditions ask about. */
export interface HeldRole {
  readonly role: RoleName;
  readonly benchId: string | null;
  readonly benchKind: BenchKind | null;
  readonly seatId: string | null;
  readonly organizationId: string | null;
  readonly mayPublish: boolean;
}

const bare = (role: RoleName): HeldRole => ({
  role,
  benchId: null,
  benchKind: null,
  seatId: null,
  organizationId: null,
  mayPublish: false,
});

/** Everybody, signed in or not, is the public. */
export const PUBLIC_ROLE: HeldRole = bare('public');

function concerns(mandate: Mandate, forumId: string | null): boolean {
  if (mandate.kind === 'role' && mandate.role === 'administrator') return true;
  if (forumId === null) return false;
  return mandate.kind === 'unit' ? mandate.forumIds.includes(forumId) : mandate.forumId === forumId;
}

function held(mandate: Mandate): HeldRole {
  switch (mandate.kind) {
    case 'role':
      return { ...bare(mandate.role), benchId: mandate.benchId, benchKind: mandate.benchKind };
    case 'holding':
      return {
        ...bare(mandate.standing === 'observer' ? 'observer' : 'member'),
        benchId: mandate.benchId,
        benchKind: mandate.benchKind,
        // Read late: what does not ask whose seat it is can be worked out once for all of a bench.
        get seatId() {
          return mandate.seatId;
        },
      };
    case 'unit':
      return { ...bare('responsible_unit'), organizationId: mandate.organizationId, mayPublish: mandate.mayPublish };
  }
}

/**
 * The roles that mandates give in a forum on a calendar day of its jurisdiction; several at once are
 * normal. With `forumId` null only what is of the installation remains.
 */
export function rolesOf(mandates: readonly Mandate[], forumId: string | null, today: string): HeldRole[] {
  const inForce = mandates.filter((mandate) => isWithin(today, mandate) && concerns(mandate, forumId));
  return [PUBLIC_ROLE, ...inForce.map(held)];
}
