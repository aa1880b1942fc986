import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';

import { createApp } from '../../apps/api/src/app.js';
import { verifySeals } from '../../apps/api/src/audit/verify-seals.js';
import { CONFIG, type RunningConfig } from '../../apps/api/src/config/config.module.js';
import { backUp } from '../../tools/backup/backup.mjs';
import { loadProgram } from '../../tools/backup/program.mjs';
import { restore } from '../../tools/backup/restore.mjs';
import { type EmbeddedDatabase, startEmbedded } from '../../tools/postgres/embedded.mjs';
import { sampleActa } from '../database/acta.js';
import { connect } from '../database/use-database.js';
import { startApp, type TestApp } from '../support/app.js';
import { graphqlClient } from '../support/graphql-client.js';
import { makeAccount, signIn } from '../support/sign-in.js';

/** More transactions than a new server has counted. */
const WRITES = 4_000;

const CONTENT = `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'auth') and tablename not in ('migrations', 'audit_seal', 'session', 'verification', 'attempt_limit', 'set_up_link') order by 1`;

let source: TestApp;
let folder: string;
let cookie: string;
let file: string;

/** What each table holds (seals prove themselves, and go on being made), told so that two databases can be compared. */
async function contentOf(client: pg.Client): Promise<Record<string, string>> {
  const content: Record<string, string> = {};
  for (const { name } of (await client.query<{ name: string }>(CONTENT)).rows) {
    // The number of a transaction is the server's own; everything else must come back.
    const { rows: [row] } = await client.query(`select count(*) || ' ' || coalesce(md5(string_agg(md5((to_jsonb(t) - 'transaction_id' - 'last_transaction_id')::text), '' order by (to_jsonb(t) - 'transaction_id' - 'last_transaction_id')::text)), '') as digest from ${name} t where coalesce(to_jsonb(t) ->> 'act', '') <> 'restore'`);
    content[name] = row.digest;
  }
  return content;
}

/** Waits for the sealer to have closed every row. */
async function sealed(client: pg.Client): Promise<void> {
  const open = async () => (await client.query('select (select count(*) from audit_log) - (select coalesce(sum(row_count), 0) from audit_seal) as rows')).rows[0].rows !== '0';
  for (const until = Date.now() + 20_000; (await open()) && Date.now() < until; ) await sleep(50);
}

const program = () => loadProgram((path) => import(`../../apps/api/src/${path}.js`));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mesa-backup-'));
  source = await startApp({ dataDir: join(folder, 'source') });
  cookie = await signIn(source, await makeAccount(source, 'ana@example.org'));
  await mkdir(join(folder, 'source/files'), { recursive: true });
  await writeFile(join(folder, 'source/files/upload'), 'an upload');
  const owner = await connect(source.database.ownerUrl);
  await sampleActa(owner);
  await owner.query(`do $$ begin for i in 1..${WRITES} loop
    insert into audit_log (id, at, act, object_type) values (gen_random_uuid(), now(), 'write ' || i, E'tab\\tbreak\\nñ🙂\\\\N'); commit; end loop; end $$`);
  await sealed(owner);
  await owner.end();
  ({ file } = await backUp({ ownerUrl: source.database.ownerUrl, files: async () => join(folder, 'source/files'), folder: join(folder, 'backups') }));
});
afterAll(async () => {
  await source?.close();
  await rm(folder, { recursive: true });
});

describe('a backup', () => {
  it('is one file for its owner alone, made while the application serves, without anything that lets somebody in', async () => {
    expect((await stat(file)).mode & 0o077).toBe(0);
    const target = await mkdtemp(join(folder, 'unpacked-'));
    await promisify(execFile)('tar', ['-xzf', file, '-C', target]);
    const manifest = JSON.parse(await readFile(join(target, 'manifest.json'), 'utf8')) as { tables: { name: string; rows: number }[] };
    const names = manifest.tables.map(({ name }) => name);
    expect(names).toContain('auth."user"');
    expect(names.filter((name) => /session|verification|limit|link/.test(name) && name.startsWith('auth'))).toEqual([]);
    expect(await readFile(join(target, 'files/upload'), 'utf8')).toBe('an upload');
  });
});

