import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { createApp } from '../../apps/api/src/app.js';
import { explainFault } from '../../apps/api/src/boot/explain-fault.js';
import { CONFIG, type RunningConfig } from '../../apps/api/src/config/config.module.js';
import { migrate } from '../../apps/api/src/database/migrate.js';
import { startEmbedded } from '../../tools/postgres/embedded.mjs';
import { connect } from '../database/use-database.js';
import { startApp } from '../support/app.js';
import { openDatabase } from '../support/database.js';
import { startChild } from './child.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mesa-start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What the person at the terminal reads of a step of the start that failed. */
const explained = (step: Promise<unknown>): Promise<string> => step.then(() => 'It did not fail.', explainFault);

/** A folder that nobody may write to: root may write to any of a disk. */
function readOnlyFolder(): string {
  if (process.getuid?.() === 0) return '/sys/mesa';
  const closed = join(folder, 'closed');
  mkdirSync(closed);
  chmodSync(closed, 0o555);
  return join(closed, 'mesa');
}

describe('a start that cannot be says why in words, without a stack', () => {
  it('the port is taken', async () => {
    const { app, url, close } = await startApp();
    const second = await createApp(app.get<RunningConfig>(CONFIG));
    const { port } = new URL(url);
    expect(await explained(second.listen(Number(port), '127.0.0.1'))).toBe(`Port ${port} is taken by another program. Stop it, or choose another port: PORT=3001 npm start`);
    await second.close();
    await close();
  });

  it('the database cannot be reached', async () => {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as AddressInfo;
    probe.close();
    const url = (role: string) => `postgres://${role}:x@127.0.0.1:${port}/mesa`;
    const child = startChild('apps/api/src/main.ts', { MODE: 'demonstration', PORT: '0', LOG_LEVEL: 'silent', DATABASE_URL: url('app'), MIGRATION_DATABASE_URL: url('owner') });
    expect(await child.ended()).toBe(1);
    expect(child.output()).toContain('The database cannot be reached.');
    expect(child.output()).not.toMatch(/^\s+at /m);
  });

  it('the database refuses the password, or has no such name', async () => {
    const database = await openDatabase();
    const fault = (change: (url: URL) => unknown) => {
      const url = new URL(database.ownerUrl);
      change(url);
      return explained(migrate(url.href, 'mesa_app'));
    };
    expect(await fault((url) => (url.password = 'wrong'))).toContain('The database refused the sign-in.');
    expect(await fault((url) => (url.pathname = '/nowhere'))).toContain('That database does not exist on the server.');
    await database.close();
  });

  it('the database, or the data folder, was written by a newer version', async () => {
    const database = await openDatabase();
    const owner = await connect(database.ownerUrl);
    await owner.query(`insert into migrations (timestamp, name) values (9999999999999, 'Later9999999999999')`);
    await owner.end();
    expect(await explained(migrate(database.ownerUrl, 'mesa_app'))).toContain('written by a newer version of the program (Later9999999999999)');
    await database.close();

    const cluster = join(folder, 'newer/cluster');
    mkdirSync(cluster, { recursive: true });
    writeFileSync(join(cluster, 'PG_VERSION'), '99\n');
    expect(await explained(startEmbedded({ dataDir: join(folder, 'newer') }))).toContain('was written by PostgreSQL 99, newer than');
  });

  it('the data folder may not be written to', async () => {
    expect(await explained(startEmbedded({ dataDir: readOnlyFolder() }))).toMatch(/The data folder .* cannot be written to\./);
  });

  it('the data folder is held by another program', async () => {
    const dataDir = join(folder, 'locked');
    await (await startEmbedded({ dataDir, fast: true })).stop();
    const cluster = join(dataDir, 'cluster');
    // A server that holds the folder and is never ready; the clock is moved past the time we wait for it.
    const holder: ChildProcess = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', cluster]);
    writeFileSync(join(cluster, 'postmaster.pid'), `${holder.pid}\n${cluster}\n0\n1\n\n127.0.0.1\n\nstarting\n`);
    const now = Date.now();
    const clock = jest.spyOn(Date, 'now').mockReturnValueOnce(now).mockReturnValueOnce(now).mockReturnValue(now + 120_000);
    await expect(startEmbedded({ dataDir })).rejects.toMatchObject({ reason: 'locked', message: `Another program holds the data folder ${dataDir}. Stop it, or set DATA_DIR to another folder.` });
    clock.mockRestore();
    holder.kill('SIGKILL');
  });

  it('the disk is full', async () => {
    expect(await explained(writeFile('/dev/full', 'one byte too many'))).toContain('The disk is full. Nothing that was confirmed is lost');
    // Where this user may mount a disk of 8 MB, the start itself is tried on it.
    const small = join(folder, 'small');
    mkdirSync(small);
    const mount = `mount -t tmpfs -o size=8m none ${small}`;
    const namespace = process.getuid?.() === 0 ? ['--mount'] : ['--user', '--map-root-user', '--mount'];
    if (spawnSync('unshare', [...namespace, 'sh', '-c', mount]).status !== 0) return;
    const start = `${mount} && exec "${process.execPath}" --import ./test/support/source-hooks.mjs apps/api/src/main.ts`;
    const { stderr, status } = spawnSync('unshare', [...namespace, 'sh', '-c', start], { env: { PATH: process.env['PATH'], DATA_DIR: small, PORT: '0', LOG_LEVEL: 'silent' }, encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, expect.stringMatching(/The disk that holds the data folder .*small.* is full\. Free some space and start again\./)]);
  });
});
