import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { AccessNeedService } from '../../../apps/api/src/convocations/access-need.service.js';
import { SeatHolding } from '../../../apps/api/src/people/seat-holding.entity.js';
import { convocationOf, convoke, makeConvocationPlace, type ConvocationPlace, RELEASED, tryMails } from '../../factories/convocation.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { setClock, step } from '../../factories/meeting.factory.js';
import { participant } from '../../factories/minutes.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type GraphqlClient, graphqlClient } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';
import { type MailServer, startMailServer } from '../../support/smtp.js';

let mail: MailServer;
let app: TestApp;
let anybody: GraphqlClient;

beforeAll(async () => {
  mail = await startMailServer();
  app = await startApp({ smtpUrl: mail.url });
  anybody = graphqlClient(app.url);
});
afterAll(async () => {
  await app.close();
  await mail.close();
});

const RSVP = 'rsvp { id answer note channel }';
const answerConvocation = (ask: GraphqlClient, input: object) => ask<{ answerConvocation: { rsvp: { id: string } } }>(`mutation ($input: AnswerConvocationInput!) { answerConvocation(input: $input) { ${RSVP} } }`, { input });
const enterRsvp = (ask: GraphqlClient, input: object) => ask(`mutation ($input: EnterRsvpInput!) { enterRsvp(input: $input) { ${RSVP} } }`, { input });
const answerByLink = (input: object) => anybody(`mutation ($input: AnswerByLinkInput!) { answerByLink(input: $input) { ${RSVP} } }`, { input });
const readLink = (token: string) => anybody<{ convocationByLink: object }>(
  `query ($token: String!) { convocationByLink(token: $token) { isOpen joinUrl own { seatId seatLabel capacity rsvp { answer } accessNeeds alternates { personId name } calledAlternateId } meetingForum { meeting { title } } } }`, { token });

const OWN = 'query ($id: ID!) { meetingForum(id: $id) { viewerAnswers { seatId capacity rsvp { answer note } accessNeeds alternates { personId } calledAlternateId } expectedQuorum { quorum { state present missing byBench { name present missing } } toCall { seatLabel benchName why names } } accessNeeds { personName text } } }';
interface Own {
  readonly viewerAnswers: readonly object[];
  readonly expectedQuorum: object | null;
  readonly accessNeeds: readonly object[];
}
const read = async (ask: GraphqlClient, id: string): Promise<Own> => {
  const { data, errors } = await ask<{ meetingForum: Own }>(OWN, { id });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.meetingForum;
};

/** Convened, and told; the tokens of who has an address. */
async function told(more: Parameters<typeof makeConvocationPlace>[1] = {}): Promise<ConvocationPlace & { tokenOf(email: string, nth?: number): Promise<string> }> {
  const place = await makeConvocationPlace(app, more);
  await convoke(place);
  setClock(app, RELEASED);
  await tryMails(app);
  return { ...place, tokenOf: async (email, nth) => /token=([\w-]+)/.exec((await mail.mailTo(email, nth)).text ?? '')?.[1] ?? '' };
}

