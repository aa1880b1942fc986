import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { makeForum, signInAs } from '../../factories/forum.factory.js';
import { makePerson } from '../../factories/person.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';

const RESET = 'mutation ($personId: ID!) { resetPasskeys(input: { personId: $personId }) { personId } }';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

describe('a lost passkey', () => {
  it('is taken away with the sessions by an administrator, after a second factor, and by nobody else', async () => {
    const forum = await makeForum(app);
    const { accountId, cookie } = await signInAs(app, 'secretariat', forum.id);
    const person = await makePerson(app, { jurisdictionId: forum.jurisdictionId, accountId });
    await asOwner(app, `insert into auth.passkey ("publicKey", "userId", "credentialID", counter, "deviceType", "backedUp") values ('k', $1, 'c', 0, 'singleDevice', false)`, [accountId]);
    const reset = async (as: string, personId = person.id) => (await graphqlClient(app.url, as)(RESET, { personId })).errors[0]?.extensions.reason ?? null;
    const passkeys = () => asOwner(app, 'select 1 from auth.passkey where "userId" = $1', [accountId]);

    expect(await reset(cookie)).toBe('not_permitted');
    expect(await reset((await signInAs(app, 'administrator', forum.id, { secondFactor: false })).cookie)).toBe('second_factor_required');
    expect(await passkeys()).toHaveLength(1);
    const { cookie: administrator } = await signInAs(app, 'administrator', forum.id);
    expect((await graphqlClient(app.url, administrator)(RESET, { personId: (await makePerson(app)).id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await reset(administrator)).toBeNull();
    expect(await passkeys()).toEqual([]);
    expect((await graphqlClient(app.url, cookie)<{ me: unknown }>('{ me { id } }')).data?.me).toBeNull();
  });
});
