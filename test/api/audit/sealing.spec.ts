import { setTimeout as sleep } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';

import { createApp } from '../../../apps/api/src/app.js';
import { follow } from '../../../apps/api/src/audit/follow.js';
import { recordAudit } from '../../../apps/api/src/audit/record-audit.js';
import { SealService } from '../../../apps/api/src/audit/seal.service.js';
import { verifySeals } from '../../../apps/api/src/audit/verify-seals.js';
import { anonymous } from '../../../apps/api/src/auth/viewer.js';
import { ClockService } from '../../../apps/api/src/clock/clock.service.js';
import { CONFIG, type RunningConfig } from '../../../apps/api/src/config/config.module.js';
import { connect, inTransaction } from '../../database/use-database.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { startApp, type TestApp } from '../../support/app.js';

let running: TestApp;
let owner: pg.Client;

beforeEach(async () => {
  running = await startApp();
  owner = await connect(running.database.ownerUrl);
});
afterEach(async () => {
  await owner.end();
  await running.close();
});

const write = (act: string, values: { before?: unknown; after?: unknown } = {}) =>
  managerOf(running).transaction((manager) => recordAudit(manager, anonymous('a request', '192.0.2.1'), new ClockService().now(), { act, objectType: 'thing', objectId: uuidv7(), ...values }));

const sealedRows = async (): Promise<number> => Number((await owner.query('select coalesce(sum(row_count), 0) as rows from audit_seal')).rows[0].rows);
const allRows = async (): Promise<number> => Number((await owner.query('select count(*) as rows from audit_log')).rows[0].rows);

/** Waits for the sealer's own turn: a test must not seal what the application would not. */
async function sealed(rows: number, withinMs = 10_000): Promise<void> {
  for (const until = Date.now() + withinMs; (await sealedRows()) < rows && Date.now() < until; ) await sleep(20);
  expect(await sealedRows()).toBe(rows);
}

describe('the chain of seals', () => {
  it('is at most a second behind, and holds when recomputed', async () => {
    for (let index = 0; index < 7; index += 1) await write('try', { before: { index }, after: { when: new Date(0), nothing: undefined, text: 'ñandú 🙂' } });
    const since = performance.now();
    await sealed(7);
    // A second, and what this machine takes to look.
    expect(performance.now() - since).toBeLessThan(1_500);
    expect(await verifySeals(owner)).toEqual({ seals: expect.any(Number), rows: 7, withoutRows: 0, head: expect.stringMatching(/^[0-9a-f]{64}$/), broken: null });
  });

  it('skips no row of a transaction that began earlier and ends later', async () => {
    const slow = await connect(running.database.appUrl);
    await slow.query('begin');
    await slow.query(`insert into audit_log (id, at, act, object_type) values ($1, now(), 'slow', 'thing')`, [uuidv7()]);
    for (let index = 0; index < 3; index += 1) await write('quick');
    await sleep(1_200);
    expect(await sealedRows()).toBe(0);
    await slow.query('commit');
    await slow.end();
    await sealed(4);
    expect((await verifySeals(owner)).broken).toBeNull();
  });

  it('loses nothing and doubles nothing under concurrent writers and two processes', async () => {
    const second = await createApp(running.app.get<RunningConfig>(CONFIG));
    await Promise.all(Array.from({ length: 120 }, async (_, index) => {
      await write(`act ${index}`);
      if (index % 10 === 0) await Promise.all([running, { app: second }].map(({ app }) => app.get(SealService, { strict: false }).seal()));
    }));
    await sealed(120);
    await second.close();
    expect(await verifySeals(owner)).toMatchObject({ rows: 120, broken: null });
  });

  it('goes on after a restart', async () => {
    await write('before');
    await sealed(1);
    const again = await createApp(running.app.get<RunningConfig>(CONFIG));
    await running.app.close();
    await again.init();
    await inTransaction(owner, () => owner.query(`insert into audit_log (id, at, act, object_type) values ($1, now(), 'after', 'thing')`, [uuidv7()]));
    await sealed(2);
    await again.close();
    expect(await verifySeals(owner)).toMatchObject({ seals: 2, rows: 2, broken: null });
  });
});