describe('by the mailed link, without an account', () => {
  test('shows the seat and takes an answer, and a later one in its place', async () => {
    const place = await told();
    const token = await place.tokenOf(place.titular.email);
    expect((await readLink(token)).data?.convocationByLink).toMatchObject({ isOpen: true, own: { seatId: place.titular.seatId, seatLabel: 'Sociedad civil 1', capacity: 'titular', rsvp: null, alternates: [{ personId: place.alternate.personId }] }, meetingForum: { meeting: { title: 'Sesión de marzo' } } });
    expect((await answerByLink({ token, answer: 'attending_remotely', note: 'Me conecto desde el trabajo' })).data).toMatchObject({ answerByLink: { rsvp: { answer: 'attending_remotely', channel: 'link' } } });
    expect((await answerByLink({ token, answer: 'attending' })).errors).toEqual([]);
    expect((await read(place.titular.ask, place.meetingForumId)).viewerAnswers).toMatchObject([{ rsvp: { answer: 'attending', note: null } }]);
    const [line] = (await convocationOf(place.secretariat, place.meetingForumId))?.recipients.filter(({ personId }) => personId === place.titular.personId) ?? [];
    expect(line).toMatchObject({ openedAt: '2026-03-10T15:06:00.000Z' });
  });

  test('the titular who declines names the alternate, who is told once and answers by a link of their own', async () => {
    const place = await told();
    const token = await place.tokenOf(place.titular.email);
    for (let times = 0; times < 2; times += 1) expect((await answerByLink({ token, answer: 'not_attending', alternateId: place.alternate.personId })).errors).toEqual([]);
    const { subject, text } = await mail.mailTo(place.alternate.email, 2);
    expect(subject).toMatch(/^Su titular no puede ir: ¿va usted\?/);
    expect(text).toContain('Titular de Sociedad civil 1 avisó que no puede ir');
    expect(await asOwner(app, `select 1 from mail where template = 'alternate_called' and recipient = $1`, [place.alternate.email])).toHaveLength(1);
    expect((await answerByLink({ token: await place.tokenOf(place.alternate.email, 2), answer: 'attending' })).errors).toEqual([]);
    expect((await read(place.secretariat, place.meetingForumId)).expectedQuorum).toMatchObject({ quorum: { present: 1 } });
  });

  test('only a titular who declines names somebody, and only an alternate of that seat', async () => {
    const place = await told();
    const titular = await place.tokenOf(place.titular.email);
    const alternate = await place.tokenOf(place.alternate.email);
    const wrong = [
      { token: titular, answer: 'attending', alternateId: place.alternate.personId },
      { token: titular, answer: 'not_attending', alternateId: place.observer.personId },
      { token: alternate, answer: 'not_attending', alternateId: place.alternate.personId },
    ];
    for (const input of wrong) expect((await answerByLink(input)).errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { alternateId: expect.any(String) } });
    expect(await asOwner(app, 'select 1 from rsvp where meeting_forum_id = $1', [place.meetingForumId])).toEqual([]);
  });

  test('a forged link is none; one of who left the seat neither; one of a meeting called off or over takes no answer, nor shows the way in', async () => {
    const place = await told();
    const token = await place.tokenOf(place.titular.email);
    const forged = token.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    expect([(await readLink(forged)).errors[0]?.extensions.code, (await answerByLink({ token: forged, answer: 'attending' })).errors[0]?.extensions.code]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    setClock(app, '2026-03-18T12:00:00Z');
    expect((await answerByLink({ token, answer: 'attending' })).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'expired' });
    setClock(app, RELEASED);
    const leaves = await place.tokenOf(place.alternate.email);
    await managerOf(app).update(SeatHolding, { personId: place.alternate.personId }, { validUntil: '2026-03-09' });
    expect((await readLink(leaves)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await answerByLink({ token: leaves, answer: 'attending' })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    await step(place.secretariat, 'cancelMeeting', place.meetingForumId, { reason: 'Corte de luz' });
    expect((await readLink(token)).data?.convocationByLink).toMatchObject({ isOpen: false, joinUrl: null });
    expect((await answerByLink({ token, answer: 'attending' })).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'wrong_state' });
  });
});

describe('signed in', () => {
  test('a member answers for a seat of their own, never for another', async () => {
    const place = await told();
    const other = place.government.seats[0]?.seatId;
    expect((await answerConvocation(place.titular.ask, { meetingForumId: place.meetingForumId, seatId: other, answer: 'attending' })).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'not_holder' });
    expect((await answerConvocation(place.titular.ask, { meetingForumId: place.meetingForumId, answer: 'attending' })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await answerConvocation(place.titular.ask, { meetingForumId: place.meetingForumId, seatId: place.titular.seatId, answer: 'attending' })).errors).toEqual([]);
  });

  test('titular and alternate each answer, and both are shown; the seat counts once', async () => {
    const place = await told();
    for (const { ask, seatId } of [place.titular, place.alternate]) expect((await answerConvocation(ask, { meetingForumId: place.meetingForumId, seatId, answer: 'attending' })).errors).toEqual([]);
    expect((await read(place.secretariat, place.meetingForumId)).expectedQuorum).toMatchObject({ quorum: { present: 1 } });
  });

  test('an observer may answer, and never counts', async () => {
    const place = await told();
    expect((await answerConvocation(place.observer.ask, { meetingForumId: place.meetingForumId, seatId: place.observer.seatId, answer: 'attending' })).errors).toEqual([]);
    expect((await read(place.secretariat, place.meetingForumId)).expectedQuorum).toMatchObject({ quorum: { present: 0 } });
  });

  test('nobody else reads an answer, the quorum expected, or a need', async () => {
    const place = await told();
    await answerConvocation(place.titular.ask, { meetingForumId: place.meetingForumId, seatId: place.titular.seatId, answer: 'attending', accessNeeds: 'Rampa' });
    for (const ask of [place.observer.ask, place.alternate.ask]) {
      const seen = JSON.stringify(await read(ask, place.meetingForumId));
      expect(seen).not.toMatch(/Rampa|"answer":"attending"/);
      expect(JSON.parse(seen)).toMatchObject({ expectedQuorum: null, accessNeeds: [] });
    }
  });
});

