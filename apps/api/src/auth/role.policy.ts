import type { RoleKind } from '@mesa/domain/vocabulary';

import { type Place, permit, type Policy } from './authorize.js';

/** A role to be given, as far as it decides who may give it. */
export interface RoleToGive {
  readonly kind: RoleKind;
  readonly toThemselves: boolean;
  /** Whether the forum has somebody in its secretariat today. */
  readonly hasSecretariat: boolean;
}

/** Chairs approve what the secretariat writes. */
export const APPROVING: ReadonlySet<RoleKind> = new Set(['chair', 'co_chair']);

/** Roles in a forum are kept by its secretariat; an administrator may read and end them too. */
export const manageRoles: Policy<[Place]> = (viewer, place) => {
  const own = permit(viewer, 'setUpForum', place);
  return own.roles.length ? own : permit(viewer, 'manageAccounts', place);
};

/**
 * The secretariat gives every role, but makes itself no chair. An administrator gives a secretariat to
 * a forum that has none, and never to themselves: no path leads from accounts to minutes (SECURITY 12).
 */
export const giveRole: Policy<[Place, RoleToGive]> = (viewer, place, { kind, toThemselves, hasSecretariat }) => {
  const { act, roles } = manageRoles(viewer, place);
  const allowed = act === 'manageAccounts' ? kind === 'secretariat' && !hasSecretariat && !toThemselves : !(toThemselves && APPROVING.has(kind));
  return { act, roles: allowed ? roles : [] };
};