describe('tampering is found and named', () => {
  beforeEach(async () => {
    for (const [index, act] of ['first', 'second', 'third'].entries()) {
      await write(act, { after: { act } });
      await sealed(index + 1);
    }
  });

  it.each([
    ['a row that says something else', `update audit_log set act = 'other' where act = 'second'`, 2, 'rows'],
    ['a row that names somebody else', `update audit_log set account_id = gen_random_uuid() where act = 'first'`, 1, 'rows'],
    ['a row that is gone', `delete from audit_log where act = 'third'`, 3, 'rows'],
    ['a row that was slipped in', `insert into audit_log select gen_random_uuid(), transaction_id, at, account_id, role, seat_id, 'slipped in', object_type from audit_log where act = 'second'`, null, 'rows'],
    ['values that say something else', `update audit_value set after = '{"act": "other"}' where after ->> 'act' = 'second'`, 2, 'values'],
    ['a digest made to fit other values', `update audit_log set value_digest = sha256('x') where act = 'second'`, 2, 'rows'],
    ['a seal with another root', `update audit_seal set merkle_root = sha256('x') where number = 1`, 1, 'hash'],
    ['a seal with another time', `update audit_seal set at = at + interval '1 second' where number = 2`, 2, 'hash'],
  ])('%s', async (_what, statement, number, fault) => {
    await owner.query(statement);
    expect((await verifySeals(owner)).broken).toEqual({ number: number ?? expect.any(Number), fault });
  });

  it('erased values and rows that retention has deleted leave the chain whole', async () => {
    await owner.query(`delete from audit_value where after ->> 'act' = 'second'`);
    expect(await verifySeals(owner)).toMatchObject({ rows: 3, broken: null });
    await owner.query(`delete from audit_log where act = 'first'`);
    expect(await verifySeals(owner)).toMatchObject({ seals: 3, rows: 2, withoutRows: 1, broken: null });
    await owner.query(`delete from audit_log where act = 'third'`);
    expect(await verifySeals(owner)).toMatchObject({ broken: { number: 3, fault: 'rows' } });
  });

  it("the application's role can do none of it", async () => {
    const app = await connect(running.database.appUrl);
    for (const statement of [`update audit_log set act = 'x'`, 'delete from audit_log', `update audit_seal set row_count = 1`, 'delete from audit_seal', `update audit_value set after = null`, 'truncate audit_log']) {
      await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
    await app.end();
    expect(await allRows()).toBe(3);
  });
});

describe('a follower of the log', () => {
  const followed: string[] = [];
  const read = (client: pg.Client, fail = false) =>
    inTransaction(client, () => follow(client, 'a test', 2, async (rows) => {
      if (fail) throw new Error('the mail server is away');
      followed.push(...rows.map(({ act }) => act));
    }));
  /** Followers read below the oldest transaction of the whole server, and other tests run on it too. */
  async function settled(): Promise<void> {
    const passed = async (): Promise<boolean> => (await app.query<{ passed: boolean }>('select pg_snapshot_xmin(pg_current_snapshot()) > max(transaction_id) as passed from audit_log')).rows[0]?.passed ?? true;
    while (!(await passed())) await sleep(20);
  }
  let app: pg.Client;
  beforeEach(async () => {
    followed.length = 0;
    app = await connect(running.database.appUrl);
  });
  afterEach(() => app.end());

  it('reads each row once and in order, waits for slow transactions, and reads again what it could not handle', async () => {
    const slow = await connect(running.database.appUrl);
    await slow.query('begin');
    await slow.query(`insert into audit_log (id, at, act, object_type) values ($1, now(), 'slow', 'thing')`, [uuidv7()]);
    await write('quick');
    expect(await read(app)).toBe(0);
    await slow.query('commit');
    await slow.end();
    await write('last');
    await settled();
    await expect(read(app, true)).rejects.toThrow('mail server');
    expect([await read(app), await read(app), await read(app)]).toEqual([2, 1, 0]);
    expect(followed).toEqual(['slow', 'quick', 'last']);
  });

  it('is one, however many processes follow under its name', async () => {
    for (let index = 0; index < 20; index += 1) await write(`act ${index}`);
    await settled();
    const others = await Promise.all(Array.from({ length: 4 }, () => connect(running.database.appUrl)));
    await Promise.all(others.map(async (client) => {
      while ((await read(client)) > 0);
    }));
    await Promise.all(others.map((client) => client.end()));
    expect(followed).toEqual(Array.from({ length: 20 }, (_, index) => `act ${index}`));
  });
});
