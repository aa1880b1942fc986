import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { DatePollReminderService } from '../../../apps/api/src/polls/date-poll-reminder.service.js';
import { Person } from '../../../apps/api/src/people/person.entity.js';
import { SeatHolding } from '../../../apps/api/src/people/seat-holding.entity.js';
import { managerOf, unique } from '../../factories/jurisdiction.factory.js';
import { makeMeetingPlace, NOON, readMeeting, type SeatedPerson, setClock } from '../../factories/meeting.factory.js';
import { makePerson } from '../../factories/person.factory.js';
import { actOnPoll, answerByLink, createPoll, inviteeOf, makePollPlace, pollInput, readPoll } from '../../factories/poll.factory.js';
import { makeHolding } from '../../factories/seat.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient, type GraphqlClient } from '../../support/graphql-client.js';
import { asOwner, makeAccount, signIn } from '../../support/sign-in.js';
import { type MailServer, startMailServer } from '../../support/smtp.js';

let app: TestApp;
let smtp: MailServer;
let anybody: GraphqlClient;

beforeAll(async () => {
  smtp = await startMailServer();
  app = await startApp({ smtpUrl: smtp.url });
  anybody = graphqlClient(app.url);
  setClock(app, NOON);
});
afterAll(async () => {
  await app?.close();
  await smtp?.close();
});

/** Gives somebody an account, and with it an address. */
async function reach({ personId }: SeatedPerson): Promise<{ email: string; ask: GraphqlClient }> {
  const email = `${unique('titular')}@example.org`;
  const accountId = await makeAccount(app, email);
  await managerOf(app).update(Person, { id: personId }, { accountId });
  return { email, ask: graphqlClient(app.url, await signIn(app, accountId)) };
}

const reasonOf = ({ errors }: Awaited<ReturnType<typeof anybody>>) => [errors[0]?.extensions.code, errors[0]?.extensions.reason, errors[0]?.extensions.fields];
const seat = (seats: readonly SeatedPerson[], index = 0): SeatedPerson => seats[index] ?? { seatId: '', personId: '' };
const yes = (optionId = '') => ({ optionId, answer: 'yes' });
const no = (optionId = '') => ({ optionId, answer: 'no' });

