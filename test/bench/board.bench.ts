import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { byDay, makeCommitment, makeMilestone, makeResponsibleUnit } from '../factories/commitment.factory.js';
import { makePlan, type MadePlan, speakAsUnit } from '../factories/plan.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { graphqlClient } from '../support/graphql-client.js';
import { tell } from './tell.js';

const COMMITMENTS = 7;
const EACH = 10;
const RUNS = 40;

let app: TestApp;
let made: MadePlan;
beforeAll(async () => {
  app = await startApp({ web: true });
  made = await makePlan(app, { state: 'in_force' });
  for (let one = 0; one < COMMITMENTS; one += 1) {
    const { commitment } = await makeCommitment(app, { planId: made.plan.id });
    const unit = await speakAsUnit(app, made.jurisdictionId, await makeResponsibleUnit(app, made.jurisdictionId, { commitmentId: commitment.id }));
    for (let other = 0; other < EACH; other += 1) {
      const { wording } = await makeMilestone(app, { commitmentId: commitment.id, wording: { ends: byDay(`202${6 + (other % 3)}-06-30`) } });
      await unit('mutation ($input: StateProgressInput!) { stateProgress(input: $input) { statement { id } } }', { input: { wordingId: wording.id, author: 'responsible_unit', completion: 'substantial', language: 'es', publish: true, evidence: [{ title: 'Decreto', url: 'https://example.org/12.pdf', language: 'es' }] } });
    }
  }
}, 600_000);
afterAll(() => app.close());

async function measured(what: string, path: (run: number) => string, expected: RegExp): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now();
    const response = await fetch(app.url + path(run));
    const text = await response.text();
    times.push(performance.now() - began);
    expect(text).toMatch(expected);
  }
  tell(what, times);
}

it('the board of a plan of 70 milestones', async () => {
  const place = `${made.jurisdiction}/${made.plan.slug}`;
  // A parameter that the page does not know makes each a page of its own for the cache.
  await measured('board by commitment, page', (run) => `/es/${place}/tablero?n=${run}`, /Se muestran 70 filas/);
  await measured('board in time, page', (run) => `/es/${place}/tablero?view=time&n=${run}`, /Se muestran 70 filas/);
  const ask = graphqlClient(app.url);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const began = performance.now();
    const { errors } = await ask('query ($j: String!, $p: String!) { board(jurisdiction: $j, plan: $p, view: unit) { rowCount groups { key milestoneIds } } }', { j: made.jurisdiction, p: made.plan.slug });
    times.push(performance.now() - began);
    expect(errors).toEqual([]);
  }
  tell('board, the rows alone', times);
}, 300_000);
