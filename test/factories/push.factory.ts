import { createDecipheriv, createECDH, createHmac, type ECDH, randomBytes } from 'node:crypto';

/** The keys that a browser makes when it subscribes (RFC 8291). */
export interface BrowserKeys {
  readonly p256dh: string;
  readonly auth: string;
}

/** A browser that can read what is sent to it. */
export interface Browser extends BrowserKeys {
  readonly ecdh: ECDH;
}

export function makeBrowser(): Browser {
  const ecdh = createECDH('prime256v1');
  ecdh.generateKeys();
  return { ecdh, p256dh: ecdh.getPublicKey('base64url'), auth: randomBytes(16).toString('base64url') };
}

export function browserKeys(): BrowserKeys {
  const { p256dh, auth } = makeBrowser();
  return { p256dh, auth };
}

const hmac = (key: Buffer, ...parts: readonly (Buffer | string)[]): Buffer => {
  const made = createHmac('sha256', key);
  for (const part of parts) made.update(part);
  return made.digest();
};

const ONE = Buffer.from([1]);

/** What was sent to a browser, as it reads it: RFC 8291, 3.4 over RFC 8188, 2. @throws for another's */
export function readByBrowser(body: Buffer, { ecdh, p256dh, auth }: Browser): Record<string, string> {
  const salt = body.subarray(0, 16);
  const headed = 21 + (body[20] ?? 0);
  const sender = body.subarray(21, headed);
  const secret = hmac(Buffer.from(auth, 'base64url'), ecdh.computeSecret(sender));
  const key = hmac(salt, hmac(secret, 'WebPush: info\0', Buffer.from(p256dh, 'base64url'), sender, ONE));
  const decipher = createDecipheriv('aes-128-gcm', hmac(key, 'Content-Encoding: aes128gcm\0', ONE).subarray(0, 16), hmac(key, 'Content-Encoding: nonce\0', ONE).subarray(0, 12));
  decipher.setAuthTag(body.subarray(-16));
  const text = Buffer.concat([decipher.update(body.subarray(headed, -16)), decipher.final()]);
  return JSON.parse(text.subarray(0, text.lastIndexOf(2)).toString()) as Record<string, string>;
}
