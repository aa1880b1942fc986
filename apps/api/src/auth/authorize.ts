import { forbidden, notFound, unauthenticated } from '@mesa/domain/errors';
import { type Act, type Facts, type HeldRole, needsSecondFactor, rolesFor, rolesOf } from '@mesa/domain/permissions';

import type { Account, Viewer } from './viewer.js';

/** Where and when an act is done: rights are per forum and end on a day of its jurisdiction. */
export interface Place {
  /** Null: the installation. */
  readonly forumId: string | null;
  /** The calendar day in the jurisdiction's zone. */
  readonly today: string;
}

/** What a policy answers: the act, and the roles of the viewer in which it may be done; none, and it may not. */
export interface Warrant {
  readonly act: Act;
  readonly roles: readonly HeldRole[];
}

/** A pure rule of one noun: may this viewer do it, to this. */
export type Policy<Subject extends readonly unknown[]> = (viewer: Viewer, ...subject: Subject) => Warrant;

/** The warrant for an act of the table in libs/domain; policies are made of it. */
export const permit = (viewer: Viewer, act: Act, place: Place, facts: Facts = {}): Warrant => ({
  act,
  roles: rolesFor(act, rolesOf(viewer.mandates, place.forumId, place.today), facts),
});

/** For acts that everybody signed in may do to what is their own. */
export function requireAccount(viewer: Viewer): Account {
  if (!viewer.account) throw unauthenticated();
  return viewer.account;
}

/**
 * The law of a write, its first line: gives the role in which it is made, for the audit log. A role that
 * needs no second factor comes first. Where the subject itself may not be read, ask `authorizeReading` before.
 * @throws UNAUTHENTICATED signed_out or second_factor_required, FORBIDDEN not_permitted.
 */
export function authorize<Subject extends readonly unknown[]>(viewer: Viewer, policy: Policy<Subject>, ...subject: Subject): HeldRole {
  const account = requireAccount(viewer);
  const { act, roles } = policy(viewer, ...subject);
  if (roles.length === 0) throw forbidden();
  const role = roles.find((held) => account.secondFactor || !needsSecondFactor(act, held.role));
  if (!role) throw unauthenticated('second_factor_required');
  return role;
}

/** The law of a read: what may not be read does not exist. @throws NOT_FOUND */
export function authorizeReading<Subject extends readonly unknown[]>(viewer: Viewer, policy: Policy<Subject>, ...subject: Subject): void {
  if (policy(viewer, ...subject).roles.length === 0) throw notFound();
}

/** Asked before a vote and an approval: whoever finds an open session casts none. @throws UNAUTHENTICATED fresh_sign_in_required */
export function requireFreshSignIn(viewer: Viewer): void {
  if (!requireAccount(viewer).fresh) throw unauthenticated('fresh_sign_in_required');
}
