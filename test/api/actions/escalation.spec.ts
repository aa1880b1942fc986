import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';

import { ActionEscalationService } from '../../../apps/api/src/actions/action-escalation.service.js';
import { MorningService } from '../../../apps/api/src/jobs/morning.service.js';
import { MailService } from '../../../apps/api/src/mail/mail.service.js';
import { makeAction } from '../../factories/action.factory.js';
import { makeForum, makeRules, signInAs } from '../../factories/forum.factory.js';
import { makeMeetingPlace, type MeetingPlace, NOON, setClock } from '../../factories/meeting.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';

let app: TestApp;
let place: MeetingPlace;

/** Ten days after 1 March 2026, in Santiago. */
const BEFORE = '2026-03-11T10:59:00Z';
const MORNING = '2026-03-11T11:00:00Z';

beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  setClock(app, NOON);
  place = await makeMeetingPlace(app, { rules: { actionEscalationDays: 10 }, seatsPerBench: 1 });
});
afterAll(() => app.close());

const check = (): Promise<void> => app.app.get(ActionEscalationService, { strict: false }).check();
const late = () => makeAction(app, { forumId: place.forumId, ownerSeatId: place.civil.seats[0]?.seatId ?? null, due: '2026-03-01', text: 'Entregar el catastro' });
const chairOf = (benchId: string) => signInAs(app, 'co_chair', place.forumId, { benchId });

async function standing(id: string) {
  const { data } = await graphqlClient(app.url)<{ forum: { actions: { edges: { node: { id: string; version: number; escalatedAt: string | null; escalatedTo: string | null; history: { kind: string; role: string | null }[] } }[] } } }>(
    'query ($jurisdiction: String!, $forum: String!) { forum(jurisdiction: $jurisdiction, slug: $forum) { actions { edges { node { id version escalatedAt escalatedTo history { kind role } } } } } }',
    { jurisdiction: place.jurisdiction, forum: place.forum },
  );
  return data?.forum.actions.edges.find(({ node }) => node.id === id)?.node;
}

const mailsOf = (id: string) => asOwner<{ id: string; recipient: string; template: string }>(app, `select id, recipient, template from mail where data ->> 'actionId' = $1 order by recipient`, [id]);
const act = (name: string, type: string, input: object) => place.secretariat(`mutation ($input: ${type}!) { ${name}(input: $input) { action { id } } }`, { input });

test('goes to the co-chairs in the morning after the days of the rules, once, and they are told', async () => {
  await chairOf(place.civil.id);
  await chairOf(place.government.id);
  const { id } = await late();
  setClock(app, BEFORE);
  await check();
  expect(await standing(id)).toMatchObject({ escalatedAt: null, escalatedTo: null });
  setClock(app, MORNING);
  await check();
  await check();
  expect(await standing(id)).toMatchObject({ escalatedAt: '2026-03-11T11:00:00.000Z', escalatedTo: 'co_chairs', history: [{ kind: 'escalated', role: null }] });
  const mails = await mailsOf(id);
  expect(mails.map(({ template }) => template)).toEqual(['action_escalated', 'action_escalated']);
  const text = await app.app.get(MailService).compose({ recipient: mails[0]?.recipient ?? null, language: 'es', template: 'action_escalated', data: { actionId: id } } as never);
  expect(text?.text).toContain('«Entregar el catastro»');
  expect(text?.text).toContain(`/es/${place.jurisdiction}/${place.forum}/tareas/1`);
});

test('comes back with a new date or its end, goes again in the next stretch, and a mail on its way says nothing then', async () => {
  const { id } = await late();
  setClock(app, MORNING);
  await check();
  await act('rescheduleAction', 'RescheduleActionInput', { actionId: id, version: (await standing(id))?.version, due: '2026-03-20', reason: 'Nuevo plazo' });
  expect(await standing(id)).toMatchObject({ escalatedAt: null });
  expect(await app.app.get(MailService).compose({ recipient: 'x@example.org', language: 'es', template: 'action_escalated', data: { actionId: id } } as never)).toBeNull();
  await check();
  setClock(app, '2026-03-29T15:00:00Z');
  await check();
  expect(await standing(id)).toMatchObject({ escalatedAt: null });
  setClock(app, '2026-03-30T15:00:00Z');
  await check();
  expect(await standing(id)).toMatchObject({ escalatedAt: '2026-03-30T15:00:00.000Z' });
  for (const step of ['accept', 'start', 'finish']) await act('advanceAction', 'AdvanceActionInput', { actionId: id, version: (await standing(id))?.version, act: step, reason: 'Avanza' });
  expect(await standing(id)).toMatchObject({ escalatedAt: null });
});

test('stays where it is without a rule, a date, or work that is owed; a forum without benches has a chair', async () => {
  const done = await makeAction(app, { forumId: place.forumId, state: 'done', due: '2026-03-01' });
  const undated = await makeAction(app, { forumId: place.forumId });
  const unruled = await makeAction(app, { forumId: (await makeForum(app, { jurisdictionId: place.jurisdictionId })).id, due: '2026-03-01' });
  const council = await makeForum(app, { jurisdictionId: place.jurisdictionId });
  await makeRules(app, council.id, { actionEscalationDays: 1 });
  const { cookie } = await signInAs(app, 'chair', council.id);
  expect(cookie).not.toBe('');
  const chaired = await makeAction(app, { forumId: council.id, due: '2026-03-01' });
  setClock(app, '2026-06-01T15:00:00Z');
  await check();
  const rows = await asOwner<{ id: string; escalated_to: string | null }>(app, 'select id, escalated_to from action_item where id = any ($1)', [[done.id, undated.id, unruled.id, chaired.id]]);
  expect(Object.fromEntries(rows.map((row) => [row.id, row.escalated_to]))).toEqual({ [done.id]: null, [undated.id]: null, [unruled.id]: null, [chaired.id]: 'chair' });
  expect(await mailsOf(chaired.id)).toHaveLength(1);
});

test('is looked for on the next morning of any jurisdiction, by one job however often it is asked for', async () => {
  setClock(app, BEFORE);
  const mornings = app.app.get(MorningService, { strict: false });
  expect((await mornings.next()).toISOString()).toBe(MORNING.replace('Z', '.000Z'));
  setClock(app, MORNING);
  expect((await mornings.next()).toISOString()).toBe('2026-03-12T11:00:00.000Z');
  const waiting = await asOwner(app, `select 1 from jobs.job where name = 'action_escalation' and state = 'created'`);
  expect(waiting).toHaveLength(1);
});
