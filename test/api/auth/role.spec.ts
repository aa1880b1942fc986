import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { makeBench, makeForum, signInAs } from '../../factories/forum.factory.js';
import { makePerson } from '../../factories/person.factory.js';
import { unique } from '../../factories/jurisdiction.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient, type WireError } from '../../support/graphql-client.js';
import { asOwner, makeAccount, signIn } from '../../support/sign-in.js';

const GRANT = 'mutation ($input: GrantRoleInput!) { grantRole(input: $input) { role { id version kind validFrom validUntil } } }';
const END = 'mutation ($input: EndRoleInput!) { endRole(input: $input) { role { validUntil } } }';
const ROLES = 'query ($forumId: ID!) { forumRoles(forumId: $forumId) { name role { id kind } } }';

interface Granted { grantRole: { role: { id: string; version: number; kind: string } } }

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const reasonOf = (errors: readonly WireError[]): (string | undefined)[] => [errors[0]?.extensions.code, errors[0]?.extensions.reason];

async function setting() {
  const forum = await makeForum(app);
  const accountId = await makeAccount(app, `${unique('ana')}@example.org`);
  const person = await makePerson(app, { jurisdictionId: forum.jurisdictionId, name: 'Ana', accountId });
  const { cookie } = await signInAs(app, 'secretariat', forum.id);
  return { forum, accountId, person, client: graphqlClient(app.url, cookie) };
}

