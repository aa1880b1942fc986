import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import ICAL from 'ical.js';
import type { ParsedMail } from 'mailparser';

import { convocationOf, convoke, makeConvocationPlace, type ConvocationPlace, RELEASED, tryMails, undoSending } from '../../factories/convocation.factory.js';
import { actOn, readMeeting, setClock, step } from '../../factories/meeting.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { type MailServer, startMailServer } from '../../support/smtp.js';

let mail: MailServer;
let app: TestApp;

beforeAll(async () => {
  mail = await startMailServer();
  app = await startApp({ smtpUrl: mail.url });
});
afterAll(async () => {
  await app.close();
  await mail.close();
});

const mailsTo = (address: string) => mail.mails.filter(({ to }) => [to ?? []].flat().some(({ value }) => value.some((one) => one.address === address)));

const release = async (): Promise<void> => {
  setClock(app, RELEASED);
  await tryMails(app);
};

const DETAILS = { kind: 'ordinary', title: 'Sesión de marzo', purpose: 'Revisar los avances del plan', whatWillBeDecided: 'Las fechas', mode: 'hybrid', place: 'Salón municipal' };
const edit = async ({ secretariat, meetingForumId }: ConvocationPlace, more: object) => {
  const { meeting } = await readMeeting(secretariat, meetingForumId);
  return actOn(secretariat, 'updateMeeting', 'UpdateMeetingInput', { ...DETAILS, day: '2026-03-17', from: '19:00', ...more, meetingForumId, version: meeting.version });
};

describe('convening', () => {
  test('waits five minutes, then tells everybody who has an address, and says who has none', async () => {
    const place = await makeConvocationPlace(app);
    const made = await convoke(place);
    expect(made).toMatchObject({ kind: 'convene', sequence: 0, batch: { releaseAt: '2026-03-10T15:05:00.000Z', undoneAt: null } });
    expect(made.recipients.map(({ capacity, delivery }) => `${capacity} ${delivery}`)).toEqual(['titular no_address', 'titular no_address', 'titular waiting', 'alternate waiting', 'titular no_address', 'observer waiting']);
    await tryMails(app);
    expect(mailsTo(place.titular.email)).toHaveLength(0);
    await release();
    const sent = await convocationOf(place.secretariat, place.meetingForumId);
    expect(sent?.recipients.filter(({ delivery }) => delivery === 'sent').map(({ settledAt }) => settledAt)).toEqual(Array(3).fill('2026-03-10T15:06:00.000Z'));
    await tryMails(app);
    for (const { email } of [place.titular, place.alternate, place.observer]) expect(mailsTo(email)).toHaveLength(1);
  });

  test('says when, where, what for, what will be decided, why it comes, and how to answer', async () => {
    const place = await makeConvocationPlace(app);
    await convoke(place);
    await release();
    const { subject, text = '' } = await mail.mailTo(place.titular.email);
    expect(subject).toBe('Convocatoria: Sesión de marzo, martes 17 de marzo de 2026');
    for (const said of ['martes 17 de marzo de 2026, 19:00 (hora de America/Santiago)', 'Dónde: Salón municipal · híbrida', 'Para qué: Revisar los avances del plan', 'Qué se decidirá: Las fechas del compromiso 1', '1. Avances del compromiso 1', `Recibe este correo porque es titular del cupo Sociedad civil 1.`]) expect(text).toContain(said);
    expect(text).toMatch(/\/es\/responder\?token=[\w-]{43}\n/);
    const { text: toObserver = '' } = await mail.mailTo(place.observer.email);
    expect(toObserver).toContain('No hace falta que responda');
    const tokens = [text, toObserver].map((one) => /token=([\w-]+)/.exec(one)?.[1]);
    expect(new Set(tokens).size).toBe(2);
  });

  test('a refusal for good is kept with its reason, without the address, and not tried again', async () => {
    const place = await makeConvocationPlace(app);
    mail.refuse(place.alternate.email);
    await convoke(place);
    await release();
    const bounced = (await convocationOf(place.secretariat, place.meetingForumId))?.recipients.find(({ personId }) => personId === place.alternate.personId);
    expect(bounced).toMatchObject({ delivery: 'bounced', settledAt: '2026-03-10T15:06:00.000Z', bounceReason: '550 5.1.1 <…>: no such user' });
    await tryMails(app);
    expect(mailsTo(place.alternate.email)).toHaveLength(0);
  });

  test('is nobody’s to read but of who may convene', async () => {
    const place = await makeConvocationPlace(app);
    await convoke(place);
    for (const ask of [place.titular.ask, place.observer.ask]) expect(await convocationOf(ask, place.meetingForumId)).toBeNull();
    const { data } = await graphqlClient(app.url)<{ forum: object }>('query ($j: String!, $f: String!) { forum(jurisdiction: $j, slug: $f) { comingMeetings { convocation { id } } } }', { j: place.jurisdiction, f: place.forum });
    expect(data?.forum).toEqual({ comingMeetings: [{ convocation: null }] });
  });
});

