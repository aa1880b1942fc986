import type { EntityManager } from 'typeorm';

import type { HandoverPack, HandoverRow } from './handover-pack.js';
import { FORUM_COLUMNS, HANDOVER_TABLES, type HandoverTable } from './handover-tables.js';

type Ids = Map<string, Set<unknown>>;

/** Rows of one table with what may be told of them, in the order of their ids. */
async function rowsOf(manager: EntityManager, { name, columns, where, told = {} }: HandoverTable, forumId: string, jurisdictionId: string): Promise<HandoverRow[]> {
  const fields = columns.map((column) => `${told[column] ?? `t.${column}`} as ${column}`).join(', ');
  const found: { row: HandoverRow }[] = await manager.query(
    `select to_jsonb(r) as row from (select ${fields} from ${name} t where ${where} and $1::uuid is not null and $2::uuid is not null) r order by r.id`,
    [forumId, jurisdictionId],
  );
  return found.map(({ row }) => row);
}

/** Without rows that need one that is not in the pack, and without pointers to such. */
function closed(rows: readonly HandoverRow[], { name, needs = {}, refs = {} }: HandoverTable, ids: Ids): HandoverRow[] {
  const own = new Set(rows.map(({ id }) => id));
  const isThere = (table: string, id: unknown): boolean => (table === name ? own : ids.get(table))?.has(id) ?? false;
  const kept = rows.filter((row) => Object.entries(needs).every(([column, table]) => isThere(table, row[column])));
  return kept.map((row) => ({ ...row, ...Object.fromEntries(Object.entries(refs).flatMap(([column, table]) => (row[column] === null || isThere(table, row[column]) ? [] : [[column, null]]))) }));
}

/** Every row of the pack, by table. */
export async function packedRows(manager: EntityManager, forumId: string, jurisdictionId: string): Promise<HandoverPack['rows']> {
  const ids: Ids = new Map();
  const packed: Record<string, readonly HandoverRow[]> = {};
  for (const table of HANDOVER_TABLES) {
    const rows = closed(await rowsOf(manager, table, forumId, jurisdictionId), table, ids);
    ids.set(table.name, new Set(rows.map(({ id }) => id)));
    packed[table.name] = rows;
  }
  return packed;
}

export async function packedForum(manager: EntityManager, forumId: string): Promise<HandoverRow> {
  const [found]: { row: HandoverRow }[] = await manager.query(`select to_jsonb(r) as row from (select ${FORUM_COLUMNS.join(', ')} from forum where id = $1) r`, [forumId]);
  return found?.row ?? {};
}

/** Puts rows of a pack in; `more` are columns that are this installation's to give. */
async function putIn(manager: EntityManager, table: string, columns: readonly string[], rows: readonly HandoverRow[], more: Readonly<Record<string, string>>): Promise<void> {
  if (rows.length === 0) return;
  const extra = Object.keys(more);
  const fields = [...columns, ...extra].join(', ');
  const values = [...columns.map((column) => `r.${column}`), ...Object.values(more)].join(', ');
  await manager.query(`insert into ${table} (${fields}) select ${values} from jsonb_populate_recordset(null::${table}, $1::jsonb) r`, [JSON.stringify(rows)]);
}

const IMPORTED = (table: string) => ({ origin: `'import'`, source_key: `'handover#${table}/' || r.id` });

/** Makes the forum with all of its pack, in a jurisdiction that is here. `jurisdictionId` is ours, not the pack's. */
export async function unpack(manager: EntityManager, { forum, rows }: HandoverPack, jurisdictionId: string): Promise<void> {
  const ofJurisdiction = { jurisdiction_id: `'${jurisdictionId}'::uuid` };
  await putIn(manager, 'forum', FORUM_COLUMNS, [forum], { ...ofJurisdiction, ...IMPORTED('forum') });
  await manager.query('insert into slug_history (id, jurisdiction_id, slug, forum_id) select gen_random_uuid(), $1, slug, id from forum where id = $2', [jurisdictionId, forum['id']]);
  for (const { name, columns, isOfJurisdiction, isImportable } of HANDOVER_TABLES) {
    await putIn(manager, name, columns, rows[name] ?? [], { ...(isOfJurisdiction && ofJurisdiction), ...(isImportable && IMPORTED(name)) });
    if (name === 'action_plan') await manager.query('insert into slug_history (id, jurisdiction_id, slug, plan_id) select gen_random_uuid(), $1, slug, id from action_plan where id = any($2)', [jurisdictionId, (rows[name] ?? []).map(({ id }) => id)]);
  }
}
