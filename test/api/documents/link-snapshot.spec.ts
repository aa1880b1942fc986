import { createHash } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { LinkSnapshot } from '../../../apps/api/src/documents/link-snapshot.entity.js';
import { LinkSnapshotService } from '../../../apps/api/src/documents/link-snapshot.service.js';
import { type CommentedMilestone, makeCommentedMilestone } from '../../factories/comment.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type LinkServer, startLinkServer } from '../../support/link-server.js';
import { asOwner } from '../../support/sign-in.js';

/** The site's own address, as if it were of the open Internet; the other is what nobody may reach through us. */
const [SITE, INSIDE] = ['127.0.0.9', '127.0.0.1'];
const PAGE = '<!doctype html><title>Bases de licitación</title><p>Texto.';
const BYTES_TOO_MANY = 5_242_880 + 1;

const STATE = 'mutation ($input: StateProgressInput!) { stateProgress(input: $input) { statement { id version } } }';
const PUBLISH = 'mutation ($input: PublishStatementInput!) { publishStatement(input: $input) { statement { id } } }';
const READ = `query ($jurisdiction: String!, $plan: String!) { milestone(jurisdiction: $jurisdiction, plan: $plan, segment: "c1", number: 1) {
  statements { evidence { document { url snapshot { state title contentHash sizeBytes mediaType reason httpStatus } } } } } }`;

interface Snapshot { readonly state: string; readonly title: string | null; readonly contentHash: string | null; readonly reason: string | null }

let site: LinkServer;
let inside: LinkServer;
let app: TestApp;
let on: CommentedMilestone;
beforeAll(async () => {
  const to = (location: string) => (_: unknown, response: import('node:http').ServerResponse) => void response.writeHead(302, { location }).end();
  const html = { 'content-type': 'text/html; charset=utf-8' };
  inside = await startLinkServer(INSIDE, 0, { '/secret': (_, response) => void response.writeHead(200, html).end('<title>Secreto</title>') });
  site = await startLinkServer(SITE, inside.port, {
    '/bases': (_, response) => void response.writeHead(200, { ...html, 'set-cookie': 'seguir=1' }).end(PAGE),
    '/to-bases': to('/bases'),
    '/inside': to(`http://${INSIDE}:${inside.port}/secret`),
    '/mapped': to(`http://[::ffff:127.0.0.1]:${inside.port}/secret`),
    '/number': to(`http://2130706433:${inside.port}/secret`),
    '/named': to(`http://localhost:${inside.port}/secret`),
    '/file': to('file:///etc/passwd'),
    '/round': to('/round'),
    '/slow': (_, response) => {
      response.writeHead(200, html).write('<title>Lento');
      const drip = setInterval(() => response.write('.'), 200);
      response.once('close', () => clearInterval(drip));
    },
    '/huge': (_, response) => void response.writeHead(200, { 'content-type': 'application/pdf', 'content-length': BYTES_TOO_MANY }).end(Buffer.alloc(BYTES_TOO_MANY)),
    '/huge-unsaid': (_, response) => void response.writeHead(200, { 'content-type': 'application/pdf' }).end(Buffer.alloc(BYTES_TOO_MANY)),
    '/program': (_, response) => void response.writeHead(200, { 'content-type': 'application/x-msdownload' }).end('MZ'),
    '/private': (_, response) => void response.writeHead(403).end(),
    '/broken': (_, response) => void response.writeHead(503).end(),
  });
  app = await startApp({ linkSnapshots: { ports: [site.port], trusted: [SITE] } });
  on = await makeCommentedMilestone(app);
});
afterAll(async () => {
  await app?.close();
  await Promise.all([site?.close(), inside?.close()]);
});

const state = (urls: readonly string[], publish = true) =>
  on.unit.client<{ stateProgress: { statement: { id: string; version: number } } }>(STATE, {
    input: { wordingId: on.wordingId, author: 'responsible_unit', completion: 'completed', language: 'es', publish, evidence: urls.map((url) => ({ title: 'Bases', url, language: 'es' })) },
  });

async function snapshotOf(url: string): Promise<Snapshot | null> {
  const { data } = await on.public<{ milestone: { statements: { evidence: { document: { url: string; snapshot: Snapshot | null } }[] }[] } }>(READ, { jurisdiction: on.jurisdiction, plan: on.plan });
  return data?.milestone.statements.flatMap(({ evidence }) => evidence).find(({ document }) => document.url === url)?.document.snapshot ?? null;
}

