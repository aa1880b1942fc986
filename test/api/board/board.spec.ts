import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Papa from 'papaparse';
import { Temporal } from 'temporal-polyfill';

import { ClockService } from '../../../apps/api/src/clock/clock.service.js';
import { byDay, makeCommitment, makeMilestone, makeResponsibleUnit } from '../../factories/commitment.factory.js';
import { type MadePlan, makePlan, speakAsUnit } from '../../factories/plan.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type GraphqlClient, graphqlClient } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';
import { statementsOf } from '../../support/statements.js';

const BOARD = `query ($jurisdiction: String!, $plan: String!, $view: BoardView!, $only: BoardFilter) { board(jurisdiction: $jurisdiction, plan: $plan, view: $view, only: $only) {
  milestones late undated unproven rowCount groups { key milestones { number wordingInForce { title isLate } responsibleUnits { name } latestStatements { author completion } proofCount commitment { number } } } } }`;

interface Read { readonly milestones: number; readonly late: number; readonly undated: number; readonly unproven: number; readonly rowCount: number; readonly groups: { key: string; milestones: { wordingInForce: { title: string } }[] }[] }

let app: TestApp;
let ask: GraphqlClient;
let made: MadePlan;
let unitIds: string[];
beforeAll(async () => {
  app = await startApp();
  ask = graphqlClient(app.url);
  app.app.get(ClockService).set(Temporal.Instant.from('2026-03-10T15:00:00Z'));
  made = await makePlan(app, { state: 'in_force' });
  const first = (await makeCommitment(app, { planId: made.plan.id, wording: { title: '=Atención' } })).commitment;
  const second = (await makeCommitment(app, { planId: made.plan.id, wording: { title: 'Presupuesto' } })).commitment;
  await asOwner(app, `update commitment set ogp_values = '{civic_participation,public_accountability}' where id = $1`, [first.id]);
  await asOwner(app, `insert into local_plan_objective (id, jurisdiction_id, plan_title, axis, language) values ('01900000-0000-7000-8000-000000000001', $1, 'PLADECO', 'Eje 2: Barrios', 'es')`, [made.jurisdictionId]);
  await asOwner(app, `insert into local_plan_link (id, objective_id, commitment_id) values (gen_random_uuid(), '01900000-0000-7000-8000-000000000001', $1)`, [second.id]);
  const { wording } = await makeMilestone(app, { commitmentId: first.id, wording: { title: 'Vencido', ends: byDay('2026-01-31') } });
  await makeMilestone(app, { commitmentId: first.id, wording: { title: 'Sin fecha' } });
  await makeMilestone(app, { commitmentId: second.id, wording: { title: 'Por venir', ends: byDay('2027-12-31') } });
  await makeMilestone(app, { commitmentId: second.id, kind: 'reported_result', wording: { title: 'Solo informado' } });
  await makeMilestone(app, { commitmentId: second.id, wording: { title: 'Reemplazado', state: 'superseded' } });
  unitIds = [await makeResponsibleUnit(app, made.jurisdictionId, { commitmentId: first.id }), await makeResponsibleUnit(app, made.jurisdictionId, { commitmentId: first.id })];
  const unit = await speakAsUnit(app, made.jurisdictionId, unitIds[0] ?? '');
  await unit('mutation ($input: StateProgressInput!) { stateProgress(input: $input) { statement { id } } }', {
    input: { wordingId: wording.id, author: 'responsible_unit', completion: 'substantial', language: 'es', publish: true, evidence: [{ title: 'Decreto', url: 'https://example.org/12.pdf', language: 'es' }] },
  });
});
afterAll(() => app?.close());

async function board(view: string, only: string | null = null): Promise<Read> {
  const { data, errors } = await ask<{ board: Read }>(BOARD, { jurisdiction: made.jurisdiction, plan: made.plan.slug, view, only });
  expect(errors).toEqual([]);
  return data?.board as Read;
}

