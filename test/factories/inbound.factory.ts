import ICAL from 'ical.js';
import type { ParsedMail } from 'mailparser';

import type { TestApp } from '../support/app.js';
import { unique } from './jurisdiction.factory.js';

export const INBOUND_SECRET = 'a secret that only the mail server and the tests know';

/** Brings a mail as the mail server does; the status of the answer. */
export async function bring({ url }: TestApp, raw: string | Buffer, { secret = INBOUND_SECRET, type = 'message/rfc822' }: { secret?: string | null; type?: string } = {}): Promise<number> {
  const response = await fetch(`${url}/inbound/mail`, { method: 'POST', body: raw as BodyInit, headers: { 'content-type': type, ...(secret !== null && { authorization: `Bearer ${secret}` }) } });
  await response.arrayBuffer();
  return response.status;
}

/** The calendar part of a mail that we sent. */
export const invitationIn = ({ attachments }: ParsedMail): string => String(attachments.find(({ contentType }) => contentType === 'text/calendar')?.content ?? '');

/** What a calendar program makes of an invitation when its owner answers: the same event, with the answer. */
export function answerTo(invitation: string, partstat: string, { attendee, uid }: { attendee?: string; uid?: string } = {}): string {
  const calendar = new ICAL.Component(ICAL.parse(invitation) as never[]);
  calendar.updatePropertyWithValue('method', 'REPLY');
  const event = calendar.getFirstSubcomponent('vevent');
  const line = event?.getFirstProperty('attendee');
  line?.setParameter('partstat', partstat);
  if (attendee !== undefined) line?.setValue(`mailto:${attendee}`);
  if (uid !== undefined) event?.updatePropertyWithValue('uid', uid);
  return calendar.toString();
}

/** The mail that carries an answer, as most programs build it. */
export function replyMail(from: string, calendar: string, { messageId = `${unique('reply')}@mail.example`, more = [] }: { messageId?: string; more?: readonly string[] } = {}): string {
  return [
    ...more, `From: Somebody <${from}>`, 'To: mesa@example.org', 'Subject: Accepted: Sesión de marzo', `Message-ID: <${messageId}>`, 'MIME-Version: 1.0', 'Content-Type: multipart/alternative; boundary="b"', '',
    '--b', 'Content-Type: text/plain; charset=utf-8', '', 'Una nota que no se guarda', '--b', 'Content-Type: text/calendar; charset=utf-8; method=REPLY', 'Content-Transfer-Encoding: base64', '', Buffer.from(calendar).toString('base64'), '--b--', '',
  ].join('\r\n');
}

/** The report of a mail server that could not deliver a mail of ours. */
export function bounceMail(messageId: string, recipient: string): string {
  return [
    'From: MAILER-DAEMON@mx.example', 'To: mesa@example.org', `Message-ID: <${unique('report')}@mx.example>`, 'Auto-Submitted: auto-replied', 'MIME-Version: 1.0', 'Content-Type: multipart/report; report-type=delivery-status; boundary="b"', '',
    '--b', 'Content-Type: text/plain', '', 'Could not be delivered', '--b', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example', '', `Final-Recipient: rfc822; ${recipient}`, 'Action: failed', 'Status: 5.1.1', `Diagnostic-Code: smtp; 550 5.1.1 <${recipient}>: User unknown`,
    '--b', 'Content-Type: text/rfc822-headers', '', `Message-ID: ${messageId}`, '', '--b--', '',
  ].join('\r\n');
}
