import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';

import { ClockService } from '../../../apps/api/src/clock/clock.service.js';
import { Comment } from '../../../apps/api/src/comments/comment.entity.js';
import type { HandoverPack } from '../../../apps/api/src/imports/handover/handover-pack.js';
import { makeCommitment } from '../../factories/commitment.factory.js';
import { makeForum, signInAs } from '../../factories/forum.factory.js';
import { makeJurisdiction, managerOf } from '../../factories/jurisdiction.factory.js';
import { makePerson } from '../../factories/person.factory.js';
import { makePlan } from '../../factories/plan.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type Demonstration, startDemonstration, TELLING } from '../../support/demonstration.js';
import { type Answer, graphqlClient } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';

let there: Demonstration;
let here: TestApp;
let forumId: string;
let secretariat: string;
let files: Record<string, string>;
let pack: HandoverPack;

const download = (url: string, forum: string, cookie?: string, language = 'es'): Promise<Response> => fetch(`${url}/files/handover/${language}/${forum}`, { headers: cookie ? { cookie } : {} });

async function packOf(response: Response): Promise<Record<string, string>> {
  expect(response.status).toBe(200);
  const entries = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return Object.fromEntries(Object.entries(entries).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

interface Received {
  receiveHandover: { forum: { id: string; slug: string } };
}

const RECEIVE = 'mutation ($input: ReceiveHandoverInput!) { receiveHandover(input: $input) { forum { id slug } } }';
const receive = (cookie: string, input: object): Promise<Answer<Received>> => graphqlClient(here.url, cookie)<Received>(RECEIVE, { input });

/** Sends the file as browsers do: it may be longer than a body of text. */
async function send(cookie: string, into: string, json: string): Promise<{ data?: Received | null; errors?: unknown[] }> {
  const form = new FormData();
  form.set('operations', JSON.stringify({ query: RECEIVE, variables: { input: { forumId: into, file: null } } }));
  form.set('map', JSON.stringify({ 0: ['variables.input.file'] }));
  form.set('0', new File([json], 'handover.json'));
  const response = await fetch(`${here.url}/graphql`, { method: 'POST', headers: { cookie, 'apollo-require-preflight': 'true' }, body: form });
  return (await response.json()) as { data?: Received | null; errors?: unknown[] };
}

beforeAll(async () => {
  there = await startDemonstration();
  here = await startApp();
  const [forum] = (await managerOf(there).query(`select f.id from forum f join jurisdiction j on j.id = f.jurisdiction_id where j.slug = 'demostracion' and f.slug = 'mesa'`)) as { id: string }[];
  forumId = forum?.id ?? '';
  secretariat = (await signInAs(there, 'secretariat', forumId)).cookie;
  files = await packOf(await download(there.url, forumId, secretariat));
  pack = JSON.parse(files['handover.json'] ?? '') as HandoverPack;
}, TELLING);

afterAll(async () => {
  await here?.close();
  await there?.close();
});

type Row = Readonly<Record<string, unknown>>;

const rows = (table: string): readonly Readonly<Record<string, unknown>>[] => pack.rows[table] ?? [];

describe('a handover pack', () => {
  it('holds what the next administration needs', () => {
    for (const table of ['document', 'organization', 'bench', 'meeting', 'decision', 'forum_rules', 'seat', 'seat_holding', 'action_plan', 'commitment', 'milestone', 'wording', 'amendment', 'status_statement', 'comment', 'reasoned_response', 'action_item', 'minutes']) {
      expect([table, rows(table).length > 0]).toEqual([table, true]);
    }
    expect(pack.actas.length).toBeGreaterThan(0);
    expect(rows('amendment').every(({ reason }) => typeof reason === 'string')).toBe(true);
  });

  it('is a site that reads from disk: every page led to, no script, nothing fetched', () => {
    const pages = Object.keys(files).filter((name) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(8);
    for (const page of pages) {
      const html = files[page] ?? '';
      expect(html).not.toMatch(/<script|javascript:|\son\w+=|<img|<iframe|@import/i);
      for (const [, href = ''] of html.matchAll(/href="([^"]+)"/g)) expect(href.startsWith('http') || href in files).toBe(true);
    }
    for (const page of pages.filter((name) => name !== 'index.html')) expect(files['index.html']).toContain(`href="${page}"`);
    expect(files['plan.html']).toContain(String(rows('wording')[0]?.['title'] ?? ''));
  });

  it('holds no contact datum, no draft, nothing that lets anybody in, and no name that is not public', async () => {
    const everything = Object.values(files).join('\n');
    const secrets = await asOwner(there, `select email as word from auth."user" union select token from auth.session union select name from person p where p.id not in
      (select h.person_id from seat_holding h where h.is_name_public union select person_id from comment union select person_id from reasoned_response) and p.name is not null`, []) as { word: string }[];
    expect(secrets.length).toBeGreaterThan(3);
    // A name may be in what was published: there the acta decides.
    const published = JSON.stringify([pack.actas, rows('decision'), rows('wording'), rows('comment'), rows('reasoned_response'), rows('action_item'), rows('forum_rules'), rows('status_statement'), rows('meeting'), rows('agenda_item'), rows('document'), rows('administration')]);
    expect(secrets.map(({ word }) => word).filter((word) => everything.includes(word) && !published.includes(word))).toEqual([]);
    const drafts = (await managerOf(there).query(`select id from wording where state in ('draft', 'proposed') union select id from reasoned_response where state = 'draft' union select id from status_statement where state <> 'published' union select id from document where visibility <> 'public' union select id from minutes where state <> 'published' union select id from meeting where state = 'draft' union select id from comment where state = 'moderated' union select account_id from role`)) as { id: string }[];
    expect(drafts.filter(({ id }) => everything.includes(id))).toEqual([]);
    expect(everything).not.toMatch(/storage_name|account_id|entered_by|join_url|guardian/);
  });

  it('names nobody who wrote only of a plan that is still being written', async () => {
    const { plan, jurisdictionId } = await makePlan(there, { forumId });
    const { commitment, wording } = await makeCommitment(there, { planId: plan.id, wording: { state: 'draft' } });
    const { id: personId } = await makePerson(there, { jurisdictionId, name: 'Nombre Solo Borrador' });
    const manager = managerOf(there);
    await manager.save(manager.create(Comment, { forumId, commitmentId: commitment.id, wordingId: wording.id, kind: 'support', text: 'De acuerdo.', language: 'es', personId, postedAt: new Date() }));
    const now = JSON.parse((await packOf(await download(there.url, forumId, secretariat)))['handover.json'] ?? '') as HandoverPack;
    expect(now).toEqual(pack);
  });

  it('is for the forum’s secretariat alone, after the second factor, and the log says who took it', async () => {
    expect((await download(there.url, forumId)).status).toBe(401);
    expect((await download(there.url, forumId, (await signInAs(there, 'clerk', forumId)).cookie)).status).toBe(404);
    expect((await download(there.url, forumId, (await signInAs(there, 'secretariat', forumId, { secondFactor: false })).cookie)).status).toBe(401);
    expect((await download(there.url, '0190a0a0-0000-7000-8000-000000000000', secretariat)).status).toBe(404);
    expect((await download(there.url, 'x', secretariat)).status).toBe(404);
    expect(await managerOf(there).query(`select role from audit_log where act = 'pack_handover' and object_id = $1 limit 1`, [forumId])).toEqual([{ role: 'secretariat' }]);
  });
});

describe('a pack that another installation takes in', () => {
  let cookie: string;
  let into: string;
  beforeAll(async () => {
    here.app.get(ClockService).set(there.app.get(ClockService).now());
    const { id: jurisdictionId } = await makeJurisdiction(here, { slug: 'otra', name: pack.jurisdiction.name });
    into = (await makeForum(here, { jurisdictionId, slug: 'primera' })).id;
    cookie = (await signInAs(here, 'secretariat', into)).cookie;
  });

  it('says field by field what the first one said', async () => {
    const { data, errors } = await send(cookie, into, files['handover.json'] ?? '');
    expect(errors ?? []).toEqual([]);
    expect(data?.receiveHandover.forum).toEqual({ id: forumId, slug: 'mesa' });
    const again = await packOf(await download(here.url, forumId, cookie));
    const second = JSON.parse(again['handover.json'] ?? '') as HandoverPack;
    for (const table of Object.keys(pack.rows)) expect([table, second.rows[table]]).toEqual([table, pack.rows[table]]);
    expect(second).toEqual(pack);
    expect(again).toEqual(files);
  });

  it.each([
    ['rules of another forum', 'forum_rules', (row: Row, other: string): Row => ({ ...row, forum_id: other })],
    ['holders of a seat that is not in it', 'seat_holding', (row: Row): Row => ({ ...row, seat_id: randomUUID() })],
    ['words of a commitment that is not in it', 'wording', (row: Row): Row => ({ ...row, commitment_id: randomUUID(), milestone_id: null })],
    ['comments on a milestone that is not in it', 'comment', (row: Row): Row => ({ ...row, milestone_id: randomUUID(), commitment_id: null })],
  ])('that brings %s is refused whole: a pack writes nothing but its own forum', async (_name, table, forge) => {
    const other = await makeForum(here, { jurisdictionId: (await makeJurisdiction(here)).id });
    const { cookie: mine } = await signInAs(here, 'secretariat', other.id);
    const [first, ...more] = rows(table);
    const forged = JSON.stringify({ ...pack, rows: { ...pack.rows, [table]: [forge(first ?? {}, other.id), ...more] } });
    const before = await managerOf(here).query('select count(*)::int as count from forum');
    expect((await send(mine, other.id, forged)).errors).toMatchObject([{ extensions: { code: 'INVALID', fields: { file: 'malformed' } } }]);
    expect(await managerOf(here).query('select count(*)::int as count from forum')).toEqual(before);
  });

  it.each([
    ['an address that is none', { forum: { slug: 'Mesa/1' } }],
    ['an address that is a word of ours', { forum: { slug: 'graphql' } }],
    ['an acta without its hash', { actas: [{ ordinal: 1, links: [{ blocks: [] }] }] }],
    ['an acta without its blocks', { actas: [{ ordinal: 1, links: [{ hash: 'x' }] }] }],
    ['a block that no page can show', { actas: [{ ordinal: 1, links: [{ hash: 'x', blocks: [{ hash: 'y' }] }] }] }],
  ])('that has %s is refused before anything is written', async (_name, { forum = {}, actas = pack.actas }: { forum?: Row; actas?: unknown }) => {
    const forged = JSON.stringify({ ...pack, forum: { ...pack.forum, ...forum }, actas });
    expect((await send(cookie, into, forged)).errors).toMatchObject([{ extensions: { code: 'INVALID', fields: { file: 'malformed' } } }]);
    const plans = rows('action_plan').map((row) => ({ ...row, slug: 'Plan 1' }));
    expect((await send(cookie, into, JSON.stringify({ ...pack, rows: { ...pack.rows, action_plan: plans } }))).errors).toMatchObject([{ extensions: { code: 'INVALID' } }]);
  });

  it('makes who took it in its secretariat, and is not taken in twice', async () => {
    expect(await managerOf(here).query(`select kind from role where forum_id = $1`, [forumId])).toEqual([{ kind: 'secretariat' }]);
    expect((await send(cookie, into, files['handover.json'] ?? '')).errors).toMatchObject([{ extensions: { code: 'CONFLICT', reason: 'already_exists' } }]);
  });

  it('is refused where it is none', async () => {
    for (const json of ['', '{', '{}', JSON.stringify({ ...pack, version: 2 }), JSON.stringify({ ...pack, rows: { seat: 7 } }), JSON.stringify({ ...pack, forum: { id: 'x' } })]) {
      expect((await receive(cookie, { forumId: into, json })).errors[0]?.extensions).toMatchObject({ code: 'INVALID' });
    }
  });
});
