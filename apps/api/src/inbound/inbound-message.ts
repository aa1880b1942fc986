import { createHash } from 'node:crypto';

import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';

import { type CalendarReply, readCalendarReply } from './calendar-reply.js';
import { type Bounce, readBounce } from './delivery-status.js';

/** What a mail is to us. Of its text only who reads an answer keeps anything. */
export interface InboundMessage {
  /** Of its Message-ID, else of the whole: the same mail has the same, however often it is brought. */
  readonly hash: Buffer;
  /** In lower case; null where there is none, or several. */
  readonly from: string | null;
  /** Every address that it was sent or delivered to, in lower case. */
  readonly to: readonly string[];
  /** Its plain text; a mail that has HTML alone says nothing. */
  readonly text: string;
  /** A machine's answer, an absence notice for instance. */
  readonly isAutomatic: boolean;
  /** Lines of Authentication-Results, the topmost first. */
  readonly authentication: readonly string[];
  readonly reply: CalendarReply | null;
  readonly bounce: Bounce | null;
}

/** Reads a raw message. It may be anything at all; what cannot be read is a message that says nothing. */
export async function readMessage(raw: Buffer): Promise<InboundMessage> {
  const parsed = await parsedOrNull(raw);
  const messageId = parsed?.messageId;
  const hash = createHash('sha256').update(messageId ?? raw).digest();
  if (!parsed) return { hash, from: null, to: [], text: '', isAutomatic: false, authentication: [], reply: null, bounce: null };
  const automatic = parsed.headers.get('auto-submitted');
  return {
    hash,
    from: onlyAddress(parsed.from),
    to: addressesOf(parsed),
    text: parsed.text ?? '',
    isAutomatic: automatic !== undefined && String(automatic).toLowerCase() !== 'no',
    authentication: parsed.headerLines.filter(({ key }) => key === 'authentication-results').map(({ line }) => line.replace(/^[^:]*:/, '').replaceAll(/\s+/g, ' ').trim()),
    reply: replyIn(parsed),
    bounce: readBounce(parsed),
  };
}

/** An answer or a report has under ten parts; the time to read parts within parts grows with the square of their depth. */
const MOST_PARTS = 100;

async function parsedOrNull(raw: Buffer): Promise<ParsedMail | null> {
  if ((raw.toString('latin1').match(/^content-type:/gim)?.length ?? 0) > MOST_PARTS) return null;
  try {
    return await simpleParser(raw, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true, skipTextLinks: true, keepDeliveryStatus: true });
  } catch {
    return null;
  }
}

function onlyAddress(from: AddressObject | undefined): string | null {
  const [one, ...others] = from?.value ?? [];
  return one?.address && others.length === 0 ? one.address.toLowerCase() : null;
}

/** With those that servers write down who deliver to an address of ours under another name. */
function addressesOf({ to, cc, headerLines }: ParsedMail): string[] {
  const named = [to, cc].flat().flatMap((group) => group?.value ?? []).flatMap(({ address }) => address ?? []);
  const delivered = headerLines.filter(({ key }) => key === 'delivered-to' || key === 'x-original-to').map(({ line }) => line.replace(/^[^:]*:/, '').trim());
  return [...named, ...delivered].map((address) => address.toLowerCase());
}

/**
 * Programs send the answer as one alternative of the text, as an attachment, or as both: the same answer
 * twice counts once, two different ones for none.
 */
function replyIn({ attachments }: ParsedMail): CalendarReply | null {
  const found = attachments
    .filter(({ contentType, filename }) => /^(text\/calendar|application\/ics)$/i.test(contentType) || /\.ics$/i.test(filename ?? ''))
    .map(({ content }) => readCalendarReply((content as Buffer).toString('utf8')))
    .filter((reply) => reply !== null);
  const different = new Map(found.map((reply) => [JSON.stringify(reply), reply]));
  return different.size === 1 ? (found[0] ?? null) : null;
}
