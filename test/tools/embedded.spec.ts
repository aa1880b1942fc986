import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { startEmbedded, type EmbeddedDatabase } from '../../tools/postgres/embedded.mjs';

const LAUNCHER = path.resolve('tools/postgres/embedded.mjs');

let dataDir: string;
let started: EmbeddedDatabase[];

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'mesa-embedded-'));
  started = [];
});

afterEach(async () => {
  for (const database of started) await database.stop();
  await rm(dataDir, { recursive: true });
});

async function start(): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ dataDir, fast: true });
  started.push(database);
  return database;
}

async function query(connectionString: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined); // a test that kills the server cuts its connections too
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function startInAnotherProcess(): Promise<{ port: number }> {
  const script = `const { startEmbedded } = await import(${JSON.stringify(LAUNCHER)});
    const database = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, fast: true });
    console.log(JSON.stringify({ port: database.port }));
    await database.stop();`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  return JSON.parse(stdout) as { port: number };
}

async function postmasterPid(): Promise<number> {
  return Number((await readFile(path.join(dataDir, 'cluster/postmaster.pid'), 'utf8')).split('\n')[0]);
}

describe('the embedded database', () => {
  test('starts on an empty folder with an owner and a role that owns nothing', async () => {
    const { ownerUrl, appUrl } = await start();

    await query(ownerUrl, 'CREATE TABLE vote (id int)');
    await expect(query(appUrl, 'CREATE TABLE other (id int)')).rejects.toThrow('permission denied');
    await expect(query(appUrl, 'SELECT * FROM vote')).rejects.toThrow('permission denied');
    expect(await query(ownerUrl, `SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY 1`))
      .toEqual([{ extname: 'btree_gist' }, { extname: 'pg_trgm' }, { extname: 'unaccent' }]);
    expect(await query(ownerUrl, `SELECT rolname FROM pg_roles WHERE rolsuper OR rolcreatedb`))
      .toEqual([{ rolname: 'postgres' }]);
  });

  test('handles the letters of Spanish', async () => {
    const { ownerUrl } = await start();
    expect(await query(ownerUrl, `SELECT lower('PEÑALOLÉN') AS low, unaccent('sesión') AS plain, similarity('Ñuñoa', 'ñuñoa') AS alike`))
      .toEqual([{ low: 'peñalolén', plain: 'sesion', alike: 1 }]);
  });

  test('keeps its passwords from other users', async () => {
    await start();
    expect((await stat(path.join(dataDir, 'passwords.json'))).mode & 0o777).toBe(0o600);
  });

  test('is shared by a second process, which leaves it running', async () => {
    const { port, ownerUrl } = await start();
    expect((await startInAnotherProcess()).port).toBe(port);
    expect(await query(ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('is made once when two processes start at the same time', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    expect(one.port).toBe(other.port);
    expect((await readdir(dataDir)).sort()).toEqual(['cluster', 'passwords.json', 'server.log']);
  });

  test('comes back with its data after its server was killed', async () => {
    const { ownerUrl } = await start();
    await query(ownerUrl, 'CREATE TABLE kept AS SELECT 7 AS value');
    process.kill(await postmasterPid(), 'SIGKILL');
    await sleep(50);

    const again = await start();
    expect(await query(again.ownerUrl, 'SELECT value FROM kept')).toEqual([{ value: 7 }]);
  });

  test('starts over a lock file whose process number another program has since got', async () => {
    await (await start()).stop();
    await writeFile(path.join(dataDir, 'cluster/postmaster.pid'), `${process.pid}\n${dataDir}/cluster\n0\n1\n\n127.0.0.1\n\nready\n`);
    const { ownerUrl } = await start();
    expect(await query(ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test.each([
    ['99', 'newer_version', /written by PostgreSQL 99, newer than/],
    ['9', 'older_version', /written by PostgreSQL 9; this version brings/],
  ])('refuses data of PostgreSQL %s in words', async (version, reason, message) => {
    await mkdir(path.join(dataDir, 'cluster'));
    await writeFile(path.join(dataDir, 'cluster/PG_VERSION'), `${version}\n`);
    await expect(start()).rejects.toMatchObject({ reason, message: expect.stringMatching(message) });
  });

  test('refuses a cluster whose passwords are lost', async () => {
    await (await start()).stop();
    await rm(path.join(dataDir, 'passwords.json'));
    await expect(start()).rejects.toMatchObject({ reason: 'passwords_missing' });
  });

  test('says in words that the place is no folder it can write to', async () => {
    const file = path.join(dataDir, 'file');
    await writeFile(file, '');
    await expect(startEmbedded({ dataDir: path.join(file, 'data') })).rejects.toMatchObject({
      reason: 'not_writable',
      message: expect.stringContaining('cannot be written to'),
    });
  });
});
