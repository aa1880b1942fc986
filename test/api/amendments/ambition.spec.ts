import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

import { AmbitionStatement } from '../../../apps/api/src/amendments/ambition-statement.entity.js';
import { ClockService } from '../../../apps/api/src/clock/clock.service.js';
import { makeCommitment, makeMilestone } from '../../factories/commitment.factory.js';
import { Bench } from '../../../apps/api/src/forums/bench.entity.js';
import { makeBench, signInAs } from '../../factories/forum.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { makePerson } from '../../factories/person.factory.js';
import { makeDecision, makePlan, speakAs, speakAsMember } from '../../factories/plan.factory.js';
import { makeHolding, makeSeat } from '../../factories/seat.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type GraphqlClient, graphqlClient } from '../../support/graphql-client.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
  app.app.get(ClockService).set(Temporal.Instant.from('2026-05-20T15:00:00Z'));
});
afterAll(() => app.close());

const STATE = 'mutation ($input: StateAmbitionInput!) { stateAmbition(input: $input) { amendment { ambition ambitionStatements { ambition reason seat { id } } } } }';
const READ = 'query ($jurisdiction: String!, $plan: String!) { amendment(jurisdiction: $jurisdiction, plan: $plan, number: 1) { ambition ambitionStatements { ambition reason seat { id } } viewerCan { stateAmbition } } }';

/** An amendment that its proposer says clarifies, in a forum with two benches. */
async function proposed() {
  const made = await makePlan(app, { state: 'in_force' });
  const { commitment } = await makeCommitment(app, { planId: made.plan.id });
  const { milestone, wording } = await makeMilestone(app, { commitmentId: commitment.id });
  const secretariat = await speakAs(app, made, 'secretariat');
  const changes = [{ kind: 'replace', fromIds: [wording.id], to: [{ subject: { milestoneId: milestone.id }, wording: { title: 'Hito', text: 'Otra.', language: 'es' } }] }];
  const { data } = await secretariat<{ proposeAmendment: { amendment: { id: string } } }>('mutation ($input: ProposeAmendmentInput!) { proposeAmendment(input: $input) { amendment { id } } }', {
    input: { planId: made.plan.id, kind: 'substantive', reason: 'No se podía medir.', consulted: 'yes', ambition: 'clarified', language: 'es', changes },
  });
  const amendmentId = data?.proposeAmendment.amendment.id ?? '';
  const civil = await speakAsMember(app, made, { benchId: (await makeBench(app, { forumId: made.forumId, key: 'civil_society' })).id });
  const say = (client: GraphqlClient, ambition: string, reason?: string) => client(STATE, { input: { amendmentId, ambition, reason, language: 'es' } });
  const end = (mutation: string) => secretariat(`mutation ($input: EndAmendmentInput!) { ${mutation}(input: $input) { amendment { id } } }`, { input: { amendmentId, version: 1, reason: 'No.' } });
  const read = (client = graphqlClient(app.url)) => client(READ, { jurisdiction: made.jurisdiction, plan: made.plan.slug });
  return { made, amendmentId, secretariat, civil, say, end, read };
}

test('what it does to ambition is said by who proposed it and, apart, by the civil bench; nothing said goes', async () => {
  const { civil, say, read } = await proposed();
  expect(await read()).toMatchObject({ errors: [], data: { amendment: { ambition: 'clarified', ambitionStatements: [], viewerCan: { stateAmbition: false } } } });
  expect(await read(civil.client)).toMatchObject({ data: { amendment: { viewerCan: { stateAmbition: true } } } });
  expect((await say(civil.client, 'narrowed', 'Ya no hay plazo.')).errors).toEqual([]);
  expect((await say(civil.client, 'clarified')).errors).toEqual([]);
  expect(await read()).toMatchObject({ data: { amendment: { ambition: 'clarified', ambitionStatements: [{ ambition: 'clarified', reason: null, seat: { id: civil.seatId } }, { ambition: 'narrowed', reason: 'Ya no hay plazo.' }] } } });
});

test('who co-chairs the civil bench says it for the seat that they hold', async () => {
  const { made, amendmentId, read } = await proposed();
  const civil = await managerOf(app).findOneByOrFail(Bench, { forumId: made.forumId, key: 'civil_society' });
  const { accountId, cookie } = await signInAs(app, 'co_chair', made.forumId, { benchId: civil.id });
  const person = await makePerson(app, { jurisdictionId: made.jurisdictionId, accountId });
  const seat = await makeSeat(app, { forumId: made.forumId, benchId: civil.id });
  await makeHolding(app, { seatId: seat.id, personId: person.id });
  const client = graphqlClient(app.url, cookie);
  expect(await read(client)).toMatchObject({ data: { amendment: { viewerCan: { stateAmbition: true } } } });
  expect(await client(STATE, { input: { amendmentId, ambition: 'narrowed', language: 'es' } })).toMatchObject({ errors: [], data: { stateAmbition: { amendment: { ambitionStatements: [{ seat: { id: seat.id } }] } } } });
});

test('only the civil bench says it', async () => {
  const { made, secretariat, say, amendmentId } = await proposed();
  const government = await speakAsMember(app, made, { benchId: (await makeBench(app, { forumId: made.forumId, key: 'government' })).id });
  for (const client of [secretariat, government.client]) expect((await say(client, 'widened')).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  expect((await say(graphqlClient(app.url), 'widened')).errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(await managerOf(app).countBy(AmbitionStatement, { amendmentId })).toBe(0);
});

test('in force it can still be said; rejected or withdrawn, it did nothing', async () => {
  const { made, amendmentId, secretariat, civil, say } = await proposed();
  const decision = await makeDecision(app, made.forumId);
  await secretariat('mutation ($input: PutAmendmentInForceInput!) { putAmendmentInForce(input: $input) { amendment { id } } }', { input: { amendmentId, version: 1, decisionId: decision.id } });
  expect((await say(civil.client, 'narrowed')).errors).toEqual([]);
  for (const mutation of ['rejectAmendment', 'withdrawAmendment']) {
    const other = await proposed();
    expect((await other.end(mutation)).errors).toEqual([]);
    expect((await other.say(other.civil.client, 'narrowed')).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'wrong_state' });
  }
});

test('the database keeps what was said', async () => {
  const { amendmentId, civil, say } = await proposed();
  await say(civil.client, 'narrowed');
  const manager = managerOf(app);
  await expect(manager.query(`update ambition_statement set ambition = 'widened' where amendment_id = $1`, [amendmentId])).rejects.toThrow();
  await expect(manager.query('delete from ambition_statement where amendment_id = $1', [amendmentId])).rejects.toThrow();
});
