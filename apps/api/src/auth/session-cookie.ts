import { createHmac, timingSafeEqual } from 'node:crypto';

import { SESSION_COOKIE } from './better-auth.js';

const signatureOf = (token: string, secret: string): Buffer => createHmac('sha256', secret).update(token).digest();

/**
 * The session token in a Cookie header, if its signature is ours: the form in which the sign-in library
 * writes it, `token.base64(HMAC-SHA-256)`. Read here because each request asks, and asks the database once.
 */
export function sessionTokenOf(cookies: string | undefined, secret: string): string | null {
  const given = cookies?.split(/;\s*/).find((cookie) => cookie.startsWith(`${SESSION_COOKIE}=`));
  if (!given) return null;
  const [token, signature] = decoded(given.slice(SESSION_COOKIE.length + 1)).split('.');
  if (!token || !signature) return null;
  const claimed = Buffer.from(signature, 'base64');
  const expected = signatureOf(token, secret);
  return claimed.length === expected.length && timingSafeEqual(claimed, expected) ? token : null;
}

/** The Set-Cookie header that makes a browser forget its session. */
export const forgottenCookie = `${SESSION_COOKIE}=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax`;

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
