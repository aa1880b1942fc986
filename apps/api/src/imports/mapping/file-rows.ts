import type { ImportFile } from '../import-file.js';
import type { ImportTarget } from '../import-target.js';
import type { ImportedRow } from '../imported-row.js';
import { amendmentRows } from './amendment.js';
import { commitmentRows } from './commitment.js';
import { documentRows, ruleRows } from './document.js';
import { forumRows } from './forum.js';
import { administrationRows, jurisdictionRow, jurisdictionSourceRow } from './jurisdiction.js';
import { meetingRows } from './meeting.js';
import { organizationsOf } from './organization.js';
import { planRows } from './plan.js';
import { seatRows } from './seat.js';

/** A record that the file has twice (a person in two seats) is the first of them. */
function firstOfEach(rows: readonly ImportedRow[]): ImportedRow[] {
  const said = new Set<string>();
  return rows.filter(({ key, values, once }) => {
    const fields = Object.keys({ ...values, ...once }).map((field) => `${key} ${field}`);
    const isNew = fields.some((field) => !said.has(field));
    fields.forEach((field) => said.add(field));
    return isNew;
  });
}

/**
 * Everything that a file says, as rows, each after those that it points at. Notes, traps, findings and
 * marks of certainty become none.
 */
export function fileRows(file: ImportFile, target: ImportTarget): ImportedRow[] {
  const organizations = organizationsOf(file);
  return firstOfEach([
    jurisdictionRow(file, target),
    ...documentRows(file),
    jurisdictionSourceRow(file),
    ...administrationRows(file),
    ...forumRows(file, target),
    ...ruleRows(file),
    ...organizations.rows,
    ...seatRows(file),
    ...planRows(file, organizations),
    ...commitmentRows(file, organizations),
    ...amendmentRows(file),
    ...meetingRows(file, target, organizations),
  ]);
}
