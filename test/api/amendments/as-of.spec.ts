import { createHash } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type InForcePeriod, standingOn } from '@mesa/domain/as-of';
import { Temporal } from 'temporal-polyfill';

import { ClockService } from '../../../apps/api/src/clock/clock.service.js';
import { makeCommitment, makeMilestone } from '../../factories/commitment.factory.js';
import { makeDecision, makePlan, speakAs } from '../../factories/plan.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { statementsOf } from '../../support/statements.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
  app.app.get(ClockService).set(Temporal.Instant.from('2026-05-20T15:00:00Z'));
});
afterAll(() => app.close());

interface Read {
  readonly plan: { readonly commitments: { readonly milestones: { readonly wordings: { readonly number: number; readonly state: string; readonly text: string | null; readonly inForce: InForcePeriod | null; readonly citation: { readonly canonical: string; readonly hash: string } }[] }[] }[] };
}

const DATE = '{ raw earliest latest precision }';
const READ = `query ($jurisdiction: String!, $slug: String!) { plan(jurisdiction: $jurisdiction, slug: $slug) { commitments { milestones { wordings { number state text citation { canonical hash } inForce { ended notBefore since ${DATE} until ${DATE} } } } } } }`;

/** A plan adopted on 1 March whose one milestone is reworded as of a day of April, proposed again since, and refused. */
async function amendedPlan() {
  const made = await makePlan(app, { state: 'in_force' });
  const { commitment } = await makeCommitment(app, { planId: made.plan.id });
  const { milestone, wording } = await makeMilestone(app, { commitmentId: commitment.id, wording: { text: 'Antes.' } });
  const secretariat = await speakAs(app, made, 'secretariat');
  const propose = async (fromId: string, text: string) => {
    const changes = [{ kind: 'replace', fromIds: [fromId], to: [{ subject: { milestoneId: milestone.id }, wording: { title: 'Hito', text, language: 'es' } }] }];
    const { data } = await secretariat<{ proposeAmendment: { amendment: { id: string; changes: { to: { id: string }[] }[] } } }>(
      'mutation ($input: ProposeAmendmentInput!) { proposeAmendment(input: $input) { amendment { id changes { to { id } } } } }',
      { input: { planId: made.plan.id, kind: 'substantive', reason: 'No se podía medir.', consulted: 'yes', language: 'es', changes } },
    );
    return { id: data?.proposeAmendment.amendment.id ?? '', wordingId: data?.proposeAmendment.amendment.changes[0]?.to[0]?.id ?? '' };
  };
  const first = await propose(wording.id, 'Después.');
  const decision = await makeDecision(app, made.forumId);
  await secretariat('mutation ($input: PutAmendmentInForceInput!) { putAmendmentInForce(input: $input) { amendment { id } } }', { input: { amendmentId: first.id, version: 1, decisionId: decision.id, effectiveOn: '2026-04-10' } });
  const refused = await propose(first.wordingId, 'Nunca.');
  await secretariat('mutation ($input: EndAmendmentInput!) { rejectAmendment(input: $input) { amendment { id } } }', { input: { amendmentId: refused.id, version: 1, reason: 'La mesa no lo acordó.' } });
  const read = async () => {
    const { data, errors } = await graphqlClient(app.url)<Read>(READ, { jurisdiction: made.jurisdiction, slug: made.plan.slug });
    expect(errors).toEqual([]);
    return data?.plan.commitments.flatMap(({ milestones }) => milestones.flatMap(({ wordings }) => wordings)) ?? [];
  };
  return { made, commitmentId: commitment.id, read };
}

test('each version says from when until when it was in force; what was refused never was', async () => {
  const { read } = await amendedPlan();
  const wordings = await read();
  expect(wordings.map(({ number, state, inForce }) => [number, state, inForce && [inForce.since?.raw, inForce.until?.raw, inForce.ended]])).toEqual([
    [1, 'superseded', ['2026-03-01', '2026-04-10', true]],
    [2, 'in_force', ['2026-04-10', undefined, false]],
    [3, 'rejected', null],
  ]);
  const on = (day: string) => standingOn(wordings, day).wordings.map(({ text }) => text);
  expect([on('2026-02-28'), on('2026-04-09'), on('2026-04-10')]).toEqual([[], ['Antes.'], ['Después.']]);
});

test('the hash of a citation is recomputed from what is public, and is of its words', async () => {
  const [first, second] = await amendedPlan().then(({ read }) => read());
  for (const wording of [first, second]) {
    expect(createHash('sha256').update(Buffer.from(wording?.citation.canonical ?? '', 'utf8')).digest('hex')).toBe(wording?.citation.hash);
    expect(JSON.parse(wording?.citation.canonical ?? '')).toMatchObject({ format: 'mesa-abierta/wording/1', number: wording?.number, text: wording?.text });
  }
  expect(first?.citation.hash).not.toBe(second?.citation.hash);
});

test('periods of a whole plan take no statement per milestone', async () => {
  const { commitmentId, read } = await amendedPlan();
  const few = (await statementsOf(read)).length;
  for (let more = 0; more < 8; more += 1) await makeMilestone(app, { commitmentId });
  expect((await statementsOf(read)).length).toBe(few);
});
