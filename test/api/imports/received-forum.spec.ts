import { expect, it } from '@jest/globals';

import { Forum } from '../../../apps/api/src/forums/forum.entity.js';
import { makeForum, signInAs } from '../../factories/forum.factory.js';
import { makeJurisdiction, managerOf } from '../../factories/jurisdiction.factory.js';
import { makePlan } from '../../factories/plan.factory.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { published, useImports } from './published.js';

const imports = useImports();
const { sql } = imports;

interface Office {
  readonly forumId: string;
  readonly cookie: string;
}

/** A forum as a handover pack makes it. */
async function received(): Promise<Office> {
  const { id: forumId } = await makeForum(imports.app, { jurisdictionId: (await makeJurisdiction(imports.app)).id, language: 'es' });
  await managerOf(imports.app).update(Forum, { id: forumId }, { origin: 'import', sourceKey: `handover#forum/${forumId}` });
  return { forumId, cookie: (await signInAs(imports.app, 'secretariat', forumId)).cookie };
}

async function take({ forumId, cookie }: Office, content: unknown, choices: object | null = null): Promise<void> {
  const { errors } = await graphqlClient(imports.app.url, cookie)('mutation ($input: ImportFileInput!) { importFile(input: $input) { created } }', { input: { forumId, json: JSON.stringify(content), choices } });
  expect(errors).toEqual([]);
}

const titles = async ({ forumId }: Office): Promise<string[]> =>
  (await sql<{ title: string }>(`select w.title from wording w join commitment c on c.id = w.commitment_id join plan_forum f on f.plan_id = c.plan_id where f.forum_id = $1 and w.state = 'in_force' order by 1`, forumId)).map(({ title }) => title);

const table = (title: string) => ({ table: [['N° compromiso', 'Compromiso'], ['1', title]], fileName: 'plan.csv' });

it('writes the tables of two forums that were handed over into the plan of each', async () => {
  const [one, other] = [await received(), await received()];
  await take(one, table('Barrios limpios'), { planTitle: 'Plan 2025' });
  await take(other, table('Datos abiertos'), { planTitle: 'Plan 2025' });
  expect(await titles(one)).toEqual(['Barrios limpios']);
  expect(await titles(other)).toEqual(['Datos abiertos']);
});

it('takes a file into each of them', async () => {
  for (const office of [await received(), await received()]) {
    await take(office, published('penalolen'));
    expect((await titles(office)).length).toBeGreaterThan(0);
  }
});

it('offers no plan that another forum leads by now', async () => {
  const office = await received();
  const { plan } = await makePlan(imports.app, { forumId: office.forumId });
  const look = async (): Promise<unknown> => {
    const input = { forumId: office.forumId, json: JSON.stringify(table('Uno')) };
    return (await graphqlClient(imports.app.url, office.cookie)<{ dryRunImport: { plans: unknown } }>('mutation ($input: DryRunImportInput!) { dryRunImport(input: $input) { plans { id } } }', { input })).data?.dryRunImport.plans;
  };
  expect(await look()).toEqual([{ id: plan.id }]);
  await sql(`update plan_forum set valid_until = '2021-12-31' where plan_id = $1`, plan.id);
  expect(await look()).toEqual([]);
});
