import { ImportBatch } from '../../../apps/api/src/imports/import-batch.entity.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { published } from '../imports/published.js';
import { bySecretariat, creates, makeOffice } from './office.js';
import type { Rows } from './table.js';

const json = (): string => JSON.stringify(published('penalolen'));

export const importRows: Rows = {
  importFile: bySecretariat(async (_app, { forumId }) => ({ forumId, json: json() }), {
    ...creates, replay: 'invariant 8: a second time changes nothing but the line in the audit log, which its own tests show',
  }),
  dryRunImport: bySecretariat(async (_app, { forumId }) => ({ forumId, json: json() }), {
    ...creates, replay: 'it writes nothing, and says the same a second time: its own tests show both',
  }),
  receiveHandover: bySecretariat(async (_app, { forumId }) => ({ forumId, json: JSON.stringify({ format: 'mesa-abierta-handover', version: 1, exportedOn: '2026-03-01', forum: { id: crypto.randomUUID(), slug: `mesa-${crypto.randomUUID().slice(0, 8)}`, kind: 'roundtable', name: 'Mesa', language: 'es', last_ordinal: 0, last_action_number: 0 }, rows: {}, actas: [], pendingMinutes: [] }) }), creates),
  undoImport: {
    async prepare(app) {
      const { forumId, cookie } = await makeOffice(app);
      await graphqlClient(app.url, cookie)('mutation ($input: ImportFileInput!) { importFile(input: $input) { created } }', { input: { forumId, json: json() } });
      const { id: batchId } = await managerOf(app).findOneByOrFail(ImportBatch, { forumId });
      return { forumId, cookie, input: { batchId } };
    },
    except: { 'stale version': 'rows that were edited since are its own tests', 'wrong state': 'a second time is refused, which the column of replays shows' },
  },
};
