import type { Mandate } from '@mesa/domain/permissions';

/** Someone signed in. */
export interface Account {
  readonly id: string;
  /** The session that speaks; null for what the system does as somebody while it builds the demonstration. */
  readonly sessionId: string | null;
  readonly personId: string | null;
  /** The name on the profile, for the person's own screens; null without a profile. */
  readonly name: string | null;
  /** Manages accounts and the installation, never content. */
  readonly administrator: boolean;
  /** Proved a passkey in this session: needed to write as secretariat or administrator. */
  readonly secondFactor: boolean;
  /** Signed in within the last hour: asked before a vote or an approval. */
  readonly fresh: boolean;
}

/** Who asks: the explicit first argument of every service. */
export interface Viewer {
  /** Null: the public. */
  readonly account: Account | null;
  /** Roles, holdings and memberships of the account's person, in every forum; empty for the public. */
  readonly mandates: readonly Mandate[];
  /** Stands in every error and audit row of this request. */
  readonly requestId: string;
  /** The caller's network address, for limits only; never logged with content. */
  readonly address: string;
}

/** The public, and what the system does by itself at start-up. */
export function anonymous(requestId: string, address = ''): Viewer {
  return { account: null, mandates: [], requestId, address };
}

/** An account known by its id alone, without any right: who an act of signing in or out is about. */
export function bareAccount(accountId: string, requestId: string, address: string): Viewer {
  return { account: { id: accountId, sessionId: null, personId: null, name: null, administrator: false, secondFactor: false, fresh: false }, mandates: [], requestId, address };
}