const titles = ({ groups }: Read) => groups.map(({ key, milestones }) => [key, milestones.map(({ wordingInForce }) => wordingInForce.title)]);

async function file(search: string): Promise<{ status: number; rows: Record<string, string>[]; text: string }> {
  const response = await fetch(`${app.url}/files/boards/es/${made.jurisdiction}/${made.plan.slug}.csv${search}`);
  const text = await response.text();
  return { status: response.status, text, rows: Papa.parse<Record<string, string>>(text.replace('\uFEFF', ''), { header: true, skipEmptyLines: true }).data };
}

describe('a board', () => {
  it('counts what is late, without date and without proof of what was promised and stands, whatever it shows', async () => {
    const figures = { milestones: 3, late: 1, undated: 1, unproven: 2 };
    expect(await board('commitment')).toMatchObject({ ...figures, rowCount: 4 });
    expect(await board('time', 'late')).toMatchObject({ ...figures, rowCount: 1 });
  });

  it('puts together by commitment, unit, OGP value, axis, and time', async () => {
    expect((await board('commitment')).groups.map(({ milestones }) => milestones.length)).toEqual([2, 2]);
    expect(titles(await board('time'))).toEqual([['', ['Vencido', 'Por venir', 'Sin fecha', 'Solo informado']]]);
    const byUnit = await board('unit');
    expect(byUnit.rowCount).toBe(6);
    expect(byUnit.groups.map(({ key }) => key).sort()).toEqual(['', ...unitIds].sort());
    expect(titles(await board('value'))).toEqual([['civic_participation', ['Vencido', 'Sin fecha']], ['public_accountability', ['Vencido', 'Sin fecha']], ['', ['Solo informado', 'Por venir']]]);
    expect(titles(await board('axis', 'unproven'))).toEqual([['Eje 2: Barrios', ['Por venir']], ['', ['Sin fecha']]]);
  });

  it.each(['commitment', 'time', 'unit', 'value', 'axis'])('invariant 11: by %s has as many rows as its file, with every filter', async (view) => {
    for (const only of [null, 'late', 'undated', 'unproven']) {
      const shown = await board(view, only);
      const { status, rows } = await file(`?view=${view}${only ? `&only=${only}` : ''}`);
      expect(status).toBe(200);
      expect(rows).toHaveLength(shown.rowCount);
      expect(rows.map((row) => row['título del hito'])).toEqual(shown.groups.flatMap(({ milestones }) => milestones.map(({ wordingInForce }) => wordingInForce.title)));
    }
  });

  it('has a file that a spreadsheet computes nothing of, and refuses what it does not know', async () => {
    const { rows } = await file('');
    expect(rows[0]).toMatchObject({ grupo: "'=Atención", 'título del hito': 'Vencido', atrasado: 'sí', 'último día': '2026-01-31', 'unidad responsable': 'sustancial', pruebas: '1' });
    expect((await file('?view=colour')).status).toBe(400);
    expect((await file('?only=green')).status).toBe(400);
  });

  it('of a plan in drafting is not there for the public, nor is its file', async () => {
    const draft = await makePlan(app);
    const { errors } = await ask(BOARD, { jurisdiction: draft.jurisdiction, plan: draft.plan.slug, view: 'time' });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await fetch(`${app.url}/files/boards/es/${draft.jurisdiction}/${draft.plan.slug}.csv`)).status).toBe(404);
  });

  it('of 70 milestones costs as many statements as one of four', async () => {
    const few = (await statementsOf(() => board('unit'))).length;
    const { commitment } = await makeCommitment(app, { planId: made.plan.id });
    for (let index = 0; index < 66; index += 1) await makeMilestone(app, { commitmentId: commitment.id, wording: { title: `Hito ${index}`, ends: byDay('2027-06-30') } });
    const many = await statementsOf(() => board('unit'));
    expect((await board('time')).rowCount).toBe(70);
    expect(many.length).toBeLessThanOrEqual(few);
  });
});
