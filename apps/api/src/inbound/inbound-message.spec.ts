import { describe, expect, it } from '@jest/globals';

import { readMessage } from './inbound-message.js';

const MAIL_ID = '0192f0c1-0000-7000-8000-000000000001';
const lines = (...parts: readonly string[]): string => parts.join('\r\n');

const calendar = (more: readonly string[] = [], { method = 'REPLY', partstat = 'ACCEPTED' } = {}): string =>
  lines('BEGIN:VCALENDAR', 'PRODID:-//Google Inc//Google Calendar 70.9054//EN', 'VERSION:2.0', 'CALSCALE:GREGORIAN', `METHOD:${method}`, 'BEGIN:VEVENT', 'DTSTART:20260317T220000Z', 'DTSTAMP:20260311T101010Z',
    'ORGANIZER;CN=Mesa:mailto:mesa@example.org', 'UID:the-uid', `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${partstat};CN=ana`, ' @example.org;X-NUM-GUESTS=0:mailto:ana@example.org', ...more, 'SEQUENCE:1', 'END:VEVENT', 'END:VCALENDAR', '');

const head = (...more: readonly string[]): string => lines('From: =?UTF-8?Q?Ana_=C3=91u=C3=B1ez?= <Ana@Example.org>', 'To: mesa@example.org', 'Subject: Accepted: x', 'Message-ID: <reply-1@mail.example.org>', 'MIME-Version: 1.0', ...more);

/** One alternative of the text and an attachment, as Gmail sends it. */
const gmail = (text = calendar()): string =>
  lines(head('Content-Type: multipart/mixed; boundary="outer"'), '', '--outer', 'Content-Type: multipart/alternative; boundary="inner"', '', '--inner', 'Content-Type: text/plain; charset="UTF-8"; format=flowed; delsp=yes', 'Content-Transfer-Encoding: base64', '', Buffer.from('Ana ha aceptado').toString('base64'),
    '--inner', 'Content-Type: text/calendar; charset="UTF-8"; method=REPLY', 'Content-Transfer-Encoding: 7bit', '', text, '--inner--', '--outer', 'Content-Type: application/ics; name="invite.ics"', 'Content-Disposition: attachment; filename="invite.ics"', 'Content-Transfer-Encoding: base64', '', Buffer.from(text).toString('base64'), '--outer--', '');

/** Base64 in one alternative, with its own names of things, as Outlook sends it. */
const outlook = (text = calendar()): string =>
  lines(head('Content-Language: es-CL', 'Content-Type: multipart/alternative;', '\tboundary="_000_x_"'), '', '--_000_x_', 'Content-Type: text/plain; charset="iso-8859-1"', 'Content-Transfer-Encoding: quoted-printable', '', 'Saludos', '--_000_x_', 'Content-Type: text/calendar; charset="utf-8"; method=REPLY', 'Content-Transfer-Encoding: base64', '', Buffer.from(text).toString('base64'), '--_000_x_--', '');

/** Quoted-printable, the calendar alone in a mixed message, as Apple's programs send it. */
const apple = (text = calendar()): string =>
  lines(head('Content-Type: multipart/mixed; boundary=Apple-Mail-1'), '', '--Apple-Mail-1', 'Content-Transfer-Encoding: quoted-printable', 'Content-Disposition: attachment; filename=iCal-1.ics', 'Content-Type: text/calendar; x-unix-mode=0644; method=REPLY; name="iCal-1.ics"', '', text.replaceAll('=', '=3D'), '--Apple-Mail-1--', '');

const read = (text: string, encoding: BufferEncoding = 'utf8') => readMessage(Buffer.from(text, encoding));
const REPLY = { uid: 'the-uid', sequence: 1, attendee: 'ana@example.org', partstat: 'ACCEPTED', startsAt: new Date('2026-03-17T22:00:00Z') };

