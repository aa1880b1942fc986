import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import WebSocket from 'ws';

import { portOrFree } from '../../apps/api/src/boot/free-port.js';
import { CONFIG, type RunningConfig } from '../../apps/api/src/config/config.module.js';
import { connect } from '../database/use-database.js';
import { makeForum, signInAs } from '../factories/forum.factory.js';
import { startApp, type TestApp } from '../support/app.js';
import { graphqlClient } from '../support/graphql-client.js';
import { type Child, startChild } from './child.js';

const CREATE = 'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { name } } }';

let running: TestApp;
let owner: pg.Client;
let child: Child;
let url: string;

beforeAll(async () => {
  running = await startApp();
  owner = await connect(running.database.ownerUrl);
  const port = await portOrFree(0, '127.0.0.1');
  url = `http://localhost:${port}`;
  const config: RunningConfig = { ...running.app.get<RunningConfig>(CONFIG), port, publicUrl: url };
  child = startChild('test/faults/serve.ts', { MESA_FAULT_CONFIG: JSON.stringify(config) });
  await child.said('ready');
}, 60_000);
afterAll(async () => {
  await child?.kill('SIGKILL');
  await owner?.end();
  await running?.close();
});

describe('SIGTERM', () => {
  it('is answered with "not ready" first; what was begun is answered, sockets are told, and the process ends', async () => {
    const forumId = (await makeForum(running)).id;
    const { cookie } = await signInAs(running, 'secretariat', forumId);
    const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { origin: url });
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    await new Promise((resolve) => socket.once('open', resolve));

    await owner.query('begin');
    await owner.query('lock table person in exclusive mode');
    const answer = graphqlClient(url, cookie)<{ createPerson: { person: { name: string } } }>(CREATE, { input: { forumId, name: 'Begun before the end', isMinor: false } });
    await sleep(300);
    child.process.kill('SIGTERM');
    await sleep(200);
    const ready = await fetch(`${url}/health/ready`);
    expect([ready.status, ready.headers.get('connection')]).toEqual([503, 'close']);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect(await closed).toBe(1012);
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
    await owner.query('commit');
    expect((await answer).data?.createPerson.person.name).toBe('Begun before the end');
    expect(await child.ended()).toBe(0);
    expect((await owner.query(`select from person where name = 'Begun before the end'`)).rowCount).toBe(1);
  }, 40_000);
});
