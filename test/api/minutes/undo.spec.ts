import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { undoSending } from '../../factories/convocation.factory.js';
import { setClock } from '../../factories/meeting.factory.js';
import { bringTo, DAY_AFTER, makeMinutesPlace, type MinutesPlace, readMinutes, stepMinutes } from '../../factories/minutes.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { GraphqlClient } from '../../support/graphql-client.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** As its own page names it to who circulates. */
async function batchOf(ask: GraphqlClient, place: MinutesPlace): Promise<string> {
  const { circulation } = (await readMinutes(ask, place, 'circulation { id }')) as unknown as { circulation: { id: string } | null };
  return circulation?.id ?? '';
}

const FIVE_MINUTES_LATER = '2026-03-18T15:05:00Z';

test('a circulation taken back leaves the draft as it was, and its clock runs on', async () => {
  const place = await makeMinutesPlace(app);
  await bringTo(place, 'circulated');
  expect((await undoSending(place.secretariat, await batchOf(place.secretariat, place))).data?.undoSending.isSubjectTakenBack).toBe(true);
  expect(await readMinutes(place.secretariat, place, 'id state version circulatedAt versions { number }')).toMatchObject({ state: 'draft', circulatedAt: null, versions: [{ number: 1 }] });
  expect((await stepMinutes(place.secretariat, place, 'circulateMinutes')).minutes?.state).toBe('circulated');
});

test('where somebody has observed already, only the mails are stopped', async () => {
  const place = await makeMinutesPlace(app);
  const { id } = await bringTo(place, 'circulated');
  await place.member.ask('mutation ($input: ObserveOnMinutesInput!) { observeOnMinutes(input: $input) { observation { id } } }', { input: { minutesId: id, seatId: place.member.seatId, text: 'Faltó un acuerdo' } });
  expect((await undoSending(place.secretariat, await batchOf(place.secretariat, place))).data?.undoSending.isSubjectTakenBack).toBe(false);
  expect((await readMinutes(place.secretariat, place)).state).toBe('circulated');
});

test('nobody but who circulates takes it back, and nobody once it went', async () => {
  const place = await makeMinutesPlace(app);
  await bringTo(place, 'draft');
  expect(await batchOf(place.secretariat, place)).toBe('');
  await stepMinutes(place.secretariat, place, 'circulateMinutes');
  const batch = await batchOf(place.secretariat, place);
  for (const ask of [place.member.ask, place.stranger]) expect(await batchOf(ask, place)).toBe('');
  expect((await undoSending(place.member.ask, batch)).errors[0]?.extensions.code).toBe('NOT_FOUND');
  setClock(app, FIVE_MINUTES_LATER);
  expect((await undoSending(place.secretariat, batch)).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'wrong_state' });
  setClock(app, DAY_AFTER);
});
