import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import WebSocket from 'ws';

import { ClockService } from '../../../apps/api/src/clock/clock.service.js';
import { makeForum, signInAs } from '../../factories/forum.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';

interface Opened {
  readonly socket: WebSocket;
  send(message: object): void;
  next(): Promise<{ type: string; id?: string; payload?: unknown }>;
}

const PROTOCOL = 'graphql-transport-ws';

describe('GraphQL over WebSocket', () => {
  let running: TestApp;
  const sockets: WebSocket[] = [];

  beforeAll(async () => {
    running = await startApp();
  });
  afterAll(async () => {
    for (const socket of sockets) socket.terminate();
    await running.close();
  });

  /** The status that the upgrade was refused with, or the open socket. */
  function connect(origin: string | undefined, cookie?: string): Promise<WebSocket | number> {
    return new Promise((resolve) => {
      const socket = new WebSocket(running.url.replace('http', 'ws') + '/graphql', PROTOCOL, { ...(origin !== undefined && { origin }), headers: cookie === undefined ? {} : { cookie } });
      sockets.push(socket);
      socket.once('open', () => resolve(socket));
      socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.once('error', () => undefined);
    });
  }

  async function open(cookie?: string): Promise<Opened> {
    const socket = await connect(running.url, cookie);
    if (typeof socket === 'number') throw new Error(`refused: ${socket}`);
    const waiting: ((message: never) => void)[] = [];
    const arrived: unknown[] = [];
    socket.on('message', (text) => {
      const message: unknown = JSON.parse(String(text));
      const first = waiting.shift();
      if (first) first(message as never);
      else arrived.push(message);
    });
    const opened: Opened = {
      socket,
      send: (message) => socket.send(JSON.stringify(message)),
      next: () => new Promise((resolve) => (arrived.length ? resolve(arrived.shift() as never) : waiting.push(resolve as never))),
    };
    opened.send({ type: 'connection_init' });
    expect((await opened.next()).type).toBe('connection_ack');
    return opened;
  }

  it('is opened by our own pages only', async () => {
    expect(await connect('https://elsewhere.example')).toBe(403);
    expect(await connect(undefined)).toBe(403);
  });

  it('answers an operation, and keeps the socket open after a syntax error in another', async () => {
    const { send, next } = await open();
    send({ id: 'wrong', type: 'subscribe', payload: { query: '{ jurisdictions {' } });
    expect(await next()).toMatchObject({ id: 'wrong', type: 'error' });
    send({ id: 'right', type: 'subscribe', payload: { query: '{ jurisdictions { slug } }' } });
    expect(await next()).toMatchObject({ id: 'right', type: 'next', payload: { data: { jurisdictions: [] } } });
  });

  it('holds the limits that hold over HTTP', async () => {
    const { send, next } = await open();
    const aliases = Array.from({ length: 16 }, (_, index) => `a${index}: jurisdictions { slug }`).join(' ');
    send({ id: 'many', type: 'subscribe', payload: { query: `{ ${aliases} }` } });
    expect(await next()).toMatchObject({ id: 'many', type: 'error' });
    send({ id: 'schema', type: 'subscribe', payload: { query: '{ __schema { types { name } } }' } });
    expect(await next()).toMatchObject({ id: 'schema', type: 'error' });
  });

  it('closes on a message of more than 256 KiB', async () => {
    const { socket, send } = await open();
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    send({ id: 'huge', type: 'subscribe', payload: { query: '#'.repeat(300_000) } });
    expect(await closed).toBe(1009);
  });

  it('does not keep a session from its idle end', async () => {
    const { cookie } = await signInAs(running, 'secretariat', (await makeForum(running)).id);
    const { send, next } = await open(cookie);
    const overHttp = graphqlClient(running.url, cookie);
    const clock = running.app.get(ClockService);
    const me = async (id: string) => {
      send({ id, type: 'subscribe', payload: { query: '{ me { email } }' } });
      const { payload } = await next();
      expect(await next()).toMatchObject({ id, type: 'complete' });
      return (payload as { data: { me: object | null } }).data.me;
    };
    try {
      clock.set(Temporal.Now.instant().add({ minutes: 20 }));
      expect(await me('watched')).not.toBeNull();
      clock.set(Temporal.Now.instant().add({ minutes: 40 }));
      expect(await me('idle')).toBeNull();
      expect((await overHttp<{ me: object | null }>('{ me { email } }')).data).toEqual({ me: null });
    } finally {
      clock.set(null);
    }
  });

  it('opens twenty sockets for one reader, not more, whatever cookies they send', async () => {
    const outcomes = await Promise.all(Array.from({ length: 25 }, (_, index) => connect(running.url, `theme=${index}`)));
    expect(outcomes.filter((outcome) => outcome === 429).length).toBeGreaterThanOrEqual(5);
    const { cookie } = await signInAs(running, 'secretariat', (await makeForum(running)).id);
    const signedIn = await Promise.all(Array.from({ length: 25 }, (_, index) => connect(running.url, `${cookie}; theme=${index}`)));
    expect(signedIn.filter((outcome) => outcome === 429)).toHaveLength(5);
  });
});
