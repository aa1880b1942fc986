import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

import { domainErrorOf } from './domain-error-of.js';

/** At most this many errors go out: the rest of a wrong document says nothing new. */
export const ERROR_LIMIT = 5;

/** Codes that Apollo gives to a document that is itself wrong; its message names only what the caller wrote. */
const DOCUMENT_CODES = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'OPERATION_RESOLUTION_FAILURE']);

/** Codes of a request that is none: no query, a batch, a mutation by GET. */
const REQUEST_CODES = new Set(['BAD_REQUEST', 'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED']);

/**
 * The one shape of every error: `message` is the code, and `extensions` says code, reason, request id
 * and what helps to go on. The client has the sentences, in the reader's language.
 */
export function formatError(error: unknown, requestId: string, onUnknown: (error: unknown) => void): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const domain = domainErrorOf(original);
  const where = error instanceof GraphQLError ? { ...(error.locations && { locations: error.locations }), ...(error.path && { path: error.path }) } : {};
  if (domain) {
    const { code, reason, allowed, current, retryAfter, fields } = domain;
    return { message: code, ...where, extensions: { code, reason, requestId, ...(allowed && { allowed }), ...(current !== undefined && { current }), ...(retryAfter !== undefined && { retryAfter }), ...(fields && { fields }) } };
  }
  if (error instanceof GraphQLError && (isAboutDocument(error) || REQUEST_CODES.has(String(error.extensions['code'])))) {
    return { message: error.message, ...where, extensions: { code: 'INVALID', reason: 'malformed', requestId } };
  }
  onUnknown(original);
  return { message: 'INTERNAL', ...where, extensions: { code: 'INTERNAL', reason: 'unexpected', requestId } };
}

/** Whether the error comes from parsing, validating or coercing the caller's own document. */
export function isAboutDocument(error: GraphQLError): boolean {
  // A variable of the wrong type is told by an error of graphql-js within another; one of a field, which has a path, is our own fault.
  const ofDocument = !error.originalError || (error.originalError instanceof GraphQLError && error.path === undefined);
  return DOCUMENT_CODES.has(String(error.extensions['code'])) || (ofDocument && error.extensions['code'] === undefined);
}
