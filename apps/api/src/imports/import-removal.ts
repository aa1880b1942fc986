import type { EntityManager } from 'typeorm';

export interface Removable {
  /** Name of the table. */
  readonly objectType: string;
  readonly objectId: string;
  /** Words that took the place of others, and the amendment that says so: gone before the former are put back. */
  readonly isCorrection: boolean;
}

interface Reference {
  readonly child: string;
  readonly field: string;
  readonly parent: string;
  readonly has_id: boolean;
}

/** Every column that points at the id of one of the tables. */
const REFERENCES = `
  select c.conrelid::regclass::text as child, a.attname as field, c.confrelid::regclass::text as parent,
    exists (select from pg_attribute i where i.attrelid = c.conrelid and i.attname = 'id' and not i.attisdropped) as has_id
  from pg_constraint c
  cross join lateral unnest(c.conkey, c.confkey) as k (here, there)
  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.here
  join pg_attribute f on f.attrelid = c.confrelid and f.attnum = k.there and f.attname = 'id'
  where c.contype = 'f' and c.confrelid = any($1::text[]::regclass[])`;

/** The kinds of rows that point at what would be removed, and are neither removed nor put back with it (`touched`). */
export async function dependents(manager: EntityManager, rows: readonly Removable[], touched: readonly string[]): Promise<string[]> {
  const tables = [...new Set(rows.map(({ objectType }) => objectType))];
  if (tables.length === 0) return [];
  const ids = [...rows.map(({ objectId }) => objectId), ...touched];
  const references: Reference[] = await manager.query(REFERENCES, [tables]);
  const found = new Set<string>();
  for (const { child, field, parent, has_id } of references) {
    const own = rows.flatMap(({ objectType, objectId }) => (objectType === parent ? [objectId] : []));
    const others = has_id ? ' and id <> all($2::uuid[])' : ' and $2::uuid[] is not null';
    const [used]: { used: boolean }[] = await manager.query(`select exists (select from ${child} where ${field} = any($1::uuid[])${others}) as used`, [own, ids]);
    if (used?.used) found.add(child);
  }
  if (await isTranslated(manager, rows)) found.add('translation');
  return [...found];
}

/** A translation names its object by kind and id: no key of the database holds it. */
async function isTranslated(manager: EntityManager, rows: readonly Removable[]): Promise<boolean> {
  const [found]: { used: boolean }[] = await manager.query('select exists (select from translation where object_id = any($1::uuid[])) as used', [rows.map(({ objectId }) => objectId)]);
  return found?.used ?? false;
}

/** Corrected words with the editorial amendment that put them in force. */
export async function correctionsOf(manager: EntityManager, wordings: readonly string[]): Promise<Removable[]> {
  if (wordings.length === 0) return [];
  const amendments: { id: string; change_id: string }[] = await manager.query(
    `select distinct a.id, c.id as change_id from amendment_change_wording w join amendment_change c on c.id = w.change_id join amendment a on a.id = c.amendment_id
     where w.wording_id = any($1) and w.side = 'to' and a.origin = 'import'`, [wordings]);
  const sides: { id: string }[] = await manager.query('select id from amendment_change_wording where change_id = any($1)', [amendments.map(({ change_id }) => change_id)]);
  const of = (objectType: string, ids: readonly string[]): Removable[] => ids.map((objectId) => ({ objectType, objectId, isCorrection: true }));
  return [
    ...of('amendment_change_wording', sides.map(({ id }) => id)),
    ...of('amendment_change', amendments.map(({ change_id }) => change_id)),
    ...of('amendment', amendments.map(({ id }) => id)),
    ...of('wording', wordings),
  ];
}

/** Removes rows, which come in the order in which they can be; what people have removed already is passed over. */
export async function removeRows(manager: EntityManager, batchId: string, rows: readonly Removable[]): Promise<void> {
  for (let start = 0; start < rows.length; ) {
    const table = rows[start]?.objectType ?? '';
    const end = rows.findIndex(({ objectType }, index) => index > start && objectType !== table);
    const run = rows.slice(start, end === -1 ? rows.length : end);
    await removeFrom(manager, batchId, table, run.map(({ objectId }) => objectId));
    start += run.length;
  }
}

/** Words and addresses are removed by the owner's function alone, and only those of the batch (see the migration). */
async function removeFrom(manager: EntityManager, batchId: string, table: string, ids: readonly string[]): Promise<void> {
  if (table === 'wording') await manager.query('select take_back_import($1, $2::uuid[], array[]::uuid[])', [batchId, ids]);
  else if (table === 'slug_history') await manager.query('select take_back_import($1, array[]::uuid[], $2::uuid[])', [batchId, ids]);
  else await manager.query(`delete from ${manager.connection.driver.escape(table)} where id = any($1)`, [ids]);
}
