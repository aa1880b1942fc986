import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { makeBench, makeForum, signInAs } from '../../factories/forum.factory.js';
import { makeJurisdiction } from '../../factories/jurisdiction.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type GraphqlClient, graphqlClient, type WireError } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});

afterAll(() => app.close());

interface Place {
  readonly jurisdictionId: string;
  readonly jurisdiction: string;
  readonly forumId: string;
  readonly secretariat: GraphqlClient;
}

async function somewhere(): Promise<Place> {
  const { id: jurisdictionId, slug: jurisdiction } = await makeJurisdiction(app);
  const { id: forumId } = await makeForum(app, { jurisdictionId });
  const { cookie } = await signInAs(app, 'secretariat', forumId);
  return { jurisdictionId, jurisdiction, forumId, secretariat: graphqlClient(app.url, cookie) };
}

const said = (errors: readonly WireError[]) => errors.map(({ extensions: { code, reason, fields } }) => ({ code, ...(reason && { reason }), ...(fields && { fields }) }));

const UPDATE = 'mutation ($input: UpdateForumInput!) { updateForum(input: $input) { forum { version name purpose started { raw precision } aliases { name } } } }';
const ADOPT = 'mutation ($input: AdoptRulesInput!) { adoptRules(input: $input) { rules { effectiveFrom rules } } }';
const SLUG = 'mutation ($input: ChangeForumSlugInput!) { changeForumSlug(input: $input) { forum { slug version } } }';

const asToBe = (forumId: string, version = 1) => ({ forumId, version, kind: 'council', name: 'Consejo', language: 'es', aliases: [{ name: 'COSOC', language: 'es' }], purpose: 'Seguir el plan', started: 'abril de 2021' });

describe('the secretariat', () => {
  test('says anew what its forum is; an older version is refused with the current one', async () => {
    const { forumId, secretariat } = await somewhere();
    const { data, errors } = await secretariat(UPDATE, { input: asToBe(forumId) });
    expect(errors).toEqual([]);
    expect(data).toEqual({ updateForum: { forum: { version: 2, name: 'Consejo', purpose: 'Seguir el plan', started: { raw: 'abril de 2021', precision: 'month' }, aliases: [{ name: 'COSOC' }] } } });

    const late = await secretariat(UPDATE, { input: { ...asToBe(forumId), name: 'Otro' } });
    expect(late.errors).toMatchObject([{ extensions: { code: 'CONFLICT', reason: 'stale_version', current: { version: 2 } } }]);
  });

  test('changes the address, and no other forum ever gets the old one', async () => {
    const { forumId, jurisdiction, jurisdictionId, secretariat } = await somewhere();
    const { data } = await secretariat(SLUG, { input: { forumId, version: 1, slug: 'mesa-nueva' } });
    expect(data).toEqual({ changeForumSlug: { forum: { slug: 'mesa-nueva', version: 2 } } });
    expect((await secretariat('query ($j: String!) { forum(jurisdiction: $j, slug: "mesa-nueva") { id } }', { j: jurisdiction })).data).toEqual({ forum: { id: forumId } });

    const neighbour = await makeForum(app, { jurisdictionId, slug: 'otra-mesa' });
    const theirs = graphqlClient(app.url, (await signInAs(app, 'secretariat', neighbour.id)).cookie);
    expect(said((await theirs(SLUG, { input: { forumId: neighbour.id, version: 1, slug: 'mesa-nueva' } })).errors)).toEqual([{ code: 'CONFLICT', reason: 'already_exists' }]);
    expect(said((await theirs(SLUG, { input: { forumId: neighbour.id, version: 1, slug: 'acuerdos' } })).errors)).toEqual([{ code: 'INVALID', reason: 'reserved', fields: { slug: 'reserved' } }]);
    expect(said((await theirs(SLUG, { input: { forumId: neighbour.id, version: 1, slug: 'Mesa Nueva' } })).errors)).toEqual([{ code: 'INVALID', reason: 'malformed', fields: { slug: 'malformed' } }]);
  });

  test('adopts rules from a day on, once per day; each wrong rule is named by its path', async () => {
    const { forumId, secretariat } = await somewhere();
    const bench = await makeBench(app, { forumId });
    const stranger = await makeBench(app);
    const rules = { quorum: { base: 'seats', total: { n: 1, m: 2, over: true }, perBench: { [bench.id]: 2 } }, workingDaysToRespond: 20 };
    const input = { forumId, effectiveFrom: '2026-01-01', language: 'es', rules };
    expect((await secretariat(ADOPT, { input })).data).toEqual({ adoptRules: { rules: { effectiveFrom: '2026-01-01', rules } } });
    expect(said((await secretariat(ADOPT, { input })).errors)).toEqual([{ code: 'CONFLICT', reason: 'already_exists' }]);

    const wrong = { ...input, effectiveFrom: '2026-02-01', rules: { quorum: { total: { n: 3, m: 2 } }, sillas: 3 } };
    expect(said((await secretariat(ADOPT, { input: wrong })).errors)).toEqual([{ code: 'INVALID', reason: 'unknown', fields: { 'rules.sillas': 'unknown', 'rules.quorum.total.n': 'out_of_range' } }]);
    const foreign = { ...input, effectiveFrom: '2026-02-01', rules: { quorum: { perBench: { [stranger.id]: 2 } } } };
    expect(said((await secretariat(ADOPT, { input: foreign })).errors)).toMatchObject([{ fields: { [`rules.quorum.perBench.${stranger.id}`]: 'unknown' } }]);
  });

  test.each(['0000-01-01', '10000-01-01', '+010000-01-01', '2026-02-30', '2026-2-3'])('adopts no rules from a day that is none, such as %s', async (effectiveFrom) => {
    const { forumId, secretariat } = await somewhere();
    const { errors } = await secretariat(ADOPT, { input: { forumId, effectiveFrom, language: 'es', rules: {} } });
    expect(said(errors)).toEqual([{ code: 'INVALID', reason: 'malformed', fields: { effectiveFrom: 'malformed' } }]);
  });

  test('makes a further forum, and is its secretariat', async () => {
    const { forumId, jurisdiction, secretariat } = await somewhere();
    const CREATE = 'mutation ($input: CreateForumInput!) { createForum(input: $input) { forum { id slug viewerCan { setUp } } } }';
    const input = { forumId, slug: 'comite-de-datos', kind: 'committee', name: 'Comité de datos', language: 'es', idempotencyKey: 'crear-comite-1' };
    const first = await secretariat<{ createForum: { forum: { id: string } } }>(CREATE, { input });
    expect(first.errors).toEqual([]);
    const again = await secretariat<{ createForum: { forum: { id: string; viewerCan: unknown } } }>(CREATE, { input });
    expect(again.data?.createForum.forum).toMatchObject({ id: first.data?.createForum.forum.id, viewerCan: { setUp: true } });
    const { data } = await secretariat<{ jurisdiction: { forums: unknown[] } }>('query ($slug: String!) { jurisdiction(slug: $slug) { forums { slug } } }', { slug: jurisdiction });
    expect(data?.jurisdiction.forums).toHaveLength(2);
  });

  test('adds sides, each key once, and renames its own only', async () => {
    const { forumId, secretariat } = await somewhere();
    const ADD = 'mutation ($input: AddBenchInput!) { addBench(input: $input) { bench { id key version } } }';
    const RENAME = 'mutation ($input: RenameBenchInput!) { renameBench(input: $input) { bench { name } } }';
    const input = { forumId, key: 'universities', name: 'Universidades', language: 'es' };
    const { data } = await secretariat<{ addBench: { bench: { id: string } } }>(ADD, { input });
    expect(said((await secretariat(ADD, { input })).errors)).toEqual([{ code: 'CONFLICT', reason: 'already_exists' }]);
    const renamed = { forumId, benchId: data?.addBench.bench.id, version: 1, name: 'Academia', language: 'es' };
    expect((await secretariat(RENAME, { input: renamed })).data).toEqual({ renameBench: { bench: { name: 'Academia' } } });
    const { id: benchId } = await makeBench(app);
    expect(said((await secretariat(RENAME, { input: { ...renamed, benchId } })).errors)).toEqual([{ code: 'NOT_FOUND' }]);
  });
});