describe('a restore into another server', () => {
  let target: EmbeddedDatabase;
  let files: string;
  const into = async (options: { replace?: boolean; from?: string } = {}) =>
    restore({ ownerUrl: target.ownerUrl, appRole: 'mesa_app', files, file: options.from ?? file, program: await program(), ...(options.replace && { replace: true }) });

  beforeAll(async () => {
    target = await startEmbedded({ dataDir: join(folder, 'target/postgres'), fast: true });
    files = join(folder, 'target/files');
  });
  afterAll(() => target?.stop());

  it('brings every row and upload back, and the audit log still proves itself', async () => {
    const { verification } = await into();
    expect(verification).toMatchObject({ rows: expect.any(Number), broken: null });
    expect(verification.rows).toBeGreaterThanOrEqual(WRITES);
    const [before, after] = await Promise.all([connect(source.database.ownerUrl), connect(target.ownerUrl)]);
    expect(await contentOf(after)).toEqual(await contentOf(before));
    await Promise.all([before.end(), after.end()]);
    expect(await readFile(join(files, 'upload'), 'utf8')).toBe('an upload');
  });

  it('leaves rights, triggers and foreign keys as a migration does', async () => {
    const [before, after, app] = await Promise.all([connect(source.database.ownerUrl), connect(target.ownerUrl), connect(target.appUrl)]);
    const shape = `select (select string_agg(conrelid::regclass || conname || pg_get_constraintdef(oid), ',' order by conrelid::regclass::text, conname) from pg_constraint where connamespace in ('public'::regnamespace, 'auth'::regnamespace)) as constraints,
      (select string_agg(tgrelid::regclass || tgname || tgenabled::text, ',' order by tgrelid::regclass::text, tgname) from pg_trigger where not tgisinternal) as triggers,
      (select string_agg(relname || relacl::text, ',' order by relname) from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r') as rights`;
    expect((await after.query(shape)).rows).toEqual((await before.query(shape)).rows);
    await expect(app.query(`update audit_log set act = 'x'`)).rejects.toMatchObject({ code: '42501' });
    await expect(app.query(`update minutes set state = 'draft' where state = 'published'`)).rejects.toMatchObject({ code: expect.any(String) });
    await Promise.all([before.end(), after.end(), app.end()]);
  });

  it('signs nobody in, and what is written from then on is sealed behind what was restored', async () => {
    const app = await createApp({ ...source.app.get<RunningConfig>(CONFIG), databaseUrl: target.appUrl, dataDir: join(folder, 'target') });
    await app.listen(0, '127.0.0.1');
    expect((await graphqlClient(await app.getUrl(), cookie)<{ me: unknown }>('{ me { id } }')).data?.me).toBeNull();
    const owner = await connect(target.ownerUrl);
    await owner.query(`insert into audit_log (id, at, act, object_type) values ('00000000-0000-7000-8000-000000000000', now(), 'after the restore', 'thing')`);
    await sealed(owner);
    const { rows: log } = await owner.query<{ act: string }>('select act from audit_log order by transaction_id, id');
    expect(await verifySeals(owner)).toMatchObject({ rows: log.length, broken: null });
    // Last, though its id is the least of all.
    expect(log.slice(-3).map(({ act }) => act)).toEqual(['back_up', 'restore', 'after the restore']);
    await app.close();
    await owner.end();
  });

  it('refuses a server that runs, data that would be lost, and what is no backup', async () => {
    const connected = await connect(target.appUrl);
    await expect(into({ replace: true })).rejects.toThrow('in use');
    await connected.end();
    await expect(into()).rejects.toThrow(/There are data already .*--replace/);
    const damaged = join(folder, 'damaged.tar.gz');
    await writeFile(damaged, (await readFile(file)).subarray(0, 5_000));
    await expect(into({ from: damaged, replace: true })).rejects.toThrow('no backup of this program, or it is damaged');
    await expect(into({ from: join(folder, 'nowhere'), replace: true })).rejects.toThrow('cannot be read');
  });

  it('replaces all data where it is told to', async () => {
    await writeFile(join(files, 'later'), 'written after the backup');
    await into({ replace: true });
    const owner = await connect(target.ownerUrl);
    expect((await owner.query(`select from audit_log where act = 'after the restore'`)).rowCount).toBe(0);
    await owner.end();
    await expect(stat(join(files, 'later'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
