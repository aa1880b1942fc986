import { published } from '../imports/published.js';
import { bySecretariat, creates } from './office.js';
import type { Rows } from './table.js';

export const importRows: Rows = {
  importFile: bySecretariat(async (_app, { forumId }) => ({ forumId, json: JSON.stringify(published('penalolen')) }), {
    ...creates, replay: 'invariant 8: a second time changes nothing but the line in the audit log, which its own tests show',
  }),
};
