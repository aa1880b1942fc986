import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { SeatHolding } from '../../../apps/api/src/people/seat-holding.entity.js';
import { convoke, makeConvocationPlace, type ConvocationPlace, RELEASED, tryMails } from '../../factories/convocation.factory.js';
import { answerTo, bring, INBOUND_SECRET, invitationIn, replyMail } from '../../factories/inbound.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { actOn, readMeeting, setClock, step } from '../../factories/meeting.factory.js';
import { makeHolding } from '../../factories/seat.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { asOwner } from '../../support/sign-in.js';
import { type MailServer, startMailServer } from '../../support/smtp.js';

let mail: MailServer;
let app: TestApp;

beforeAll(async () => {
  mail = await startMailServer();
  app = await startApp({ smtpUrl: mail.url, inboundSecret: INBOUND_SECRET });
});
afterAll(async () => {
  await app.close();
  await mail.close();
});

/** Convened, and told: with the invitation that the titular's calendar holds. */
async function told(before: (place: ConvocationPlace) => Promise<unknown> = async () => null): Promise<ConvocationPlace & { invitation: string; address: string }> {
  const place = await makeConvocationPlace(app);
  await before(place);
  await convoke(place);
  setClock(app, RELEASED);
  await tryMails(app);
  const { email: address } = place.titular;
  return { ...place, address, invitation: invitationIn(await mail.mailTo(address)) };
}

const answers = ({ meetingForumId }: ConvocationPlace) => asOwner(app, 'select answer, channel, seat_id as "seatId", person_id as "personId" from rsvp where meeting_forum_id = $1', [meetingForumId]);
const outcomes = async (): Promise<string[]> => (await asOwner<{ said: string }>(app, `select kind || ' ' || outcome as said from inbound_mail order by id`)).map(({ said }) => said);
const last = async (): Promise<string | undefined> => (await outcomes()).at(-1);

const DETAILS = { kind: 'ordinary', title: 'Sesión de marzo', purpose: 'Revisar los avances del plan', whatWillBeDecided: 'Las fechas', mode: 'hybrid', place: 'Salón municipal', day: '2026-03-17', from: '19:00' };
async function edit({ secretariat, meetingForumId }: ConvocationPlace, more: object): Promise<void> {
  const { meeting } = await readMeeting(secretariat, meetingForumId);
  const { errors } = await actOn(secretariat, 'updateMeeting', 'UpdateMeetingInput', { ...DETAILS, ...more, meetingForumId, version: meeting.version });
  expect(errors).toEqual([]);
}

describe('an answer given in a calendar', () => {
  test('is recorded for the seat, and a later one takes its place', async () => {
    const place = await told();
    expect(await bring(app, replyMail(place.address, answerTo(place.invitation, 'ACCEPTED')))).toBe(204);
    expect(await answers(place)).toEqual([{ answer: 'attending', channel: 'calendar', seatId: place.titular.seatId, personId: place.titular.personId }]);
    expect(await bring(app, replyMail(place.address.toUpperCase(), answerTo(place.invitation, 'DECLINED')))).toBe(204);
    expect(await answers(place)).toMatchObject([{ answer: 'not_attending' }]);
    expect(await last()).toBe('reply recorded');
  });

  test('that is brought twice counts once, and one that came late does not undo what came after', async () => {
    const place = await told();
    const accepted = replyMail(place.address, answerTo(place.invitation, 'ACCEPTED'), { messageId: 'the-same@mail.example' });
    await bring(app, accepted);
    await bring(app, replyMail(place.address, answerTo(place.invitation, 'DECLINED')));
    const before = (await outcomes()).length;
    expect(await Promise.all([bring(app, accepted), bring(app, accepted)])).toEqual([204, 204]);
    expect([await answers(place), (await outcomes()).length]).toEqual([[expect.objectContaining({ answer: 'not_attending' })], before]);
  });

  test('stands for each seat that they were told for and still hold', async () => {
    const place = await told(async ({ government, titular }) => {
      for (const { seatId } of government.seats) await makeHolding(app, { seatId, personId: titular.personId, kind: 'alternate' });
    });
    const [left, kept] = place.government.seats;
    await managerOf(app).update(SeatHolding, { personId: place.titular.personId, seatId: left?.seatId ?? '' }, { validUntil: '2026-03-09' });
    await bring(app, replyMail(place.address, answerTo(place.invitation, 'ACCEPTED')));
    expect((await answers(place)).map(({ seatId }) => String(seatId)).sort()).toEqual([place.titular.seatId, kept?.seatId].sort());
    await managerOf(app).update(SeatHolding, { personId: place.titular.personId }, { validUntil: '2026-03-09' });
    await bring(app, replyMail(place.address, answerTo(place.invitation, 'DECLINED')));
    expect([(await answers(place)).map(({ answer }) => answer), await last()]).toEqual([['attending', 'attending'], 'reply refused']);
  });

  test('that says "perhaps" is heard, and is none', async () => {
    const place = await told();
    await bring(app, replyMail(place.address, answerTo(place.invitation, 'TENTATIVE')));
    expect([await answers(place), await last()]).toEqual([[], 'reply noted']);
  });

  test('to an earlier version counts while the hour is the same, and not once it was moved', async () => {
    const place = await told();
    await edit(place, { place: 'Biblioteca' });
    await bring(app, replyMail(place.address, answerTo(place.invitation, 'ACCEPTED')));
    expect([await answers(place), await last()]).toEqual([[expect.objectContaining({ answer: 'attending' })], 'reply recorded']);
    await edit(place, { place: 'Biblioteca', from: '18:00' });
    await bring(app, replyMail(place.address, answerTo(place.invitation, 'DECLINED')));
    expect([await answers(place), await last()]).toEqual([[expect.objectContaining({ answer: 'attending' })], 'reply stale']);
  });

  test('to a meeting that is called off, or over, is none', async () => {
    const place = await told();
    setClock(app, '2026-03-18T12:00:00Z');
    await bring(app, replyMail(place.address, answerTo(place.invitation, 'ACCEPTED')));
    expect([await answers(place), await last()]).toEqual([[], 'reply refused']);
    setClock(app, RELEASED);
    await step(place.secretariat, 'cancelMeeting', place.meetingForumId, { reason: 'Corte de luz' });
    await bring(app, replyMail(place.address, answerTo(place.invitation, 'ACCEPTED').replace('SEQUENCE:0', 'SEQUENCE:1')));
    expect([await answers(place), await last()]).toEqual([[], 'reply refused']);
  });
});

