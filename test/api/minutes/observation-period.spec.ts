import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { setClock } from '../../factories/meeting.factory.js';
import { bringTo, DAY_AFTER, makeMinutesPlace, type MinutesPlace, type Participant, readMinutes, stepMinutes } from '../../factories/minutes.factory.js';
import { startApp, type TestApp } from '../../support/app.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  setClock(app, DAY_AFTER);
  await app.close();
});

/** Circulated on Wednesday 18 March 2026: the third working day is Monday the 23rd. */
const LAST_DAY = '2026-03-23';
const RULED = { dayUnit: 'working_days', daysToObserve: 3, approval: { by: 'co_chairs' } } as const;
const LAST_MINUTE = '2026-03-24T02:59:00Z';
const FIRST_AFTER = '2026-03-24T03:00:00Z';

const periodOf = async ({ stranger, jurisdiction, forum, ordinal }: MinutesPlace): Promise<object | null> => {
  const { data } = await stranger<{ forum: { meeting: { minutesClock: { observe: object | null } } } }>(
    'query ($jurisdiction: String!, $forum: String!, $ordinal: Int!) { forum(jurisdiction: $jurisdiction, slug: $forum) { meeting(ordinal: $ordinal) { minutesClock { observe { lastDay isOver } } } } }',
    { jurisdiction, forum, ordinal },
  );
  return data?.forum.meeting.minutesClock.observe ?? null;
};

async function observe({ ask, seatId }: Participant, place: MinutesPlace): Promise<boolean | undefined> {
  const { id } = await readMinutes(ask, place, 'id');
  const { data } = await ask<{ observeOnMinutes: { observation: { isLate: boolean } } }>('mutation ($input: ObserveOnMinutesInput!) { observeOnMinutes(input: $input) { observation { isLate } } }', { input: { minutesId: id, seatId, text: 'Falta un dato.' } });
  return data?.observeOnMinutes.observation.isLate;
}

describe('the time that the rules give to observe', () => {
  test('runs from circulation; until its last day is over nobody is asked to approve', async () => {
    const place = await makeMinutesPlace(app, { minutes: RULED });
    await bringTo(place, 'draft');
    expect(await periodOf(place)).toBeNull();
    await stepMinutes(place.secretariat, place, 'circulateMinutes');
    expect(await periodOf(place)).toEqual({ lastDay: LAST_DAY, isOver: false });
    setClock(app, LAST_MINUTE);
    const early = await stepMinutes(place.secretariat, place, 'requestMinutesApproval');
    expect(early.errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'observations_open', current: { lastDay: LAST_DAY } });
    expect((await readMinutes(place.secretariat, place)).state).toBe('circulated');
    setClock(app, FIRST_AFTER);
    expect(await periodOf(place)).toEqual({ lastDay: LAST_DAY, isOver: true });
    expect((await stepMinutes(place.secretariat, place, 'requestMinutesApproval')).minutes?.state).toBe('in_approval');
  });

  test('does not shut anybody out: what comes later is taken, and marked', async () => {
    const place = await makeMinutesPlace(app, { minutes: RULED });
    await bringTo(place, 'circulated');
    setClock(app, LAST_MINUTE);
    expect(await observe(place.member, place)).toBe(false);
    setClock(app, FIRST_AFTER);
    expect(await observe(place.civilChair, place)).toBe(true);
    const { id } = await readMinutes(place.secretariat, place, 'id');
    const { personId, seatId } = place.member;
    const said = (saidOn: string) =>
      place.secretariat<{ enterMinutesObservation: { observation: { isLate: boolean } } }>('mutation ($input: EnterMinutesObservationInput!) { enterMinutesObservation(input: $input) { observation { isLate } } }', {
        input: { minutesId: id, personId, seatId, text: 'Lo dijo por teléfono.', channel: 'phone', saidOn },
      });
    expect((await said('2026-03-23')).data?.enterMinutesObservation.observation.isLate).toBe(false);
    expect((await said('2026-03-24')).data?.enterMinutesObservation.observation.isLate).toBe(true);
  });

  test('begins again with each version that is circulated', async () => {
    const place = await makeMinutesPlace(app, { minutes: RULED });
    await bringTo(place, 'circulated');
    setClock(app, FIRST_AFTER);
    await stepMinutes(place.secretariat, place, 'takeUpMinutesObservations', { reason: 'Se corrige una cifra' }, 'MinutesReasonInput');
    expect(await periodOf(place)).toBeNull();
    await stepMinutes(place.secretariat, place, 'circulateMinutes');
    expect(await periodOf(place)).toEqual({ lastDay: '2026-03-27', isOver: false });
  });

  test('is none where the rules set none', async () => {
    setClock(app, DAY_AFTER);
    const place = await makeMinutesPlace(app);
    await bringTo(place, 'circulated');
    expect(await periodOf(place)).toBeNull();
    expect(await observe(place.member, place)).toBe(false);
  });
});
