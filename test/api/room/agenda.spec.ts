import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { AgendaItem } from '../../../apps/api/src/meetings/agenda-item.entity.js';
import { actOn, arrive, makeMeeting, makeMeetingPlace, type MeetingPlace, readMeeting, setClock, step } from '../../factories/meeting.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { endItem, informItem, readProceedings, signInPerson, startItem } from '../../factories/room.factory.js';
import { startApp, type TestApp } from '../../support/app.js';

let app: TestApp;
let place: MeetingPlace;
let meetingForumId: string;
let items: readonly string[];

beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  setClock(app, '2026-03-17T22:05:00Z');
  place = await makeMeetingPlace(app);
  const made = await makeMeeting(app, { forumId: place.forumId, state: 'convened' });
  ({ meetingForumId } = made);
  const manager = managerOf(app);
  for (const position of [2, 3]) await manager.save(manager.create(AgendaItem, { meetingId: made.meetingId, state: 'accepted', position, kind: 'decision', title: `Punto ${position}`, language: 'es', plannedMinutes: 10 }));
  items = (await readMeeting(place.secretariat, meetingForumId)).meeting.agenda.map(({ id }) => id);
});
afterAll(() => app.close());

const aim = (index: number) => ({ meetingForumId, agendaItemId: items[index] });
const start = (index: number) => startItem(place.secretariat, aim(index));
const inform = (index: number, text = 'Se informó.') => informItem(place.secretariat, { ...aim(index), text });
const room = () => readProceedings(place.secretariat, meetingForumId);
const reasonOf = ({ errors }: { errors: readonly { extensions: { reason?: unknown } }[] }) => errors[0]?.extensions.reason;

/** Everybody of both benches is there. */
async function open(): Promise<void> {
  for (const seat of [...place.government.seats, ...place.civil.seats]) await arrive(place.secretariat, meetingForumId, { ...seat });
  await step(place.secretariat, 'openMeeting', meetingForumId);
}

