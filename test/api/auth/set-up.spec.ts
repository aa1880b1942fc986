import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

import { SetUpService } from '../../../apps/api/src/auth/set-up.service.js';
import { ClockService } from '../../../apps/api/src/clock/clock.service.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { asOwner, callerFrom, cookieOf, signIn } from '../../support/sign-in.js';

const LINK = 'query ($token: String!) { setUpLink(token: $token) { expiresAt } }';
const COMPLETE = 'mutation ($input: CompleteSetUpInput!) { completeSetUp(input: $input) { jurisdictionSlug forumSlug forumId } }';

const INPUT = {
  jurisdiction: { name: 'Ñuñoa', slug: 'nunoa', timeZone: 'America/Santiago', languages: ['es', 'en'], countryCode: 'CL' },
  forum: { name: 'Mesa de Gobierno Abierto', slug: 'mesa', kind: 'roundtable' },
  benches: [{ key: 'government', name: 'Municipio' }, { key: 'civil_society', name: 'Sociedad civil' }],
  rules: { effectiveFrom: '2026-01-01', json: '{"notice":{"n":5,"unit":"working_days"}}' },
  secretariat: { email: 'Secretaria@Example.org', name: 'Ana' },
};

let app: TestApp;
const client = () => graphqlClient(app.url);
const setUps = (): SetUpService => app.app.get(SetUpService);
const tokenOf = (address: string | null): string => new URL(address ?? 'about:blank').searchParams.get('token') ?? '';

beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.close());

describe('the first start', () => {
  it('makes everything once, by the address that it printed', async () => {
    const address = await setUps().issueAddress();
    expect(address).toMatch(new RegExp(`^${app.url}/es/instalacion\\?token=[\\w-]{43}$`));
    const token = tokenOf(address);
    expect((await client()<{ setUpLink: { expiresAt: string } }>(LINK, { token })).data?.setUpLink.expiresAt).toEqual(expect.any(String));
    const answers = await Promise.all([1, 2].map(() => client()<{ completeSetUp: { forumId: string } }>(COMPLETE, { input: { token, ...INPUT } })));
    expect(answers.map(({ errors }) => errors[0]?.extensions.code).sort()).toEqual(['NOT_FOUND', undefined].sort());

    const [account] = await asOwner<{ id: string; email: string }>(app, 'select id, email from auth."user"');
    expect(account?.email).toBe('secretaria@example.org');
    const { data } = await graphqlClient(app.url, await signIn(app, account?.id ?? ''))<{ me: unknown }>('{ me { name mandates { role } } }');
    expect(data?.me).toEqual({ name: 'Ana', mandates: expect.arrayContaining([{ role: 'secretariat' }, { role: 'administrator' }]) });
    expect(await asOwner(app, 'select key from bench order by position')).toEqual([{ key: 'government' }, { key: 'civil_society' }]);
    expect(await asOwner(app, 'select rules from forum_rules')).toEqual([{ rules: { notice: { n: 5, unit: 'working_days' } } }]);
    expect(await asOwner(app, `select name from holiday where day = '2026-09-18'`)).toHaveLength(1);
    expect(await asOwner(app, 'select country, time_zone from jurisdiction')).toEqual([{ country: 'Chile', time_zone: 'America/Santiago' }]);
    expect(await setUps().issueAddress()).toBeNull();
    expect((await client()(LINK, { token })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  it('is signed in by its page, whose form is checked like any other input', async () => {
    const token = tokenOf(await setUps().issueAddress());
    await expect(setUps().completeAndSignIn({ token, ...INPUT, forum: { ...INPUT.forum, kind: 'party' } }, callerFrom())).rejects.toMatchObject({ code: 'INVALID', fields: { 'forum.kind': 'unknown' } });
    const done = await setUps().completeAndSignIn({ token, ...INPUT }, callerFrom());
    expect((await graphqlClient(app.url, cookieOf(done))<{ me: unknown }>('{ me { name hasPasskey secondFactor } }')).data?.me).toEqual({ name: 'Ana', hasPasskey: false, secondFactor: false });
  });

  it('replaces the address at each start, and lets it end after a day', async () => {
    const [first, second] = [tokenOf(await setUps().issueAddress()), tokenOf(await setUps().issueAddress())];
    const codes = async (token: string) => (await client()(LINK, { token })).errors[0]?.extensions.code;
    expect([await codes(first), await codes(second)]).toEqual(['NOT_FOUND', undefined]);
    expect(await asOwner(app, `select 1 from auth.set_up_link where token_hash = sha256(convert_to($1, 'utf8'))`, [second])).toHaveLength(1);
    const clock = app.app.get(ClockService);
    clock.set(Temporal.Now.instant().add({ hours: 24 }));
    expect(await codes(second)).toBe('NOT_FOUND');
    clock.set(null);
  });

  it('names every fault of the form, and makes nothing', async () => {
    const token = tokenOf(await setUps().issueAddress());
    const wrong = {
      ...INPUT,
      jurisdiction: { ...INPUT.jurisdiction, slug: 'api', timeZone: 'Mars/Olympus', countryCode: 'ZZ', languages: ['es', 'es'] },
      forum: { ...INPUT.forum, slug: 'Mesa!' },
      benches: [INPUT.benches[0], INPUT.benches[0]],
      secretariat: { email: 'nobody', name: 'Ana' },
    };
    const fields = async (input: object) => (await client()(COMPLETE, { input: { token, ...input } })).errors[0]?.extensions.fields;
    expect(await fields(wrong)).toEqual({
      'jurisdiction.slug': 'reserved',
      'jurisdiction.timeZone': 'unknown',
      'jurisdiction.countryCode': 'unknown',
      'jurisdiction.languages': 'already_exists',
      'forum.slug': 'malformed',
      'benches.1.key': 'already_exists',
      'secretariat.email': 'malformed',
    });
    expect(await fields({ ...INPUT, rules: { effectiveFrom: '2026-01-01', json: '{' } })).toEqual({ 'rules.json': 'malformed' });
    expect(await fields({ ...INPUT, rules: { effectiveFrom: '2026-01-01', json: '{"notice":{"n":-1,"unit":"working_days"}}' } })).toMatchObject({ 'rules.notice.n': expect.any(String) });
    for (const table of ['jurisdiction', 'forum', 'person', 'role', 'auth."user"', 'holiday']) expect(await asOwner(app, `select 1 from ${table} limit 1`)).toEqual([]);
    expect((await client()(COMPLETE, { input: { token, ...INPUT } })).errors).toEqual([]);
  });
});