/** Waits for the job, which works by itself. */
async function taken(url: string): Promise<Snapshot | null> {
  for (let tries = 0; tries < 120; tries += 1) {
    const snapshot = await snapshotOf(url);
    if (snapshot && snapshot.state !== 'waiting') return snapshot;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return snapshotOf(url);
}

const at = (path: string): string => `http://${SITE}:${site.port}${path}`;

describe('a link given as proof', () => {
  it('is kept with its title and the hash of what came, without cookies, after a redirect too', async () => {
    expect((await state([at('/bases'), at('/to-bases')])).errors).toEqual([]);
    const kept = { state: 'kept', title: 'Bases de licitación', contentHash: createHash('sha256').update(PAGE).digest('hex'), sizeBytes: Buffer.byteLength(PAGE), mediaType: 'text/html', reason: null, httpStatus: null };
    expect(await taken(at('/bases'))).toEqual(kept);
    expect(await taken(at('/to-bases'))).toEqual(kept);
    for (const { method, headers } of site.asked) {
      expect(method).toBe('GET');
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('authorization');
      expect(headers).not.toHaveProperty('referer');
    }
  });

  it('of a draft is fetched when it is published, not before', async () => {
    const url = at('/bases?draft');
    const { data } = await state([url], false);
    expect(await managerOf(app).query('select 1 from link_snapshot s join document d on d.id = s.document_id where d.url = $1', [url])).toEqual([]);
    await on.unit.client(PUBLISH, { input: { statementId: data?.stateProgress.statement.id, version: data?.stateProgress.statement.version } });
    expect(await taken(url)).toMatchObject({ state: 'gone', reason: 'status', httpStatus: 404 });
  });

  it.each([
    ['/inside', 'private_address'],
    ['/mapped', 'private_address'],
    ['/number', 'private_address'],
    ['/named', 'private_address'],
    ['/file', 'address'],
    ['/round', 'redirects'],
    ['/huge', 'too_large'],
    ['/huge-unsaid', 'too_large'],
    ['/program', 'type'],
  ])('that leads to %s is refused: %s', async (path, reason) => {
    await state([at(path)]);
    expect(await taken(at(path))).toMatchObject({ state: 'refused', reason, title: null, contentHash: null });
    expect(inside.asked).toEqual([]);
  });

  it.each([
    ['a private network', () => `http://10.0.0.1:${site.port}/`, 'private_address'],
    ['this machine, by another spelling', () => `http://0x7f.1:${site.port}/secret`, 'private_address'],
    ['this machine, by IPv6', () => `http://[::1]:${site.port}/secret`, 'private_address'],
    ['the addresses of a cloud', () => `http://169.254.169.254:${site.port}/latest/meta-data`, 'private_address'],
    ['a name of this machine', () => `http://localhost:${inside.port}/secret`, 'private_address'],
    ['another port', () => `http://${SITE}:22/`, 'address'],
    ['a name and password', () => `http://usuario:clave@${SITE}:${site.port}/bases`, 'address'],
  ])('to %s is refused', async (_what, url, reason) => {
    await state([url()]);
    expect(await taken(url())).toMatchObject({ state: 'refused', reason });
    expect(inside.asked).toEqual([]);
  });

  it('that is not there, or not for everybody, is said to be gone', async () => {
    await state([at('/missing'), at('/private')]);
    expect(await taken(at('/missing'))).toMatchObject({ state: 'gone', reason: 'status', httpStatus: 404 });
    expect(await taken(at('/private'))).toMatchObject({ state: 'gone', reason: 'status', httpStatus: 403 });
  });

  it('that drips for ever is left after five seconds, asked for again later, and gone after the third time', async () => {
    await state([at('/slow')]);
    const manager = managerOf(app);
    const row = async () => {
      const [found] = await asOwner<{ id: string; attempts: number }>(app, 'select s.id, s.attempts from link_snapshot s join document d on d.id = s.document_id where d.url = $1', [at('/slow')]);
      return found ?? { id: '', attempts: 0 };
    };
    for (let tries = 0; tries < 100 && (await row()).attempts === 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await row()).toMatchObject({ attempts: 1 });
    await manager.update(LinkSnapshot, { id: (await row()).id }, { attempts: 2 });
    const begin = performance.now();
    await app.app.get(LinkSnapshotService).take((await row()).id);
    expect(performance.now() - begin).toBeLessThan(7_000);
    expect(await snapshotOf(at('/slow'))).toMatchObject({ state: 'gone', reason: 'timeout' });
  });

  it('that answers with a fault of its own waits to be asked again', async () => {
    await state([at('/broken')]);
    for (let tries = 0; tries < 50 && !site.asked.some(({ path }) => path === '/broken'); tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await snapshotOf(at('/broken'))).toMatchObject({ state: 'waiting' });
  });
});

it('is fetched by no installation that says so', async () => {
  const off = await startApp();
  const there = await makeCommentedMilestone(off);
  const asked = site.asked.length;
  await there.unit.client(STATE, { input: { wordingId: there.wordingId, author: 'responsible_unit', completion: 'completed', language: 'es', publish: true, evidence: [{ title: 'Bases', url: at('/bases'), language: 'es' }] } });
  expect(await managerOf(off).count(LinkSnapshot)).toBe(0);
  expect(await asOwner(off, `select 1 from jobs.job where name = 'link_snapshot'`)).toEqual([]);
  await off.close();
  expect(site.asked).toHaveLength(asked);
});