describe('its calendar file', () => {
  const eventOf = ({ attachments }: ParsedMail) => {
    const file = attachments.find(({ contentType }) => contentType === 'text/calendar' || contentType === 'application/ics')?.content.toString('utf8') ?? '';
    const calendar = new ICAL.Component(ICAL.parse(file) as never[]);
    const event = calendar.getFirstSubcomponent('vevent');
    const value = (name: string) => event?.getFirstPropertyValue(name);
    return { method: calendar.getFirstPropertyValue('method'), uid: value('uid'), sequence: value('sequence'), start: value('dtstart')?.toString(), status: value('status'), file, attendees: event?.getAllProperties('attendee').map((one) => String(one.getFirstValue()).toLowerCase()) };
  };

  test('invites its reader alone, keeps its UID and raises SEQUENCE when moved, and is called off with it', async () => {
    const place = await makeConvocationPlace(app);
    await convoke(place);
    await release();
    const first = eventOf(await mail.mailTo(place.titular.email));
    expect(first).toMatchObject({ method: 'REQUEST', sequence: 0, start: '2026-03-17T19:00:00', attendees: [`mailto:${place.titular.email}`] });
    expect(first.file).not.toContain(place.alternate.email);
    await edit(place, { day: '2026-03-18' });
    setClock(app, '2026-03-10T15:12:00Z');
    await tryMails(app);
    expect(eventOf(await mail.mailTo(place.titular.email, 2))).toMatchObject({ method: 'REQUEST', uid: first.uid, sequence: 1, start: '2026-03-18T19:00:00' });
    await step(place.secretariat, 'cancelMeeting', place.meetingForumId, { reason: 'Corte de luz' });
    setClock(app, '2026-03-10T15:18:00Z');
    await tryMails(app);
    expect(eventOf(await mail.mailTo(place.titular.email, 3))).toMatchObject({ method: 'CANCEL', uid: first.uid, sequence: 2, status: 'CANCELLED' });
  });
});

describe('taking it back', () => {
  test('before it goes: nobody is told, the meeting stays convened, and it can be sent later', async () => {
    const place = await makeConvocationPlace(app);
    const { batch } = await convoke(place);
    expect((await undoSending(place.secretariat, batch.id)).data?.undoSending).toEqual({ isSubjectTakenBack: false, batch: { undoneAt: '2026-03-10T15:00:00.000Z' } });
    await release();
    expect(mailsTo(place.titular.email)).toHaveLength(0);
    expect((await convocationOf(place.secretariat, place.meetingForumId))?.recipients.every(({ delivery }) => delivery === 'not_sent')).toBe(true);
    const { meeting } = await readMeeting(place.secretariat, place.meetingForumId);
    expect(meeting.state).toBe('convened');
    const again = await actOn(place.secretariat, 'sendConvocation', 'MeetingStepInput', { meetingForumId: place.meetingForumId, version: meeting.version });
    expect(again.errors).toEqual([]);
    setClock(app, '2026-03-10T15:12:00Z');
    await tryMails(app);
    expect(mailsTo(place.titular.email)).toHaveLength(1);
  });

  test('not a second after it went', async () => {
    const place = await makeConvocationPlace(app);
    const { batch } = await convoke(place);
    setClock(app, '2026-03-10T15:05:00Z');
    expect((await undoSending(place.secretariat, batch.id)).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'wrong_state' });
  });
});

describe('changing it', () => {
  test('before it goes: one mail, of what holds', async () => {
    const place = await makeConvocationPlace(app);
    await convoke(place);
    expect((await edit(place, { from: '20:00' })).errors).toEqual([]);
    expect(await convocationOf(place.secretariat, place.meetingForumId)).toMatchObject({ kind: 'convene', sequence: 1 });
    await release();
    expect(mailsTo(place.titular.email).map(({ subject }) => subject)).toEqual(['Convocatoria: Sesión de marzo, martes 17 de marzo de 2026']);
    expect(mailsTo(place.titular.email)[0]?.text).toContain('20:00');
  });

  test('afterwards: they are told of the change, not of a new title alone', async () => {
    const place = await makeConvocationPlace(app);
    const { id } = await convoke(place);
    await release();
    await edit(place, { title: 'Otro título' });
    expect((await convocationOf(place.secretariat, place.meetingForumId))?.id).toBe(id);
    await edit(place, { joinUrl: 'https://reunion.example.org/secreta' });
    expect(await convocationOf(place.secretariat, place.meetingForumId)).toMatchObject({ kind: 'change', sequence: 1 });
    setClock(app, '2026-03-10T15:12:00Z');
    await tryMails(app);
    const { subject, text } = await mail.mailTo(place.titular.email, 2);
    expect(subject).toMatch(/^Cambió la sesión: /);
    expect(text).toContain('https://reunion.example.org/secreta');
  });

  test('calling it off tells those who were told, and nobody where nothing had gone', async () => {
    const told = await makeConvocationPlace(app);
    await convoke(told);
    await release();
    await step(told.secretariat, 'cancelMeeting', told.meetingForumId, { reason: 'Corte de luz' });
    expect(await convocationOf(told.secretariat, told.meetingForumId)).toMatchObject({ kind: 'cancel', sequence: 1 });
    const untold = await makeConvocationPlace(app);
    await convoke(untold);
    await step(untold.secretariat, 'cancelMeeting', untold.meetingForumId, { reason: 'Corte de luz' });
    setClock(app, '2026-03-10T15:12:00Z');
    await tryMails(app);
    expect(mailsTo(told.titular.email).map(({ subject }) => subject?.split(':')[0])).toEqual(['Convocatoria', 'Se canceló']);
    expect(mailsTo(told.titular.email)[1]?.text).toContain('Motivo: Corte de luz');
    expect(mailsTo(untold.titular.email)).toHaveLength(0);
  });
});
