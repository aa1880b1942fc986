import type { ParsedMail } from 'mailparser';

/** A mail of ours that did not arrive, as the other server says. */
export interface Bounce {
  /** Of the mail, from its Message-ID. */
  readonly mailId: string;
  /** In lower case. */
  readonly recipient: string;
  /** Its code and words, without the address. */
  readonly reason: string;
}

const MOST = 200;
const OWN_ID = /^Message-ID:\s*<([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@[^>\s]+>/im;

/**
 * What a delivery status notification tells of a mail of ours that failed for good; null for anything else, a
 * delay among it. Source: RFC 3464; 5.x.x of RFC 3463 is a permanent failure.
 */
export function readBounce({ headers, attachments }: ParsedMail): Bounce | null {
  const type = headers.get('content-type');
  const { value = '', params = {} } = (typeof type === 'object' && 'value' in type ? type : {}) as { value?: string; params?: Record<string, string> };
  if (value.toLowerCase() !== 'multipart/report' || params['report-type']?.toLowerCase() !== 'delivery-status') return null;
  const textOf = (wanted: RegExp): string => attachments.filter(({ contentType }) => wanted.test(contentType)).map(({ content }) => (content as Buffer).toString('utf8')).join('\n').replaceAll(/\r?\n[ \t]+/g, ' ');
  const status = textOf(/^message\/delivery-status$/i);
  const [, mailId] = OWN_ID.exec(textOf(/^(message\/rfc822|message\/rfc822-headers|text\/rfc822-headers)$/i)) ?? [];
  const recipient = fieldOf(status, 'Final-Recipient')?.split(';').at(1)?.trim().toLowerCase();
  const code = fieldOf(status, 'Status') ?? '';
  if (!mailId || !recipient || fieldOf(status, 'Action')?.toLowerCase() !== 'failed' || !/^5\.\d{1,3}\.\d{1,3}$/.test(code)) return null;
  // Without the code, which comes first, and without the address.
  const said = (fieldOf(status, 'Diagnostic-Code') ?? '').replace(/^smtp;\s*(\d{3}[ -])?(5\.\d+\.\d+\s*)?/i, '').replaceAll(new RegExp(escaped(recipient), 'gi'), '…').replaceAll(/\s+/g, ' ');
  return { mailId: mailId.toLowerCase(), recipient, reason: [...`${code} ${said}`.trim()].slice(0, MOST).join('') };
}

const fieldOf = (text: string, name: string): string | null => new RegExp(`^${name}:[ \\t]*(.+)$`, 'im').exec(text)?.[1]?.trim() ?? null;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