describe('nobody else', () => {
  test.each([
    ['a stranger', async () => graphqlClient(app.url), { code: 'UNAUTHENTICATED', reason: 'signed_out' }],
    ['another forum\'s secretariat', async () => (await somewhere()).secretariat, { code: 'FORBIDDEN', reason: 'not_permitted' }],
    ['a clerk of the forum', async (forumId: string) => graphqlClient(app.url, (await signInAs(app, 'clerk', forumId)).cookie), { code: 'FORBIDDEN', reason: 'not_permitted' }],
    ['an administrator', async (forumId: string) => graphqlClient(app.url, (await signInAs(app, 'administrator', forumId)).cookie), { code: 'FORBIDDEN', reason: 'not_permitted' }],
    ['its secretariat without a second factor', async (forumId: string) => graphqlClient(app.url, (await signInAs(app, 'secretariat', forumId, { secondFactor: false })).cookie), { code: 'UNAUTHENTICATED', reason: 'second_factor_required' }],
  ])('%s changes nothing', async (_who, clientOf, refusal) => {
    const { forumId } = await somewhere();
    const client = await clientOf(forumId);
    expect(said((await client(UPDATE, { input: asToBe(forumId) })).errors)).toEqual([refusal]);
    expect(said((await client(ADOPT, { input: { forumId, effectiveFrom: '2026-01-01', language: 'es', rules: {} } })).errors)).toEqual([refusal]);
    expect(await asOwner(app, 'select version, (select count(*)::int from forum_rules r where r.forum_id = f.id) as rules from forum f where id = $1', [forumId])).toEqual([{ version: 1, rules: 0 }]);
  });
});

test('a write leaves its line in the audit log, with the role it was made in', async () => {
  const { forumId, secretariat } = await somewhere();
  await secretariat(UPDATE, { input: asToBe(forumId) });
  const rows = await asOwner(app, 'select act, object_type, object_id, role from audit_log where forum_id = $1', [forumId]);
  expect(rows).toEqual([{ act: 'update_forum', object_type: 'forum', object_id: forumId, role: 'secretariat' }]);
});
