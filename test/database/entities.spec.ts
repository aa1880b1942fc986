import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';

import { openDataSource } from '../../apps/api/src/database/data-source.js';
import { partialDateOf, storedDate } from '../../apps/api/src/database/stored-date.entity.js';
import { Administration } from '../../apps/api/src/jurisdictions/administration.entity.js';
import { Holiday } from '../../apps/api/src/jurisdictions/holiday.entity.js';
import { Jurisdiction } from '../../apps/api/src/jurisdictions/jurisdiction.entity.js';
import { openDatabase, type TestDatabase } from '../support/database.js';

/** PostgreSQL's names for the types that entities call otherwise; xid8 is unknown to TypeORM. */
const STORED_AS: Readonly<Record<string, string>> = { int: 'int4', boolean: 'bool', bigint: 'xid8' };

/** Set by TypeORM itself, whatever the default in the database. */
const FILLED = ['created_at', 'version', 'transaction_id'];

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await openDatabase();
  dataSource = await openDataSource({ url: database.appUrl, role: 'app', poolSize: 2 });
});

afterAll(async () => {
  await dataSource.destroy();
  await database.close();
});

interface Described {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  fallback: string | null;
}

const describe = ({ table, column, type, nullable, fallback }: Described): string =>
  `${table}.${column} ${type}${nullable ? ' null' : ''}${fallback === null || FILLED.includes(column) ? '' : ` = ${fallback}`}`;

function entityColumns(): string[] {
  return dataSource.entityMetadatas.flatMap(({ tableName, columns }) =>
    columns.map(({ databaseName, type, isArray, isNullable, default: fallback }) => {
      const name = STORED_AS[String(type)] ?? String(type);
      return describe({
        table: tableName, column: databaseName, type: isArray ? `_${name}` : name, nullable: isNullable,
        fallback: fallback === undefined ? null : String(fallback),
      });
    }),
  );
}

async function databaseColumns(): Promise<string[]> {
  const rows: Described[] = await dataSource.query(`
    select table_name as table, column_name as column, udt_name as type, is_nullable = 'YES' as nullable,
      regexp_replace(column_default, '^''(.*)''::.*$', '\\1') as fallback
    from information_schema.columns where table_schema = 'public' and table_name <> 'migrations'`);
  return rows.map(describe);
}

it('has entities whose columns are those of the database, in both directions', async () => {
  expect(entityColumns().sort()).toEqual((await databaseColumns()).sort());
});

it('reads every entity', async () => {
  for (const { target } of dataSource.entityMetadatas) {
    expect(await dataSource.getRepository(target).find({ take: 1 })).toEqual([]);
  }
});

it('gives ids in order of time, defaults, versions and dates as they were written', async () => {
  const { manager } = dataSource;
  const made = await manager.save(manager.create(Jurisdiction, {
    slug: 'comuna', name: 'Ñuñoa 🙂', timeZone: 'America/Santiago', languages: ['es', 'en'],
  }));
  expect(made).toMatchObject({ version: 1, invented: false, origin: 'entered', language: 'und' });
  const month = { raw: 'septiembre de 2024', earliest: '2024-09-01', latest: '2024-09-30', precision: 'month' as const };
  const administration = await manager.save(manager.create(Administration, {
    jurisdictionId: made.id, mayor: null, started: storedDate(null), ended: storedDate(month),
  }));
  expect(administration.id > made.id).toBe(true);
  const read = await manager.findOneByOrFail(Administration, { id: administration.id });
  expect([partialDateOf(read.started), partialDateOf(read.ended)]).toEqual([null, month]);

  const holiday = await manager.save(manager.create(Holiday, {
    jurisdictionId: made.id, day: '2022-09-11', name: 'El día sin medianoche', enteredBy: 'secretariat',
  }));
  holiday.observed = false;
  await manager.save(holiday);
  expect(await manager.findOneByOrFail(Holiday, { id: holiday.id })).toMatchObject({ day: '2022-09-11', version: 2, observed: false });
});