test('the secretariat enters what somebody said by phone; they are told, and correct it', async () => {
  const place = await told();
  const input = { meetingForumId: place.meetingForumId, seatId: place.titular.seatId, personId: place.titular.personId, answer: 'not_attending', channel: 'phone' };
  expect((await enterRsvp(place.secretariat, input)).data).toMatchObject({ enterRsvp: { rsvp: { channel: 'phone' } } });
  expect((await enterRsvp(place.titular.ask, input)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await enterRsvp(place.secretariat, { ...input, personId: place.observer.personId })).errors[0]?.extensions).toMatchObject({ reason: 'not_holder' });
  const { text } = await mail.mailTo(place.titular.email, 2);
  expect(text).toContain('anotó en su nombre que usted no asistirá');
  await answerByLink({ token: await place.tokenOf(place.titular.email, 2), answer: 'attending' });
  const [line] = await asOwner<{ channel: string; entered: string | null; version: number }>(app, 'select channel, entered_by_id as entered, version from rsvp where meeting_forum_id = $1', [place.meetingForumId]);
  expect(line).toEqual({ channel: 'link', entered: null, version: 2 });
});

test('the quorum expected says what is missing by bench, and whom to call by name', async () => {
  const place = await told();
  const government = await participant(app, place.government.seats[0] ?? { seatId: '', personId: '' });
  await answerConvocation(government.ask, { meetingForumId: place.meetingForumId, seatId: government.seatId, answer: 'attending' });
  await answerConvocation(place.titular.ask, { meetingForumId: place.meetingForumId, seatId: place.titular.seatId, answer: 'not_attending' });
  const { expectedQuorum } = await read(place.secretariat, place.meetingForumId);
  expect(expectedQuorum).toMatchObject({
    quorum: { state: 'missed', present: 1, missing: 2, byBench: [{ name: 'Gobierno', present: 1, missing: 0 }, { name: 'Sociedad civil', present: 0, missing: 1 }] },
    toCall: [
      { seatLabel: 'Gobierno 2', why: 'no_answer', names: ['Titular de Gobierno 2'] },
      { seatLabel: 'Sociedad civil 1', benchName: 'Sociedad civil', why: 'no_answer', names: [expect.stringMatching(/^suplente/i)] },
      { seatLabel: 'Sociedad civil 2', why: 'no_answer', names: ['Titular de Sociedad civil 2'] },
    ],
  });
});

test('what somebody needs is in no log, is taken back when emptied, and is erased after the meeting', async () => {
  const place = await told();
  const token = await place.tokenOf(place.titular.email);
  const secret = 'Intérprete de lengua de señas';
  await answerByLink({ token, answer: 'attending', accessNeeds: secret, note: 'Vengo del hospital' });
  expect((await read(place.secretariat, place.meetingForumId)).accessNeeds).toEqual([{ personName: 'Titular de Sociedad civil 1', text: secret }]);
  await answerByLink({ token, answer: 'attending' });
  expect((await read(place.titular.ask, place.meetingForumId)).viewerAnswers).toMatchObject([{ accessNeeds: secret }]);
  const [logged] = await asOwner<{ everything: string }>(app, `select string_agg(coalesce(before::text, '') || coalesce(after::text, ''), ' ') as everything from audit_value`);
  expect(logged?.everything).not.toMatch(/señas|hospital/);
  await app.app.get(AccessNeedService).erase(place.meetingId);
  expect(await asOwner(app, 'select 1 from access_need where meeting_forum_id = $1', [place.meetingForumId])).toHaveLength(1);
  await step(place.secretariat, 'cancelMeeting', place.meetingForumId, { reason: 'Corte de luz' });
  const [job] = await asOwner<{ hours: number }>(app, `select round(extract(epoch from start_after - created_on) / 3600)::int as hours from jobs.job where name = 'erase_access_needs' and data ->> 'meetingId' = $1`, [place.meetingId]);
  expect(job?.hours).toBe(24);
  await app.app.get(AccessNeedService).erase(place.meetingId);
  expect(await asOwner(app, 'select 1 from access_need where meeting_forum_id = $1', [place.meetingForumId])).toHaveLength(0);
});