describe('making a date poll', () => {
  test('asks titular and alternates of the voting seats, by mail where an address is known, with a link of their own', async () => {
    const place = await makeMeetingPlace(app);
    const { email } = await reach(seat(place.civil.seats));
    await makeHolding(app, { seatId: seat(place.civil.seats).seatId, kind: 'alternate', personId: (await makePerson(app, { jurisdictionId: place.jurisdictionId, name: 'Suplente' })).id });
    const { data } = await createPoll(place.secretariat, { forumId: place.forumId });
    const poll = await readPoll(place.secretariat, data?.createDatePoll.datePoll.id ?? '');
    expect(poll.invitees.map(({ personName, mailedAt, handoverLink }) => [personName, mailedAt !== null, handoverLink === null])).toEqual([
      ['Titular de Gobierno 1', false, false], ['Titular de Gobierno 2', false, false],
      ['Suplente', false, false], ['Titular de Sociedad civil 1', true, true], ['Titular de Sociedad civil 2', false, false],
    ]);
    const mail = await smtp.mailTo(email);
    expect(mail.subject).toBe('¿Qué día puede? Sesión de abril, Mesa de Gobierno Abierto');
    expect(mail.text).toContain('jueves 2 de abril de 2026, a las 19:00');
    const token = /token=(\S+)/.exec(mail.text ?? '')?.[1] ?? '';
    const read = await anybody<{ datePollInvitation: { isOpen: boolean; invitee: { personName: string; answers: object[] }; poll: { title: string; invitees: object[] } } }>(
      'query ($token: String!) { datePollInvitation(token: $token) { isOpen invitee { personName answers { answer } } poll { title invitees { personName } } } }', { token });
    expect(read.data?.datePollInvitation).toEqual({ isOpen: true, invitee: { personName: 'Titular de Sociedad civil 1', answers: [] }, poll: { title: 'Sesión de abril', invitees: [] } });
    const kept = await asOwner<{ n: number }>(app, `select count(*)::int as n from mail where coalesce(text, '') || data::text like '%' || $1 || '%'`, [token]);
    expect(kept).toEqual([{ n: 0 }]);
  });

  test('once, however often it is sent; by the secretariat alone; read by no stranger', async () => {
    const place = await makeMeetingPlace(app);
    const idempotencyKey = crypto.randomUUID();
    const made = await Promise.all([1, 2].map(() => createPoll(place.secretariat, { forumId: place.forumId, idempotencyKey })));
    expect(new Set(made.map(({ data }) => data?.createDatePoll.datePoll.id)).size).toBe(1);
    const { ask } = await reach(seat(place.civil.seats));
    expect(reasonOf(await createPoll(ask, { forumId: place.forumId }))[0]).toBe('FORBIDDEN');
    const id = made[0]?.data?.createDatePoll.datePoll.id ?? '';
    expect((await readPoll(ask, id)).invitees).toEqual([]);
    expect((await anybody('query ($id: ID!) { datePoll(id: $id) { id } }', { id })).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const elsewhere = await makeMeetingPlace(app);
    expect((await elsewhere.secretariat('query ($id: ID!) { datePoll(id: $id) { id } }', { id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test.each([
    ['a time that the clocks jump over', { options: [{ day: '2026-09-06', from: '00:30' }] }, { 'options.0.from': 'nonexistent_time' }],
    ['a time that they pass twice', { options: [{ day: '2026-04-02', from: '19:00' }, { day: '2026-04-04', from: '23:30' }] }, { 'options.1.from': 'ambiguous_time' }],
    ['the same moment twice', { options: [{ day: '2026-04-02', from: '19:00' }, { day: '2026-04-02', from: '19:00' }] }, { 'options.1.from': 'already_exists' }],
    ['a date that is over', { options: [{ day: '2026-03-09', from: '19:00' }] }, { 'options.0.day': 'out_of_range' }],
    ['a deadline that is over', { deadline: '2026-03-09' }, { deadline: 'out_of_range' }],
    ['a deadline after the first date', { deadline: '2026-04-03' }, { deadline: 'out_of_range' }],
    ['no dates', { options: [] }, { options: 'required' }],
  ])('refuses %s', async (_what, more, fields) => {
    const place = await makeMeetingPlace(app);
    expect(reasonOf(await createPoll(place.secretariat, { forumId: place.forumId, ...more }))).toEqual(['INVALID', Object.values(fields)[0], fields]);
  });
});

describe('answering', () => {
  test('by link, without an account, and changing it: seats are counted, once each, and the quorum of each date with them', async () => {
    const place = await makePollPlace(app);
    const [first = '', second = ''] = place.options;
    await answerByLink(anybody, await place.token(place.government.seats[0]), [yes(first), no(second)]);
    await answerByLink(anybody, await place.token(place.government.seats[1]), [yes(first), yes(second)]);
    const token = await place.token(place.civil.seats[0]);
    await answerByLink(anybody, token, [no(first), { optionId: second, answer: 'if_needed' }]);
    const { data } = await answerByLink(anybody, token, [yes(first)]);
    const { options, seats } = data?.answerDatePollByLink.poll ?? { options: [], seats: [] };
    expect(options.map(({ yes, ifNeeded, no, quorum, quorumIfNeeded }) => [yes, ifNeeded, no, quorum.state, quorumIfNeeded.state])).toEqual([[3, 0, 0, 'met', 'met'], [1, 1, 1, 'missed', 'missed']]);
    expect(seats.map(({ label, bench, answers }) => [label, bench, answers.map(({ answer }) => answer)])).toEqual([
      ['Gobierno 1', 'Gobierno', ['yes', 'no']], ['Gobierno 2', 'Gobierno', ['yes', 'yes']], ['Sociedad civil 1', 'Sociedad civil', ['yes', 'if_needed']], ['Sociedad civil 2', 'Sociedad civil', []],
    ]);
    expect(JSON.stringify(data)).not.toContain('Titular');
  });

  test('signed in, for one\'s own seat and for no other', async () => {
    const place = await makePollPlace(app);
    const { ask } = await reach(seat(place.civil.seats));
    const [mine] = (await readPoll(ask, place.pollId)).viewerInvitees;
    const send = (inviteeId = '', more: object = {}) => ask('mutation ($input: AnswerDatePollInput!) { answerDatePoll(input: $input) { poll { id } } }', { input: { inviteeId, answers: [yes(place.options[0])], ...more } });
    expect((await send(mine?.id)).errors).toEqual([]);
    const other = await inviteeOf(app, place.pollId, place.government.seats[0]);
    expect(reasonOf(await send(other.id)).slice(0, 2)).toEqual(['FORBIDDEN', 'not_holder']);
    expect(reasonOf(await send(other.id, { channel: 'phone' }))[0]).toBe('FORBIDDEN');
  });

  test('written down by the secretariat, which shows, and is told to the person', async () => {
    const place = await makePollPlace(app);
    const { email } = await reach(seat(place.civil.seats));
    const { id: inviteeId } = await inviteeOf(app, place.pollId, place.civil.seats[0]);
    const { errors } = await place.secretariat('mutation ($input: AnswerDatePollInput!) { answerDatePoll(input: $input) { poll { id } } }', { input: { inviteeId, channel: 'phone', answers: [yes(place.options[0])] } });
    expect(errors).toEqual([]);
    expect((await readPoll(place.secretariat, place.pollId)).invitees.find(({ id }) => id === inviteeId)).toMatchObject({ channel: 'phone', answeredAt: expect.any(String) });
    expect((await smtp.mailTo(email)).subject).toBe('Se anotó su respuesta: Sesión de abril');
    await answerByLink(anybody, await place.token(place.civil.seats[0]), [no(place.options[0])]);
    expect((await readPoll(place.secretariat, place.pollId)).invitees.find(({ id }) => id === inviteeId)?.channel).toBeNull();
  });

  test('ends with the deadline, at 24:00 local; with the holding; and with the poll', async () => {
    const place = await makePollPlace(app);
    const token = await place.token(place.civil.seats[0]);
    const send = () => answerByLink(anybody, token, [yes(place.options[0])]);
    setClock(app, '2026-03-24T02:59:00Z');
    expect((await send()).errors).toEqual([]);
    setClock(app, '2026-03-24T03:00:00Z');
    expect(reasonOf(await send()).slice(0, 2)).toEqual(['CONFLICT', 'expired']);
    setClock(app, NOON);
    await managerOf(app).update(SeatHolding, { seatId: seat(place.civil.seats).seatId }, { validUntil: '2026-03-01' });
    expect(reasonOf(await send()).slice(0, 2)).toEqual(['CONFLICT', 'expired']);
    await managerOf(app).update(SeatHolding, { seatId: seat(place.civil.seats).seatId }, { validUntil: null });
    await actOnPoll(place.secretariat, 'cancelDatePoll', place.pollId, { reason: 'Se suspende' });
    expect(reasonOf(await send()).slice(0, 2)).toEqual(['CONFLICT', 'wrong_state']);
  });

  test('refuses a forged token, and a date of another poll', async () => {
    const place = await makePollPlace(app);
    const other = await makePollPlace(app);
    expect(reasonOf(await answerByLink(anybody, 'x'.repeat(43), [yes(place.options[0])]))[0]).toBe('NOT_FOUND');
    expect(reasonOf(await answerByLink(anybody, await place.token(place.civil.seats[0]), [yes(other.options[0])]))[0]).toBe('NOT_FOUND');
    expect((await readPoll(place.secretariat, place.pollId)).options.map(({ yes }) => yes)).toEqual([0, 0]);
  });
});

describe('the secretariat', () => {
  test('adds dates, of which those who answered are told, and takes off none that somebody answered', async () => {
    const place = await makePollPlace(app);
    const { email } = await reach(seat(place.civil.seats));
    await answerByLink(anybody, await place.token(place.civil.seats[0]), [yes(place.options[0])]);
    const [answered, free] = pollInput.options;
    const third = { day: '2026-04-09', from: '19:00' };
    expect(reasonOf(await actOnPoll(place.secretariat, 'editDatePoll', place.pollId, { ...pollInput, options: [free, third] })).slice(0, 2)).toEqual(['CONFLICT', 'in_use']);
    expect(reasonOf(await actOnPoll(place.secretariat, 'editDatePoll', place.pollId, { ...pollInput, options: [{ id: place.options[0], ...answered, from: '20:00' }] })).slice(0, 2)).toEqual(['CONFLICT', 'in_use']);
    expect((await actOnPoll(place.secretariat, 'editDatePoll', place.pollId, { ...pollInput, options: [{ id: place.options[0], ...answered }, third] })).errors).toEqual([]);
    expect((await readPoll(place.secretariat, place.pollId)).options.map(({ day, yes }) => [day, yes])).toEqual([['2026-04-02', 1], ['2026-04-09', 0]]);
    expect((await smtp.mailTo(email)).subject).toContain('Hay fechas nuevas');
  });

  test('reminds once a day those who have not answered', async () => {
    const place = await makePollPlace(app);
    const [silent, quick] = [await reach(seat(place.civil.seats)), await reach(seat(place.civil.seats, 1))];
    await answerByLink(anybody, await place.token(place.civil.seats[1]), [yes(place.options[0])]);
    expect((await actOnPoll(place.secretariat, 'remindDatePoll', place.pollId)).errors).toEqual([]);
    expect((await smtp.mailTo(silent.email)).subject).toContain('Falta su respuesta');
    expect(reasonOf(await actOnPoll(place.secretariat, 'remindDatePoll', place.pollId))[0]).toBe('RATE_LIMITED');
    expect(smtp.mails.filter(({ to }) => JSON.stringify(to).includes(quick.email))).toEqual([]);
  });

  test('need not: two working days before the deadline, at nine, it happens by itself, once', async () => {
    const place = await makePollPlace(app);
    const { email } = await reach(seat(place.civil.seats));
    const [job] = await asOwner<{ start_after: Date }>(app, `select start_after from jobs.job where name = 'date_poll_reminder' and data ->> 'pollId' = $1 order by created_on limit 1`, [place.pollId]);
    expect(job?.start_after.toISOString()).toBe('2026-03-19T12:00:00.000Z');
    const due = () => app.app.get(DatePollReminderService, { strict: false }).remindDue(place.pollId, pollInput.deadline);
    setClock(app, '2026-03-19T11:59:00Z');
    await due();
    expect((await readPoll(place.secretariat, place.pollId)).invitees.every(({ remindedAt }) => remindedAt === null)).toBe(true);
    setClock(app, '2026-03-19T12:01:00Z');
    await due();
    await due();
    expect((await smtp.mailTo(email)).text).toContain('Todavía no sabemos');
    expect((await asOwner<{ n: number }>(app, `select count(*)::int as n from mail where recipient = $1`, [email]))[0]?.n).toBe(1);
    setClock(app, NOON);
  });

  test('closes it by one act into a draft on the date chosen, and everybody is told', async () => {
    const place = await makePollPlace(app, { place: 'Sede vecinal' });
    const { email } = await reach(seat(place.civil.seats));
    const { version } = await readPoll(place.secretariat, place.pollId);
    const close = () => place.secretariat<{ closeDatePoll: { meetingForum: { id: string } } }>('mutation ($input: CloseDatePollInput!) { closeDatePoll(input: $input) { meetingForum { id } } }', { input: { pollId: place.pollId, version, optionId: place.options[1] } });
    const both = await Promise.all([close(), close()]);
    expect(both.map(({ errors }) => errors[0]?.extensions.reason).sort()).toEqual(['stale_version', undefined]);
    const id = both.find(({ data }) => data)?.data?.closeDatePoll.meetingForum.id ?? '';
    expect((await readMeeting(place.secretariat, id)).meeting).toMatchObject({ state: 'draft', startsAt: '2026-04-07T22:30:00.000Z' });
    expect(await readPoll(place.secretariat, place.pollId)).toMatchObject({ state: 'closed', isOpen: false, meetingForumId: id });
    const mail = await smtp.mailTo(email);
    expect([mail.subject, mail.text]).toEqual([expect.stringContaining('Hay fecha'), expect.stringContaining('martes 7 de abril de 2026, a las 18:30')]);
    expect(mail.text).not.toContain('token=');
  });

  test('does nothing with a poll that is over', async () => {
    const place = await makePollPlace(app);
    await actOnPoll(place.secretariat, 'cancelDatePoll', place.pollId, { reason: 'Se suspende' });
    const again = await Promise.all([
      actOnPoll(place.secretariat, 'editDatePoll', place.pollId, pollInput),
      actOnPoll(place.secretariat, 'remindDatePoll', place.pollId),
      actOnPoll(place.secretariat, 'closeDatePoll', place.pollId, { optionId: place.options[0] }),
      actOnPoll(place.secretariat, 'cancelDatePoll', place.pollId, { reason: 'Otra vez' }),
    ]);
    expect(again.map((answer) => reasonOf(answer)[1])).toEqual(Array(4).fill('wrong_state'));
  });

  test('and those who are asked see it on their desks', async () => {
    const place = await makePollPlace(app);
    const { ask } = await reach(seat(place.civil.seats));
    const desk = async () => (await ask<{ desk: { kind: string; objectId: string; dueOn: string }[] }>('{ desk { kind objectId dueOn } }')).data?.desk;
    expect(await desk()).toEqual([{ kind: 'answer_poll', objectId: place.pollId, dueOn: '2026-03-23' }]);
    await answerByLink(anybody, await place.token(place.civil.seats[0]), [yes(place.options[0])]);
    expect(await desk()).toEqual([]);
    const friday = async () => (await place.secretariat<{ friday: { kind: string; objectId: string }[] }>('query ($id: ID!) { friday(forumId: $id) { kind objectId } }', { id: place.forumId })).data?.friday;
    expect(await friday()).toEqual([]);
    setClock(app, '2026-03-24T12:00:00Z');
    expect(await friday()).toEqual([{ kind: 'settle_poll', objectId: place.pollId }]);
    setClock(app, NOON);
  });
});
