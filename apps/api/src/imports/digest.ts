import { createHash } from 'node:crypto';

import canonicalize from 'canonicalize';

const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/** No date is four columns without content in the database, and so in a row. */
const isNothing = (value: unknown): boolean => value == null || (isRecord(value) && Object.values(value).every((part) => part === null));

/** What tells two values of a field apart, keeping neither. */
export const digestOf = (value: unknown): string =>
  createHash('sha256').update(canonicalize(isNothing(value) ? null : value) ?? '').digest('base64url');

export const digestsOf = (values: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([field, value]) => [field, digestOf(value)]));
