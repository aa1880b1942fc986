import { createHmac, timingSafeEqual } from 'node:crypto';

const ID_DIGITS = 32;
/** 88 bits: with the id, the prefix and "+" a local part has at most 64 characters (RFC 5321, 4.5.3.1.1). Lower case, which every server keeps. */
const SIGNATURE_DIGITS = 22;

const signatureOf = (secret: string, id: string): string => createHmac('sha256', secret).update(`reply:${id}`).digest('hex').slice(0, SIGNATURE_DIGITS);

/** Names what is answered by mail, signed, so that nobody answers what they were not sent. */
export const replyToken = (secret: string, id: string): string => id.replaceAll('-', '') + signatureOf(secret, id);

/** The id that a token names, or null where we did not make it. */
export function readReplyToken(secret: string, token: string): string | null {
  if (!/^[0-9a-f]{54}$/.test(token)) return null;
  const id = token.slice(0, ID_DIGITS).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return timingSafeEqual(Buffer.from(token.slice(ID_DIGITS)), Buffer.from(signatureOf(secret, id))) ? id : null;
}

/** `circular+<token>@<host of the sender>`; null where the sender has no host. */
export function replyAddress(sender: string, prefix: string, token: string): string | null {
  const host = /@([^\s>]+)>?\s*$/.exec(sender)?.[1];
  return host === undefined ? null : `${prefix}+${token}@${host}`;
}
