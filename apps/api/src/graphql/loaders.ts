import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';

/** Reads the values of many keys in one statement, in the order of the keys. */
export type Batch<Key, Value> = (keys: readonly Key[], dataSource: DataSource) => Promise<readonly Value[]>;

/**
 * The loaders of one request: each batch function gets one DataLoader, made when it is first
 * asked. They live as long as the request, so nothing is read twice and nothing is ever stale. A batch is
 * sent when the event loop comes round: keys that arrive at different depths in between share a statement.
 */
export class Loaders {
  readonly #loaders = new Map<unknown, DataLoader<unknown, unknown>>();

  constructor(private readonly dataSource: DataSource) {}

  load<Key, Value>(batch: Batch<Key, Value>, key: Key): Promise<Value> {
    let loader = this.#loaders.get(batch) as DataLoader<Key, Value> | undefined;
    if (!loader) {
      loader = new DataLoader<Key, Value>((keys) => batch(keys, this.dataSource) as Promise<Value[]>, { batchScheduleFn: (send) => void setImmediate(send) });
      this.#loaders.set(batch, loader as DataLoader<unknown, unknown>);
    }
    return loader.load(key);
  }
}

/** The rows of each key, in the order of the keys; a key without rows gets an empty list. */
export function rowsByKey<Row, Key>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[][] {
  const groups = new Map<Key, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}

/** The one row of each key, or null. */
export function rowByKey<Row, Key>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}
