import { afterAll, beforeAll } from '@jest/globals';
import { readFileSync } from 'node:fs';

import { anonymous } from '../../../apps/api/src/auth/viewer.js';
import { readImportFile } from '../../../apps/api/src/imports/import-file.js';
import type { ImportCount } from '../../../apps/api/src/imports/import-run.js';
import { ImportService } from '../../../apps/api/src/imports/import.service.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { startApp, type TestApp } from '../../support/app.js';

export const FILES = ['penalolen', 'maipu', 'basque_country', 'sao_paulo', 'uk_msf'] as const;
export type FileName = (typeof FILES)[number];

/** A file of the repository as JSON, a copy of its own for each call: tests correct and break it. */
export type Json = Record<string, unknown>;
export const published = (name: FileName): Json => JSON.parse(readFileSync(new URL(`../../../data/${name}.json`, import.meta.url), 'utf8')) as Json;

export interface Imports {
  app: TestApp;
  /** Takes a file into the jurisdiction of its name. */
  take(content: Json, slug: string): Promise<ImportCount>;
  sql<Row>(statement: string, ...values: unknown[]): Promise<Row[]>;
  /** The only row. */
  one<Row>(statement: string, ...values: unknown[]): Promise<Row>;
}

/** The application on a database of its own, with some of the files taken in. */
export function useImports(...names: readonly FileName[]): Imports {
  const imports: Imports = {
    app: undefined as unknown as TestApp,
    take: (content, slug) => imports.app.app.get(ImportService).import(anonymous('test'), readImportFile(content), { jurisdiction: { slug, timeZone: 'America/Santiago' }, forumSlug: 'mesa' }),
    sql: (statement, ...values) => managerOf(imports.app).query(statement, values),
    async one<Row>(statement: string, ...values: unknown[]) {
      const rows = await imports.sql<Row>(statement, ...values);
      if (rows.length !== 1) throw new Error(`${rows.length} rows: ${JSON.stringify(rows)}`);
      return rows[0] as Row;
    },
  };
  beforeAll(async () => {
    imports.app = await startApp();
    for (const name of names) await imports.take(published(name), slugOf(name));
  });
  afterAll(() => imports.app.close());
  return imports;
}

export const slugOf = (name: FileName): string => name.replaceAll('_', '-');
