import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Names a person and what they decline, signed, so that no table holds it, nobody else can make it, and it
 * works as long as the secret does: a mail of years ago must still be declined. It reveals no address.
 */
export const unsubscribeToken = (secret: string, personId: string, what: string): string => `${personId}.${what}.${signatureOf(secret, personId, what).toString('base64url')}`;

/** What a token declines, or null where we did not make it. */
export function readUnsubscribeToken(secret: string, token: string): { readonly personId: string; readonly what: string } | null {
  const [personId = '', what = '', signature = '', ...more] = token.split('.');
  const expected = signatureOf(secret, personId, what);
  const given = Buffer.from(signature, 'base64url');
  return more.length === 0 && given.length === expected.length && timingSafeEqual(given, expected) ? { personId, what } : null;
}

const signatureOf = (secret: string, personId: string, what: string): Buffer => createHmac('sha256', secret).update(`unsubscribe:${personId}:${what}`).digest();