describe('a role', () => {
  it('is given once however often it is sent, listed, and ended at once for an open session', async () => {
    const { forum, accountId, person, client } = await setting();
    const input = { forumId: forum.id, personId: person.id, kind: 'secretariat', idempotencyKey: unique('key') };
    const { data } = await client<Granted>(GRANT, { input });
    const again = await client<Granted>(GRANT, { input });
    expect(again.data).toEqual(data);
    const theirs = graphqlClient(app.url, await signIn(app, accountId, { secondFactor: true }));
    expect((await theirs<{ forumRoles: { name: string }[] }>(ROLES, { forumId: forum.id })).data?.forumRoles.map(({ name }) => name)).toContain('Ana');

    const role = data?.grantRole.role;
    expect((await client(END, { input: { roleId: role?.id, version: role?.version } })).errors).toEqual([]);
    expect(reasonOf((await theirs(ROLES, { forumId: forum.id })).errors)).toEqual(['NOT_FOUND', undefined]);
    expect(reasonOf((await client(END, { input: { roleId: role?.id, version: role?.version } })).errors)).toEqual(['CONFLICT', 'stale_version']);
    expect(await asOwner(app, `select act, role from audit_log where object_id = $1 order by id`, [role?.id])).toEqual([{ act: 'grant_role', role: 'secretariat' }, { act: 'end_role', role: 'secretariat' }]);
    expect((await client<Granted>(GRANT, { input: { ...input, idempotencyKey: unique('key') } })).errors).toEqual([]);
  });

  it('of a co-chair needs a bench of the forum, and nobody is made administrator', async () => {
    const { forum, person, client } = await setting();
    const bench = await makeBench(app, { forumId: forum.id });
    const elsewhere = await makeBench(app);
    const grant = async (given: object) => (await client(GRANT, { input: { forumId: forum.id, personId: person.id, ...given } })).errors[0]?.extensions.fields ?? null;
    expect(await grant({ kind: 'co_chair' })).toEqual({ benchId: 'required' });
    expect(await grant({ kind: 'co_chair', benchId: elsewhere.id })).toEqual({ benchId: 'unknown' });
    expect(await grant({ kind: 'chair', benchId: bench.id })).toEqual({ benchId: 'unknown' });
    expect(await grant({ kind: 'administrator' })).toEqual({ kind: 'unknown' });
    expect(await grant({ kind: 'co_chair', benchId: bench.id })).toBeNull();
    expect(reasonOf((await client(GRANT, { input: { forumId: forum.id, personId: person.id, kind: 'co_chair', benchId: bench.id } })).errors)).toEqual(['CONFLICT', 'overlap']);
  });

  it('is given by the forum\'s secretariat, after a second factor', async () => {
    const { forum, person } = await setting();
    const grant = async (cookie?: string, personId = person.id) => reasonOf((await graphqlClient(app.url, cookie)(GRANT, { input: { forumId: forum.id, personId, kind: 'clerk' } })).errors);
    const other = await makeForum(app);
    expect(await grant()).toEqual(['UNAUTHENTICATED', 'signed_out']);
    expect(await grant((await signInAs(app, 'secretariat', other.id)).cookie)).toEqual(['FORBIDDEN', 'not_permitted']);
    expect(await grant((await signInAs(app, 'observer', forum.id)).cookie)).toEqual(['FORBIDDEN', 'not_permitted']);
    expect(await grant((await signInAs(app, 'secretariat', forum.id, { secondFactor: false })).cookie)).toEqual(['UNAUTHENTICATED', 'second_factor_required']);
    expect(await asOwner(app, `select 1 from role where forum_id = $1 and kind = 'clerk'`, [forum.id])).toEqual([]);
    const { cookie } = await signInAs(app, 'secretariat', forum.id);
    expect(await grant(cookie, (await makePerson(app)).id)).toEqual(['NOT_FOUND', undefined]);
    expect(await grant(cookie, (await makePerson(app, { jurisdictionId: forum.jurisdictionId })).id)).toEqual(['INVALID', 'not_registered']);
    expect(await grant(cookie)).toEqual([undefined, undefined]);
  });

  it('is given by an administrator only to fill a secretariat that has nobody, and never to themselves', async () => {
    const forum = await makeForum(app);
    const bench = await makeBench(app, { forumId: forum.id });
    const person = await makePerson(app, { jurisdictionId: forum.jurisdictionId, accountId: await makeAccount(app, `${unique('ana')}@example.org`) });
    const administrator = await signInAs(app, 'administrator', forum.id, { secondFactor: false });
    const themselves = await makePerson(app, { jurisdictionId: forum.jurisdictionId, accountId: administrator.accountId });
    const grant = async (cookie: string, given: object) => reasonOf((await graphqlClient(app.url, cookie)(GRANT, { input: { forumId: forum.id, personId: person.id, ...given } })).errors);
    expect(await grant(administrator.cookie, { kind: 'secretariat' })).toEqual(['UNAUTHENTICATED', 'second_factor_required']);
    const proved = await signIn(app, administrator.accountId, { secondFactor: true });
    expect(await grant(proved, { kind: 'clerk' })).toEqual(['FORBIDDEN', 'not_permitted']);
    expect(await grant(proved, { kind: 'co_chair', benchId: bench.id })).toEqual(['FORBIDDEN', 'not_permitted']);
    expect(await grant(proved, { kind: 'secretariat', personId: themselves.id })).toEqual(['FORBIDDEN', 'not_permitted']);
    const idempotencyKey = unique('key');
    expect(await grant(proved, { kind: 'secretariat', idempotencyKey })).toEqual([undefined, undefined]);
    expect(await grant(proved, { kind: 'secretariat', idempotencyKey })).toEqual([undefined, undefined]);
    const another = await makePerson(app, { jurisdictionId: forum.jurisdictionId, accountId: await makeAccount(app, `${unique('beto')}@example.org`) });
    expect(await grant(proved, { kind: 'secretariat', personId: another.id })).toEqual(['FORBIDDEN', 'not_permitted']);
  });

  it('of chair or co-chair is never given by a secretariat to itself', async () => {
    const forum = await makeForum(app);
    const bench = await makeBench(app, { forumId: forum.id });
    const { accountId, cookie } = await signInAs(app, 'secretariat', forum.id);
    const { id: personId } = await makePerson(app, { jurisdictionId: forum.jurisdictionId, accountId });
    const grant = async (given: object) => reasonOf((await graphqlClient(app.url, cookie)(GRANT, { input: { forumId: forum.id, personId, ...given } })).errors);
    expect(await grant({ kind: 'chair' })).toEqual(['FORBIDDEN', 'not_permitted']);
    expect(await grant({ kind: 'co_chair', benchId: bench.id })).toEqual(['FORBIDDEN', 'not_permitted']);
    expect(await grant({ kind: 'clerk' })).toEqual([undefined, undefined]);
  });

  it('of another forum is not found, nor is one that does not exist', async () => {
    const { forum, person, client } = await setting();
    const { data } = await client<Granted>(GRANT, { input: { forumId: forum.id, personId: person.id, kind: 'clerk' } });
    const input = { roleId: data?.grantRole.role.id, version: 1 };
    const other = graphqlClient(app.url, (await signInAs(app, 'secretariat', (await makeForum(app)).id)).cookie);
    expect(reasonOf((await other(END, { input })).errors)).toEqual(['NOT_FOUND', undefined]);
    expect(reasonOf((await client(END, { input: { ...input, roleId: '0190a0a0-0000-7000-8000-000000000000' } })).errors)).toEqual(['NOT_FOUND', undefined]);
    expect(reasonOf((await client(END, { input: { ...input, roleId: 'x' } })).errors)).toEqual(['INVALID', 'malformed']);
    expect(reasonOf((await client(ROLES, { forumId: 'x' })).errors)).toEqual(['NOT_FOUND', undefined]);
  });
});
