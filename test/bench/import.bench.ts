import { afterAll, beforeAll, test } from '@jest/globals';

import { makeForum, signInAs } from '../factories/forum.factory.js';
import { makeJurisdiction } from '../factories/jurisdiction.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { graphqlClient } from '../support/graphql-client.js';
import { tell } from './tell.js';

const TIMES = 10;
const MILESTONES = 70;
const INDICATORS = 65;
const COMMITMENTS = 10;

const DRY_RUN = 'mutation ($input: DryRunImportInput!) { dryRunImport(input: $input) { created changed kept } }';
const IMPORT = 'mutation ($input: ImportFileInput!) { importFile(input: $input) { created changed kept } }';
const UNDO = 'mutation ($input: UndoImportInput!) { undoImport(input: $input) { batch { id } } }';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.close());

/** A plan as a spreadsheet has it: 10 commitments, 70 milestones, 65 of them with an indicator. */
function table(): string {
  const head = ['N° compromiso', 'Compromiso', 'Instituciones', 'Código hito', 'Hito', 'Descripción', 'Inicio', 'Término', 'Responsable', 'Estado', 'Indicador', 'Línea base', 'Meta', 'Unidad de medida'];
  const rows = Array.from({ length: MILESTONES }, (_, index) => {
    const number = (index % COMMITMENTS) + 1;
    const measure = index < INDICATORS ? [`Indicador ${index}`, '0', '100', 'personas'] : ['', '', '', ''];
    return [String(number), `Compromiso ${number}`, `Unidad ${number}; Unidad ${number + 1}`, `${number}.${index}`, `Hito ${index}`, `Hacer lo que dice el hito ${index}.`, '2026-01-15', '31/12/2027', `Unidad ${number}`, 'En ejecución', ...measure];
  });
  return JSON.stringify({ table: [head, ...rows], fileName: 'plan.xlsx' });
}

async function timed(times: number[], work: () => Promise<{ errors: readonly unknown[] }>): Promise<void> {
  const start = performance.now();
  const { errors } = await work();
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  times.push(performance.now() - start);
}

test('a plan with 70 milestones and 65 indicators', async () => {
  const times: Record<'look' | 'take' | 'again' | 'undo', number[]> = { look: [], take: [], again: [], undo: [] };
  const json = table();
  for (let run = 0; run < TIMES; run += 1) {
    const { id: forumId } = await makeForum(app, { jurisdictionId: (await makeJurisdiction(app)).id });
    const ask = graphqlClient(app.url, (await signInAs(app, 'secretariat', forumId)).cookie);
    const input = { forumId, json, choices: { planTitle: 'Plan de acción' } };
    await timed(times.look, () => ask(DRY_RUN, { input }));
    await timed(times.take, () => ask(IMPORT, { input }));
    await timed(times.again, () => ask(IMPORT, { input }));
    const { data } = await ask<{ importBatches: { id: string }[] }>('query ($forumId: ID!) { importBatches(forumId: $forumId) { id } }', { forumId });
    await timed(times.undo, () => ask(UNDO, { input: { batchId: data?.importBatches[0]?.id } }));
  }
  tell('the dry run', times.look);
  tell('the import', times.take);
  tell('the same again', times.again);
  tell('taken back', times.undo);
}, 600_000);
