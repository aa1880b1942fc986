import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { arrive, makeMeeting, makeMeetingPlace, type MeetingPlace, readMeeting, setClock, step } from '../../factories/meeting.factory.js';
import { actOnSpeaker, askToSpeak, informItem, readProceedings, signInPerson, startItem } from '../../factories/room.factory.js';
import { makeHolding } from '../../factories/seat.factory.js';
import { startApp, type TestApp } from '../../support/app.js';

let app: TestApp;
let place: MeetingPlace;
let meetingForumId: string;

beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  setClock(app, '2026-03-17T22:05:00Z');
  place = await makeMeetingPlace(app);
  ({ meetingForumId } = await makeMeeting(app, { forumId: place.forumId, state: 'convened' }));
  for (const seat of [...place.government.seats, ...place.civil.seats]) await arrive(place.secretariat, meetingForumId, { ...seat });
  await step(place.secretariat, 'openMeeting', meetingForumId);
});
afterAll(() => app.close());

const room = () => readProceedings(place.secretariat, meetingForumId);
const labels = async () => (await room()).waiting.map(({ seatLabel }) => seatLabel);
/** The clerk saw a hand. */
const hand = (seat: { seatId: string; personId: string } | undefined) => askToSpeak(place.secretariat, { meetingForumId, ...seat });

test('the list alternates the benches, whoever asked first, and lets who has spoken wait', async () => {
  for (const seat of [...place.government.seats, ...place.civil.seats]) expect((await hand(seat)).errors).toEqual([]);
  expect(await labels()).toEqual(['Gobierno 1', 'Sociedad civil 1', 'Gobierno 2', 'Sociedad civil 2']);
  const [first] = (await room()).waiting;
  await actOnSpeaker(place.secretariat, 'callSpeaker', { requestId: first?.id, version: first?.version });
  expect((await hand(place.government.seats[0])).errors).toEqual([]);
  expect((await room()).speaking?.seatLabel).toBe('Gobierno 1');
  expect(await labels()).toEqual(['Sociedad civil 1', 'Gobierno 2', 'Sociedad civil 2', 'Gobierno 1']);
});

test('calling the next one ends the speech before; what is called, withdrawn or ended is not so again', async () => {
  await hand(place.government.seats[0]);
  await hand(place.civil.seats[0]);
  const [first, second] = (await room()).waiting;
  const call = (speaker: typeof first) => actOnSpeaker(place.secretariat, 'callSpeaker', { requestId: speaker?.id, version: speaker?.version });
  await call(first);
  await call(second);
  const now = (await room()).speaking;
  expect([now?.seatLabel, await labels()]).toEqual(['Sociedad civil 1', []]);
  const again = async (name: 'callSpeaker' | 'endSpeech' | 'withdrawSpeaker', version: number) => (await actOnSpeaker(place.secretariat, name, { requestId: second?.id, version })).errors[0]?.extensions.reason;
  expect([await again('callSpeaker', 2), await again('withdrawSpeaker', 2), await again('endSpeech', 2), await again('endSpeech', 3)]).toEqual(['wrong_state', 'wrong_state', undefined, 'wrong_state']);
  expect((await room()).speaking).toBeNull();
});

describe('who asks for themselves', () => {
  test('does so for a seat that they speak for now, once, and may take it back', async () => {
    const { ask } = await signInPerson(app, place.civil.seats[0]?.personId ?? '');
    const input = { meetingForumId, seatId: place.civil.seats[0]?.seatId };
    const { data, errors } = await askToSpeak(ask, input);
    expect(errors).toEqual([]);
    expect((await askToSpeak(ask, input)).errors[0]?.extensions.reason).toBe('already_exists');
    expect((await askToSpeak(ask, { ...input, seatId: place.civil.seats[1]?.seatId })).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'not_holder' });
    expect((await askToSpeak(ask, { ...input, personId: place.civil.seats[1]?.personId })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const request = { requestId: data?.askToSpeak.request.id, version: 1 };
    expect((await actOnSpeaker(ask, 'callSpeaker', request)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const other = (await signInPerson(app, place.civil.seats[1]?.personId ?? '')).ask;
    expect((await actOnSpeaker(other, 'withdrawSpeaker', request)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await actOnSpeaker(ask, 'withdrawSpeaker', request)).errors).toEqual([]);
    expect(await labels()).toEqual([]);
  });

  test('not while the titular is there, nor while they are not', async () => {
    const seatId = place.civil.seats[0]?.seatId ?? '';
    const { personId } = await makeHolding(app, { seatId, kind: 'alternate' });
    const { ask } = await signInPerson(app, personId);
    expect((await askToSpeak(ask, { meetingForumId, seatId })).errors[0]?.extensions.reason).toBe('not_present');
    await arrive(place.secretariat, meetingForumId, { seatId, personId, capacity: 'alternate' });
    expect((await askToSpeak(ask, { meetingForumId, seatId })).errors[0]?.extensions.reason).toBe('superseded_by_titular');
  });
});

test('the list is of the item that is on: who asked before it comes along, who waited at its end does not', async () => {
  const [item] = (await readMeeting(place.secretariat, meetingForumId)).meeting.agenda;
  const aim = { meetingForumId, agendaItemId: item?.id };
  await hand(place.government.seats[0]);
  await startItem(place.secretariat, aim);
  expect(await labels()).toEqual(['Gobierno 1']);
  await informItem(place.secretariat, { ...aim, text: 'Se informó.' });
  await place.secretariat('mutation ($input: AgendaTurnInput!) { endAgendaItem(input: $input) { turn { id } } }', { input: aim });
  expect(await labels()).toEqual([]);
  expect((await hand(place.government.seats[0])).errors).toEqual([]);
});
