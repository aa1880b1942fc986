import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { GraphQLFormattedError } from 'graphql';
import { createContext } from 'react-router';

import type { RoleName } from '@mesa/domain/roles';
import type { HoldingKind, Language } from '@mesa/domain/vocabulary';

/** The signed-in reader, as far as the frame of every page shows it. */
export interface Reader {
  readonly name: string | null;
  readonly administrator: boolean;
}

export interface OperationResult<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** What an act outside the schema came to; the error has the shape of every other. */
export type Attempt<Result> = { readonly done: Result } | { readonly error: GraphQLFormattedError };

/** Headers that sign a browser in or out. */
export interface Cookies {
  readonly setCookie: readonly string[];
}

/** Signing in and out: acts of the pages alone, which no address of the API offers. */
export interface SignIn {
  requestLink(input: { readonly email: string; readonly language: Language }): Promise<Attempt<null>>;
  withLink(input: { readonly token: string }): Promise<Attempt<Cookies>>;
  withCode(input: { readonly email: string; readonly code: string }): Promise<Attempt<Cookies>>;
  /** Accepts an invitation and signs in whoever holds its link. */
  withInvitation(input: { readonly token: string }): Promise<Attempt<Cookies>>;
  /** Makes the installation's first municipality, forum and account, and signs in. */
  withSetUp(form: unknown): Promise<Attempt<Cookies>>;
  signOut(): Promise<Attempt<Cookies>>;
}

/** Somebody of the invented town whom a visitor may be. */
export interface DemonstrationAccount {
  readonly accountId: string;
  readonly name: string;
  /** What they are there, most powerful first; `of`: of which forum, bench, seat or unit; `as` for a seat, `mayPublish` for a unit. */
  readonly roles: readonly { readonly role: RoleName; readonly of: string | null; readonly as: HoldingKind | null; readonly mayPublish: boolean | null }[];
}

/** A mail that the demonstration shows instead of sending. */
export interface KeptMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: string;
}

export interface Demonstration {
  accounts(): Promise<readonly DemonstrationAccount[]>;
  signInAs(accountId: string): Promise<Attempt<Cookies>>;
  mails(): Promise<readonly KeptMail[]>;
}

/** What the server lends to loaders and actions: the schema in the same process, as the reader of this request. */
export interface Api {
  execute<Data, Variables>(document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<OperationResult<Data>>;
  readonly reader: Reader | null;
  readonly signIn: SignIn;
  /** Null in production, where none of it exists. */
  readonly demonstration: Demonstration | null;
  /** The address people use, without a trailing slash. */
  readonly publicUrl: string;
  readonly requestId: string;
  /** Writes down an error that nobody foresaw, under this request's id. */
  logUnknown(error: unknown): void;
}

export const apiContext = createContext<Api>();