describe('a reply', () => {
  it.each([['Gmail', gmail], ['Outlook', outlook], ['Apple', apple]])('is read as %s sends it', async (_program, message) => {
    expect(await read(message())).toMatchObject({ from: 'ana@example.org', isAutomatic: false, reply: REPLY, bounce: null });
  });

  it.each(['DECLINED', 'TENTATIVE'])('says %s', async (partstat) => {
    expect((await read(gmail(calendar([], { partstat })))).reply?.partstat).toBe(partstat);
  });

  it('stands alone in the body, and in whatever charset', async () => {
    const body = calendar(['COMMENT:ñandú']);
    expect((await read(lines(head('Content-Type: text/calendar; charset=iso-8859-1; method=REPLY', 'Content-Transfer-Encoding: 8bit'), '', body), 'latin1')).reply).toEqual(REPLY);
    expect((await read(lines(head('Content-Type: text/calendar; charset=no-such-charset; method=REPLY'), '', body))).reply).toEqual(REPLY);
  });

  it.each([
    ['DTSTART;TZID=America/Santiago:20260317T190000', '2026-03-17T22:00:00.000Z'],
    ['DTSTART;VALUE=DATE:20260317', undefined],
    ['DTSTART:20260317T190000', undefined],
    ['DTSTART;TZID=Pacific SA Standard Time:20260317T190000', undefined],
  ])('tells the hour that was answered for, where it can be known: %s', async (start, instant) => {
    const { reply } = await read(outlook(calendar().replace('DTSTART:20260317T220000Z', start)));
    expect([reply?.uid, reply?.startsAt?.toISOString()]).toEqual(['the-uid', instant]);
  });

  it.each([
    ['a request', calendar([], { method: 'REQUEST' })],
    ['two events', calendar().replace('END:VEVENT', 'END:VEVENT\r\nBEGIN:VEVENT\r\nUID:b\r\nEND:VEVENT')],
    ['two attendees', calendar(['ATTENDEE;PARTSTAT=ACCEPTED:mailto:other@example.org'])],
    ['one of a series', calendar(['RECURRENCE-ID:20260317T220000Z'])],
    ['no event', 'BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n'],
    ['no UID', calendar().replace('UID:the-uid\r\n', '')],
    ['an attendee who is no mail address', calendar().replace('mailto:ana', 'https://ana')],
    ['no calendar', 'hola'],
    ['a sequence below zero', calendar().replace('SEQUENCE:1', 'SEQUENCE:-1')],
    ['more than a reply can need', calendar([`COMMENT:${'x'.repeat(70_000)}`])],
  ])('is none: %s', async (_what, text) => {
    expect((await read(outlook(text))).reply).toBeNull();
  });

  it('is none where the message has two different ones', async () => {
    expect((await read(gmail().replace(Buffer.from(calendar()).toString('base64'), Buffer.from(calendar([], { partstat: 'DECLINED' })).toString('base64')))).reply).toBeNull();
  });
});

describe('a message', () => {
  it('is the same whoever brings it, by its Message-ID, else by all of it', async () => {
    expect((await read(gmail())).hash).toEqual((await read(outlook())).hash);
    const nameless = gmail().replace(/^Message-ID.*\r\n/m, '');
    expect((await read(nameless)).hash).toEqual((await read(nameless)).hash);
    expect((await read(nameless)).hash).not.toEqual((await read(gmail())).hash);
  });

  it('of two senders has none; a machine’s is known for one', async () => {
    expect((await read(gmail().replace('<Ana@Example.org>', '<ana@example.org>, other@example.org'))).from).toBeNull();
    expect((await read(`Auto-Submitted: auto-replied\r\n${gmail()}`)).isAutomatic).toBe(true);
  });

  it('shows who vouched for its sender, the last server first', async () => {
    const { authentication } = await read(lines('Authentication-Results: mx.own.example;', '\tdmarc=pass header.from=example.org', 'Authentication-Results: forged.example; dmarc=pass', gmail()));
    expect(authentication).toEqual(['mx.own.example; dmarc=pass header.from=example.org', 'forged.example; dmarc=pass']);
  });

  it.each(['', '\0', 'x', '\r\n\r\n', 'Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n--a\r\n--a', `${'--a\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n'.repeat(20_000)}`, `Content-Type: text/calendar\r\n\r\n${'BEGIN:VCALENDAR\r\n'.repeat(3_000)}`])('may be anything: %#', async (text) => {
    expect(await read(text)).toMatchObject({ reply: null, bounce: null });
  });
});

describe('a bounce', () => {
  const report = ({ status = '5.1.1', action = 'failed', id = MAIL_ID } = {}): string =>
    lines('From: MAILER-DAEMON@mx.example (Mail Delivery System)', 'To: mesa@example.org', 'Auto-Submitted: auto-replied', 'Message-ID: <d-1@mx.example>', 'MIME-Version: 1.0', 'Content-Type: multipart/report; report-type=delivery-status;', '\tboundary="B"', '', '--B', 'Content-Type: text/plain; charset=us-ascii', '', 'This is the mail system', '--B', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example', '',
      'Final-Recipient: rfc822; Ana@example.org', `Action: ${action}`, `Status: ${status}`, 'Diagnostic-Code: smtp; 550 5.1.1 <ana@example.org>: Recipient address', '    rejected: User unknown', '--B', 'Content-Type: message/rfc822', '', 'Received: from x', `Message-ID: <${id}@mesa.example>`, 'Subject: Convocatoria', '', 'text', '--B--', '');

  it('names the mail, the address and the reason, which says no address', async () => {
    expect(await read(report())).toMatchObject({ isAutomatic: true, reply: null, bounce: { mailId: MAIL_ID, recipient: 'ana@example.org', reason: '5.1.1 <…>: Recipient address rejected: User unknown' } });
    expect((await read(report().replace('Content-Type: message/rfc822', 'Content-Type: text/rfc822-headers'))).bounce?.mailId).toBe(MAIL_ID);
  });

  it.each([['a delay', { action: 'delayed', status: '4.4.7' }], ['a transient fault', { status: '4.2.2' }], ['a delivery', { action: 'delivered', status: '2.0.0' }], ['a mail of somebody else', { id: 'x' }]])('is none: %s', async (_what, given) => {
    expect((await read(report(given))).bounce).toBeNull();
  });
});
