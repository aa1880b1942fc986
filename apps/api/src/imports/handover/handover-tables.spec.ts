import { expect, test } from '@jest/globals';

import { HANDOVER_TABLES, pointersOf } from './handover-tables.js';

/** Of the forum, or ids that others gave. */
const NO_POINTERS = ['forum_id', 'external_id'];

test('every column that points at a row says at which table, so that a pack can be held to itself', () => {
  const unsaid = HANDOVER_TABLES.flatMap((table) => table.columns.filter((column) => column.endsWith('_id') && !NO_POINTERS.includes(column) && !(column in pointersOf(table))).map((column) => `${table.name}.${column}`));
  expect(unsaid).toEqual([]);
});

test('rows come after those that they point at, but for their own table', () => {
  const seen = new Set<string>();
  for (const table of HANDOVER_TABLES) {
    for (const other of Object.values(pointersOf(table))) expect(other === table.name || seen.has(other)).toBe(true);
    seen.add(table.name);
  }
});
