/** What nodemailer tells of a refusal by the other server. */
interface Refusal {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

const MOST = 200;
/** The mail's own faults, not those of our connection or of our sender. */
const OF_THE_MAIL = new Set(['RCPT TO', 'DATA']);

/**
 * Why a mail will never arrive, in the server's words without the address; null where it may yet (4xx, a
 * line that is down) or where the fault is our own. Source: RFC 5321, 4.2.1: 5yz is a permanent refusal.
 */
export function bounceOf(error: unknown, recipient: string | null): string | null {
  const { command = '', responseCode = 0, response = '' } = (error ?? {}) as Refusal;
  if (!OF_THE_MAIL.has(command) || responseCode < 500 || responseCode > 599) return null;
  const said = recipient ? response.replaceAll(recipient, '…') : response;
  return [...(said.replaceAll(/\s+/g, ' ').trim() || String(responseCode))].slice(0, MOST).join('');
}
