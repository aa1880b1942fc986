import { describe, expect, it } from '@jest/globals';

import { conflict, DomainError, ERROR_REASONS, forbidden, invalid, notFound, rateLimited, unauthenticated, unavailable } from './errors.js';

describe('DomainError', () => {
  it('carries code, reason and details, and no sentence', () => {
    const error = conflict('stale_version', { current: 4 });
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ code: 'CONFLICT', reason: 'stale_version', current: 4, message: 'CONFLICT: stale_version' });
  });

  it('says nothing about why something is not found', () => {
    expect(notFound()).toMatchObject({ code: 'NOT_FOUND', reason: undefined, message: 'NOT_FOUND' });
  });

  it('takes the reason of the first wrong field', () => {
    expect(invalid({ title: 'too_long', purpose: 'required' })).toMatchObject({
      code: 'INVALID',
      reason: 'too_long',
      fields: { title: 'too_long', purpose: 'required' },
    });
  });

  it('never calls a database that is away a signed-out session', () => {
    expect(unavailable()).toMatchObject({ code: 'UNAVAILABLE', reason: 'database_unreachable', retryAfter: 5 });
    expect(unauthenticated()).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'signed_out' });
  });

  it('says how long to wait', () => {
    expect(rateLimited(30)).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 30 });
    expect(forbidden()).toMatchObject({ code: 'FORBIDDEN', reason: 'not_permitted' });
  });

  it('lists each reason once', () => {
    expect(new Set(ERROR_REASONS).size).toBe(ERROR_REASONS.length);
  });
});