describe('an answer that nobody may give', () => {
  test.each([
    ['a stranger', ({ invitation }: { invitation: string }) => replyMail('stranger@example.com', answerTo(invitation, 'ACCEPTED', { attendee: 'stranger@example.com' }))],
    ['one sender for another', ({ invitation }: { invitation: string }) => replyMail('stranger@example.com', answerTo(invitation, 'ACCEPTED'))],
    ['somebody invited, for another', ({ invitation, observer }: { invitation: string; observer: { email: string } }) => replyMail(observer.email, answerTo(invitation, 'ACCEPTED'))],
    ['to a meeting that there is not', ({ invitation, address }: { invitation: string; address: string }) => replyMail(address, answerTo(invitation, 'ACCEPTED', { uid: 'no-such-meeting' }))],
    ['to a version that never was', ({ invitation, address }: { invitation: string; address: string }) => replyMail(address, answerTo(invitation, 'ACCEPTED').replace('SEQUENCE:0', 'SEQUENCE:7'))],
  ])('is refused, and nothing of it is kept: %s', async (_who, write) => {
    const place = await told();
    expect(await bring(app, write(place))).toBe(204);
    expect(await answers(place)).toEqual([]);
    expect(['reply refused', 'reply stale']).toContain(await last());
    const kept = JSON.stringify(await asOwner(app, 'select * from inbound_mail'));
    expect(kept).not.toMatch(/stranger|example\.com|Una nota|Sesión/);
  });

  test('of two events, or two attendees, is none', async () => {
    const place = await told();
    const one = answerTo(place.invitation, 'ACCEPTED');
    const event = /BEGIN:VEVENT[\s\S]*END:VEVENT\r\n/.exec(one)?.[0] ?? '';
    for (const two of [one.replace(event, event + event), one.replace('END:VEVENT', 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:other@example.org\r\nEND:VEVENT')]) await bring(app, replyMail(place.address, two));
    expect([await answers(place), await last()]).toEqual([[], 'other ignored']);
  });
});

describe('an answer', () => {
  test('counts only if our mail server vouches for its sender, where one is named', async () => {
    const place = await told();
    const vouched = await startApp({ inboundSecret: INBOUND_SECRET, inboundAuthservId: 'mx.own.example', databaseUrl: app.database.appUrl });
    try {
      setClock(vouched, RELEASED);
      const domain = place.address.split('@')[1] ?? '';
      const reply = (result: string) => replyMail(place.address, answerTo(place.invitation, 'ACCEPTED'), { more: [`Authentication-Results: mx.own.example; dmarc=${result} header.from=${domain}`] });
      await bring(vouched, reply('fail'));
      expect([await answers(place), await last()]).toEqual([[], 'reply refused']);
      await bring(vouched, reply('pass'));
      expect(await last()).toBe('reply recorded');
    } finally {
      await vouched.close();
    }
  });
});
