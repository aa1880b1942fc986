import { createHash, timingSafeEqual } from 'node:crypto';

import type { RequestHandler } from 'express';

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/**
 * Lets the mail server in, by its secret, before a byte of the body is read. Without a secret there is no
 * such address. Hashes have one length, and compare in one time.
 */
export function inboundGate(secret: string | null): RequestHandler {
  const wanted = secret === null ? null : hash(`Bearer ${secret}`);
  return (request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    if (wanted === null) return void response.status(404).json({ errors: [{ message: 'NOT_FOUND', extensions: { code: 'NOT_FOUND' } }] });
    if (timingSafeEqual(wanted, hash(request.headers.authorization ?? ''))) return next();
    response.status(401).set('WWW-Authenticate', 'Bearer').json({ errors: [{ message: 'UNAUTHENTICATED', extensions: { code: 'UNAUTHENTICATED' } }] });
  };
}
