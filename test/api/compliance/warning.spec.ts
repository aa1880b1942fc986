import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

import { ComplianceWarningService } from '../../../apps/api/src/compliance/compliance-warning.service.js';
import { NotificationService } from '../../../apps/api/src/notifications/notification.service.js';
import { holdMeeting, readCompliance, standingOf } from '../../factories/compliance.factory.js';
import { signInAs } from '../../factories/forum.factory.js';
import { makeMeetingPlace, type MeetingPlace, NOON, setClock } from '../../factories/meeting.factory.js';
import { makePerson } from '../../factories/person.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';

let app: TestApp;
let place: MeetingPlace;
let chair: ReturnType<typeof graphqlClient>;
beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  setClock(app, NOON);
  place = await makeMeetingPlace(app, { rules: null });
  const { accountId, cookie } = await signInAs(app, 'co_chair', place.forumId, { benchId: place.civil.id });
  await makePerson(app, { jurisdictionId: place.jurisdictionId, accountId });
  chair = graphqlClient(app.url, cookie);
  // The last day is 8 September 2026.
  await holdMeeting(app, place, '2026-03-08', [place.civil, place.government]);
});
afterAll(() => app.close());

const check = (): Promise<void> => app.app.get(ComplianceWarningService, { strict: false }).check();
const warnings = () => asOwner<{ id: string; days: number; due_on: string }>(app, `select id, days, due_on::text from compliance_warning where forum_id = $1 and obligation_key like 'forum_meets%' order by days desc`, [place.forumId]);
const told = () => asOwner<{ kind: string; why: string; n: number }>(app, `select kind, why, count(*)::int as n from notification where forum_id = $1 and object_id in (select id from compliance_warning where obligation_key like 'forum_meets%') group by kind, why`, [place.forumId]);
const at = async (moment: string) => {
  setClock(app, moment);
  await check();
};

test('a month and a week before the last day secretariat and co-chairs are told, once each, and not before the morning', async () => {
  await at('2026-08-08T15:00:00Z');
  expect(await warnings()).toEqual([]);
  await at('2026-08-09T11:59:00Z');
  expect(await warnings()).toEqual([]);
  await at('2026-08-09T12:00:00Z');
  await check();
  expect(await warnings()).toMatchObject([{ days: 30, due_on: '2026-09-08' }]);
  expect(await told()).toEqual([{ kind: 'compliance_gap_ahead', why: 'keeps_calendar', n: 2 }]);
  await at('2026-08-20T15:00:00Z');
  expect(await warnings()).toHaveLength(1);
  await at('2026-09-01T15:00:00Z');
  await check();
  expect((await warnings()).map(({ days }) => days)).toEqual([30, 7]);
  expect(await told()).toMatchObject([{ n: 4 }]);
  const { data } = await chair<{ myNotifications: { edges: { node: { kind: string; title: string; path: string } }[] } }>('{ myNotifications(first: 5, language: es) { edges { node { kind title path } } } }');
  expect(data?.myNotifications.edges[0]?.node).toMatchObject({ kind: 'compliance_gap_ahead', title: expect.stringContaining('vence el 8 de septiembre de 2026'), path: `/es/${place.jurisdiction}/${place.forum}/cumplimiento` });
});

test('once the forum has met the rule is kept, a mail on its way says nothing, and nobody is warned any more', async () => {
  await at('2026-08-09T15:00:00Z');
  const [warning] = await warnings();
  const described = async () => (await app.app.get(NotificationService).describe('compliance_gap_ahead', [warning?.id ?? ''], 'es')).get(warning?.id ?? '');
  expect(await described()).toMatchObject({ isStillSo: true, text: expect.stringMatching(/La mesa sesiona al menos cada seis meses\.\nFuente: Estándares de Participación y Cocreación de OGP \(2022\)/) });
  await holdMeeting(app, place, '2026-08-20', [place.civil, place.government]);
  setClock(app, '2026-09-03T15:00:00Z');
  expect(standingOf(await readCompliance(app, place), 'forum_meets').obligations).toMatchObject([{ state: 'due', dueOn: '2027-02-20' }, { state: 'kept', from: '2026-03-08', until: '2026-08-20' }]);
  expect((await described())?.isStillSo).toBe(false);
  await check();
  expect(await warnings()).toHaveLength(1);
});

test('the day after the last one it is missed, in public, and nobody is warned of what is past', async () => {
  await at('2026-09-09T15:00:00Z');
  expect(await warnings()).toEqual([]);
  expect(standingOf(await readCompliance(app, place), 'forum_meets').obligations).toMatchObject([{ state: 'missed', dueOn: '2026-09-08' }]);
});

test('the secretariat’s Friday has the rule whose day comes near, and the gap that is open', async () => {
  const lines = async () => (await place.secretariat<{ friday: { kind: string; unitName: string; dueOn: string; isLate: boolean }[] }>('query ($id: ID!) { friday(forumId: $id) { kind unitName dueOn isLate } }', { id: place.forumId })).data?.friday.filter(({ unitName }) => unitName === 'forum_meets');
  setClock(app, '2026-08-01T15:00:00Z');
  expect(await lines()).toEqual([]);
  setClock(app, '2026-08-15T15:00:00Z');
  expect(await lines()).toEqual([{ kind: 'keep_rule', unitName: 'forum_meets', dueOn: '2026-09-08', isLate: false }]);
  setClock(app, '2026-09-15T15:00:00Z');
  expect(await lines()).toEqual([{ kind: 'keep_rule', unitName: 'forum_meets', dueOn: '2026-09-08', isLate: true }]);
});
