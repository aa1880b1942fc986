import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { data, type RouterContextProvider } from 'react-router';

import { apiContext } from './api-context.js';

/** What the error page needs to know; never more than the API told. */
export interface PageError {
  readonly code: string;
  readonly reason: string;
  readonly requestId: string;
  /** What was typed into a form that could not be taken, to be copied. */
  readonly typed?: readonly string[];
}

const STATUS: Readonly<Record<string, number>> = { NOT_FOUND: 404, FORBIDDEN: 403, UNAUTHENTICATED: 401, INVALID: 400, CONFLICT: 409, RATE_LIMITED: 429, UNAVAILABLE: 503 };

/** Ends a loader with the page that fits the code. */
export function pageError(error: PageError): never {
  throw data(error, { status: STATUS[error.code] ?? 500 });
}

/** Ends a loader with "not found". */
export function notFound(context: Readonly<RouterContextProvider>): never {
  return pageError({ code: 'NOT_FOUND', reason: 'unknown', requestId: context.get(apiContext).requestId });
}

/**
 * Runs a page's public operation in the server's own process. An error of the operation ends the loader
 * with the page that fits its code.
 */
export async function query<Data, Variables>(context: Readonly<RouterContextProvider>, document: TypedDocumentNode<Data, Variables>, variables: Variables): Promise<Data> {
  const result = await context.get(apiContext).execute(document, variables);
  const [error] = result.errors ?? [];
  if (error || !result.data) {
    const extensions = error?.extensions ?? {};
    pageError({ code: String(extensions['code'] ?? 'INTERNAL'), reason: String(extensions['reason'] ?? 'unknown'), requestId: String(extensions['requestId'] ?? '') });
  }
  return result.data;
}
