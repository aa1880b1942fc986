import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';

import { createApp } from '../../apps/api/src/app.js';
import { verifySeals } from '../../apps/api/src/audit/verify-seals.js';
import type { RunningConfig } from '../../apps/api/src/config/config.module.js';
import { migrate } from '../../apps/api/src/database/migrate.js';
import { type EmbeddedDatabase, startEmbedded } from '../../tools/postgres/embedded.mjs';
import { connect } from '../database/use-database.js';
import { makeForum, signInAs } from '../factories/forum.factory.js';
import { graphqlClient } from '../support/graphql-client.js';
import { type Child, startServer } from './child.js';
import { faultConfig } from './fault-config.js';
import { type Acknowledged, Writer } from './mixed-writes.js';
import { openRelay, type Relay } from './relay.js';

const VICTIMS = ['the API', 'PostgreSQL', 'a connection of PostgreSQL'] as const;
const WRITERS = 6;

const ROUNDS = Number(process.env['MESA_FAULT_ROUNDS'] ?? VICTIMS.length);

/** Set it to the seed of a round that failed, and that round is run again: same victim, same moment, same order of writes. */
const SEED = process.env['MESA_FAULT_SEED'];

let folder: string;
let database: EmbeddedDatabase;
let relay: Relay;
let config: RunningConfig;
let server: Child;
let forumId: string;
let cookie: string;

const through = (url: string): string => Object.assign(new URL(url), { port: String(relay.port) }).href;

/** Mulberry32: small, and the same on every machine. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mesa-kill-'));
  database = await startEmbedded({ dataDir: folder, fast: true });
  await migrate(database.ownerUrl, 'mesa_app');
  relay = await openRelay(database.port);
  config = await faultConfig(through(database.appUrl), { dataDir: folder });
  const app = await createApp(config);
  const made = { app, url: '', database: { ownerUrl: database.ownerUrl, appUrl: database.appUrl, superuserUrl: database.superuserUrl, close: async () => undefined }, close: () => app.close() };
  forumId = (await makeForum(made)).id;
  ({ cookie } = await signInAs(made, 'secretariat', forumId));
  await app.close();
  server = await startServer(config);
}, 60_000);

afterAll(async () => {
  await server?.kill('SIGKILL');
  await relay?.close();
  await database?.stop();
  await rm(folder, { recursive: true });
});

async function kill(victim: (typeof VICTIMS)[number], random: () => number): Promise<void> {
  if (victim === 'the API') {
    await server.kill('SIGKILL');
    server = await startServer(config);
  } else if (victim === 'PostgreSQL') {
    process.kill(Number(readFileSync(join(folder, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
    await sleep(50);
    database = await startEmbedded({ dataDir: folder, fast: true });
    relay.to(database.port);
  } else {
    const superuser = new pg.Client({ connectionString: database.superuserUrl });
    superuser.on('error', () => undefined); // the server ends every connection with the one that was killed
    await superuser.connect();
    const { rows } = await superuser.query<{ pid: number }>(`select pid from pg_stat_activity where application_name = 'mesa-app' order by pid`);
    const chosen = rows[Math.floor(random() * rows.length)];
    if (chosen) process.kill(chosen.pid, 'SIGKILL');
    await superuser.end().catch(() => undefined);
  }
}

/** The writes of which there is not exactly one effect: no row, another row, or more or less than one line in the audit log. */
async function lostOrDoubled(writes: readonly Acknowledged[]): Promise<string[]> {
  const owner = await connect(database.ownerUrl);
  try {
    const { rows } = await owner.query<{ id: string; name: string; version: number; lines: number; acts: number }>(
      `select made.id, made.name, made.version, count(l.id)::int as lines, count(l.id) filter (where l.act like 'create%')::int as acts
       from (select id, name, version from organization union all select id, name, version from person) made
       left join audit_log l on l.object_id = made.id group by 1, 2, 3`,
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    const names = new Set(rows.map(({ name }) => name));
    const faults = writes.filter(({ id, version }) => {
      const row = byId.get(id);
      return !row || row.version < version || row.acts !== 1 || row.lines !== row.version;
    });
    const made = writes.filter(({ operation }) => operation !== 'updateOrganization');
    return [...faults.map(({ name }) => name), ...(made.length === rows.length && names.size === rows.length ? [] : [`${rows.length} rows of ${made.length} writes`])];
  } finally {
    await owner.end();
  }
}

describe('invariant 7: what was acknowledged survives kill -9, once', () => {
  const all: Acknowledged[] = [];

  it.each(Array.from({ length: SEED ? 1 : ROUNDS }, (_, round) => round))('round %i', async (round) => {
    // The seed decides everything, and of three rounds each takes another victim.
    const seed = SEED ? Number(SEED) : randomInt(2 ** 29) * VICTIMS.length + (round % VICTIMS.length);
    const random = randomOf(seed);
    const victim = VICTIMS[seed % VICTIMS.length] ?? 'the API';
    const moment = Math.round(20 + random() * 600);
    process.stdout.write(`round ${round}: seed ${seed}, kill -9 of ${victim} after ${moment} ms\n`);

    let stopped = false;
    const writers = Array.from({ length: WRITERS }, (_, index) => new Writer(graphqlClient(config.publicUrl, cookie), forumId, randomOf(seed + index)));
    const written = Promise.all(writers.map((writer) => writer.write(() => stopped)));
    written.catch(() => undefined); // told below, when it is awaited
    await sleep(moment);
    await kill(victim, random);
    await sleep(150);
    stopped = true;
    await written;

    const acknowledged = writers.flatMap((writer) => writer.acknowledged);
    all.push(...acknowledged);
    expect(acknowledged.length).toBeGreaterThanOrEqual(WRITERS);
    expect(await lostOrDoubled(all)).toEqual([]);
    const repeated = acknowledged.filter(({ operation }) => operation !== 'updateOrganization').slice(-WRITERS);
    expect(await Promise.all(repeated.map((write) => write.again()))).toEqual(repeated.map(({ id }) => id));
    expect(await lostOrDoubled(all)).toEqual([]);
  }, 60_000);

  it('and the audit log of all of it still proves itself', async () => {
    const owner = await connect(database.ownerUrl);
    expect(await verifySeals(owner)).toMatchObject({ broken: null });
    await owner.end();
  });
});
