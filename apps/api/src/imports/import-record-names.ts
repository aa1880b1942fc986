import type { LoggedAct } from './import-run.js';

/** What a record is to people; several tables may be one thing to them. */
export const IMPORTED_KINDS = ['jurisdiction', 'forum', 'document', 'organization', 'person', 'seat', 'plan', 'commitment', 'milestone', 'wording', 'statement', 'amendment', 'meeting', 'decision', 'attendance', 'detail'] as const;
export type ImportedKind = (typeof IMPORTED_KINDS)[number];

const KINDS: Readonly<Record<string, ImportedKind>> = {
  jurisdiction: 'jurisdiction', administration: 'jurisdiction', forum: 'forum', forum_alias: 'forum', document: 'document', organization: 'organization', organization_alias: 'organization',
  person: 'person', seat: 'seat', seat_holding: 'seat', action_plan: 'plan', commitment: 'commitment', milestone: 'milestone', wording: 'wording', status_statement: 'statement',
  amendment: 'amendment', meeting: 'meeting', agenda_item: 'meeting', decision: 'decision', headcount: 'attendance', stated_attendance: 'attendance',
};

export const kindOfTable = (table: string): ImportedKind => KINDS[table] ?? 'detail';

/** What stands in the way of taking an import back, as people call it. */
export const obstaclesOf = (tables: readonly string[]): string[] => [...new Set(tables.map((table) => (table.startsWith('comment') ? 'comment' : (KINDS[table] ?? 'other'))))];

/** Words that tell one record from another, in the order in which they do. */
const NAMING = ['title', 'name', 'text', 'groupLabel', 'mayor', 'externalId', 'code', 'description', 'url'] as const;

const LONGEST = 160;

/** What a record calls itself; else its name in the file. */
export function labelOf({ row }: LoggedAct): string {
  const values = { ...row.once, ...row.values };
  const found = NAMING.map((field) => values[field]).find((value) => typeof value === 'string' && value !== '');
  const label = typeof found === 'string' ? found : row.key;
  return label.length > LONGEST ? `${label.slice(0, LONGEST).trimEnd()}…` : label;
}