describe('an item of the agenda', () => {
  test('is on from when to when, one at a time, and may be taken up again', async () => {
    await open();
    expect((await start(0)).errors).toEqual([]);
    expect(reasonOf(await start(0))).toBe('wrong_state');
    await inform(0);
    setClock(app, '2026-03-17T22:20:00Z');
    expect((await start(1)).errors).toEqual([]);
    await inform(1);
    setClock(app, '2026-03-17T22:30:00Z');
    expect((await start(0)).errors).toEqual([]);
    expect((await room()).items.map(({ turns }) => turns)).toEqual([
      [{ startedAt: '2026-03-17T22:05:00.000Z', endedAt: '2026-03-17T22:20:00.000Z' }, { startedAt: '2026-03-17T22:30:00.000Z', endedAt: null }],
      [{ startedAt: '2026-03-17T22:20:00.000Z', endedAt: '2026-03-17T22:30:00.000Z' }],
      [],
    ]);
  });

  test('of two clerks who take two up at once, one is on', async () => {
    await open();
    const answers = await Promise.all([start(0), start(1)]);
    expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.reason))).toEqual(['no_outcome']);
    expect((await room()).items.flatMap(({ turns }) => turns)).toHaveLength(1);
  });

  test('ends only with an outcome: information, decision or action', async () => {
    await open();
    const decide = () => place.secretariat('mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { decision { id } } }', { input: { ...aim(1), text: 'Se aprueba la pauta.', method: 'consensus', result: 'adopted' } });
    const act = () => place.secretariat('mutation ($input: CreateActionInput!) { createAction(input: $input) { action { id } } }', { input: { ...aim(2), forumId: place.forumId, text: 'Preparar la pauta', ownerSeatId: place.civil.seats[0]?.seatId, due: '2026-12-15' } });
    for (const [index, outcome] of [() => inform(0), decide, act].entries()) {
      await start(index);
      expect(reasonOf(await endItem(place.secretariat, aim(index)))).toBe('no_outcome');
      expect((await outcome()).errors).toEqual([]);
      expect((await endItem(place.secretariat, aim(index))).errors).toEqual([]);
      expect(reasonOf(await endItem(place.secretariat, aim(index)))).toBe('wrong_state');
    }
    expect((await room()).items.map(({ informed, decisions, actions }) => [informed, decisions, actions])).toEqual([
      ['Se informó.', [], []],
      [null, ['Se aprueba la pauta.'], []],
      [null, [], [{ text: 'Preparar la pauta', owner: 'Sociedad civil 1', due: '2026-12-15' }]],
    ]);
  });

  test('ends with the session, whatever came of it', async () => {
    await open();
    await start(0);
    setClock(app, '2026-03-17T22:50:00Z');
    await step(place.secretariat, 'closeMeeting', meetingForumId);
    expect((await room()).items[0]?.turns).toEqual([{ startedAt: '2026-03-17T22:05:00.000Z', endedAt: '2026-03-17T22:50:00.000Z' }]);
    expect(reasonOf(await start(1))).toBe('wrong_state');
  });

  test('of another meeting is not found, and nobody but who runs the session takes one up', async () => {
    await open();
    const other = await makeMeeting(app, { forumId: place.forumId, state: 'convened' });
    const [foreign] = (await readMeeting(place.secretariat, other.meetingForumId)).meeting.agenda;
    expect((await startItem(place.secretariat, { meetingForumId, agendaItemId: foreign?.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const { ask } = await signInPerson(app, place.civil.seats[0]?.personId ?? '');
    expect((await startItem(ask, aim(0))).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const elsewhere = await place.secretariat('mutation ($input: CreateActionInput!) { createAction(input: $input) { action { id } } }', { input: { meetingForumId, agendaItemId: foreign?.id, forumId: place.forumId, text: 'X', ownerSeatId: place.civil.seats[0]?.seatId } });
    expect(elsewhere.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('the agenda', () => {
  const reorder = async (itemIds: readonly (string | undefined)[]) => actOn(place.secretariat, 'reorderAgenda', 'ReorderAgendaInput', { meetingForumId, version: (await readMeeting(place.secretariat, meetingForumId)).meeting.version, itemIds });

  test('is put in another order while the session is on, whole', async () => {
    await open();
    const [a, b, c] = items;
    expect((await reorder([c, a, b])).held?.meeting.agenda.map(({ id }) => id)).toEqual([c, a, b]);
    for (const wrong of [[a, b], [a, b, b], []]) expect((await reorder(wrong)).errors[0]?.extensions).toMatchObject({ fields: { itemIds: 'required' } });
    await step(place.secretariat, 'closeMeeting', meetingForumId);
    expect(reasonOf(await reorder([a, b, c]))).toBe('wrong_state');
  });
});

describe('the quorum', () => {
  test('is written down when it turns, in the transaction that turned it, and stays so when the roll is corrected', async () => {
    await open();
    const { data } = await place.secretariat<{ meetingForum: { roll: { seats: { presences: { id: string; version: number }[] }[] } } }>('query ($id: ID!) { meetingForum(id: $id) { roll { seats { presences { id version } } } } }', { id: meetingForumId });
    const lines = data?.meetingForum.roll.seats.flatMap(({ presences }) => presences) ?? [];
    const leave = (index: number) => place.secretariat('mutation ($input: RecordDepartureInput!) { recordDeparture(input: $input) { presence { id } } }', { input: { presenceId: lines[index]?.id, version: lines[index]?.version } });
    setClock(app, '2026-03-17T22:20:00Z');
    await leave(0);
    setClock(app, '2026-03-17T22:40:00Z');
    await leave(1);
    setClock(app, '2026-03-17T22:55:00Z');
    await arrive(place.secretariat, meetingForumId, { ...place.government.seats[0] });
    const told = [
      { at: '2026-03-17T22:05:00.000Z', state: 'met', call: 'first' },
      { at: '2026-03-17T22:40:00.000Z', state: 'missed', call: 'first' },
      { at: '2026-03-17T22:55:00.000Z', state: 'met', call: 'first' },
    ];
    expect((await room()).quorumEvents).toEqual(told);
    await place.secretariat('mutation ($input: CorrectPresenceInput!) { correctPresence(input: $input) { presence { id } } }', { input: { presenceId: lines[1]?.id, version: 2, mode: 'in_person', from: '19:05', until: '19:50', wasThere: true, reason: 'Se fue más tarde' } });
    expect((await room()).quorumEvents).toEqual(told);
  });
});
