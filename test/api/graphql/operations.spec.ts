import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';

import { operationsOfBuild, RegisteredOperations } from '../../../apps/api/src/graphql/registered-operations.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { WireError } from '../../support/graphql-client.js';
import { makeAccount, signIn } from '../../support/sign-in.js';

/** An operation of ours may cost this much and not more, by the build's measure. */
const COST_LIMIT = 40_000;

/** The measure multiplies pages: these show twenty comments with up to fifty replies each, and nothing else may. */
const PAGES_OF_COMMENTS = /^query (Milestone|MilestoneComments|CommitmentComments)\b/;
const PAGE_OF_COMMENTS_LIMIT = 700_000;

const limitOf = (text: string): number => (PAGES_OF_COMMENTS.test(text) ? PAGE_OF_COMMENTS_LIMIT : COST_LIMIT);

const idOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const WIDE = `{ ${Array.from({ length: 40 }, (_, index) => `a${index}: jurisdictions { slug }`).join(' ')} }`;
const ONE = 'query ($slug: String!) { jurisdiction(slug: $slug) { name } }';
const REVOKE = 'mutation ($input: RevokeSessionInput!) { revokeSession(input: $input) { sessions { id } } }';
const FOREIGN = '{ nothingOfOurs }';

describe('registered operations', () => {
  let running: TestApp;

  beforeAll(async () => {
    running = await startApp();
    const texts = [WIDE, ONE, REVOKE, FOREIGN];
    running.app.get(RegisteredOperations, { strict: false }).register(Object.fromEntries(texts.map((text) => [idOf(text), { text, cost: 1 }])));
  });
  afterAll(() => running.close());

  async function send(body: object, cookie?: string) {
    const response = await fetch(`${running.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...(cookie && { cookie }) }, body: JSON.stringify(body) });
    const { data, errors } = (await response.json()) as { data?: Record<string, unknown> | null; errors?: WireError[] };
    return { status: response.status, cache: response.headers.get('cache-control'), data, errors: errors ?? [] };
  }

  it('run by their hash, beyond the limits that hold for strangers', async () => {
    expect((await send({ query: WIDE })).data).toBeUndefined();
    const { status, data, cache } = await send({ documentId: idOf(WIDE) });
    expect([status, cache, Object.keys(data ?? {}).length]).toEqual([200, 'no-store', 40]);
  });

  it.each(['0'.repeat(64), '', 'x'.repeat(100_000), 1, null, {}, ['__proto__'], '__proto__'])('refuse an id that is not theirs (%#)', async (documentId) => {
    const { status, errors } = await send({ documentId, query: '{ jurisdictions { slug } }' });
    expect([status, errors[0]?.extensions]).toEqual([400, expect.objectContaining({ code: 'INVALID', reason: 'not_registered', requestId: expect.any(String) })]);
  });

  it('answer as any other operation does: what is missing, what is malformed, who is not signed in', async () => {
    const missing = await send({ documentId: idOf(ONE), variables: { slug: 'nowhere' } });
    expect([missing.status, missing.errors[0]?.extensions.code]).toEqual([200, 'NOT_FOUND']);
    for (const variables of [{}, { slug: 1 }, [], 'x']) {
      const { status, errors } = await send({ documentId: idOf(ONE), variables });
      expect([status, errors[0]?.extensions.code, errors[0]?.extensions.reason]).toEqual([400, 'INVALID', 'malformed']);
    }
    const stranger = await send({ documentId: idOf(REVOKE), variables: { input: { sessionId: '0190a0a0-0000-7000-8000-000000000000' } } });
    expect(stranger.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('may be mutations, made as the reader who is signed in', async () => {
    const account = await makeAccount(running, 'ana@example.org');
    const [kept, ended] = [await signIn(running, account), await signIn(running, account)];
    const sessions = async (cookie: string) => (await send({ query: '{ mySessions { id current } }' }, cookie)).data?.['mySessions'] as { id: string; current: boolean }[];
    const other = (await sessions(kept)).find(({ current }) => !current);
    const { data, errors } = await send({ documentId: idOf(REVOKE), variables: { input: { sessionId: other?.id } } }, kept);
    expect([data, errors]).toEqual([{ revokeSession: { sessions: [{ id: expect.any(String) }] } }, []]);
    expect(await sessions(ended)).toBeUndefined();
  });

  it('leave out what does not fit the schema', async () => {
    expect((await send({ documentId: idOf(FOREIGN) })).errors[0]?.extensions.reason).toBe('not_registered');
  });
});

describe("the build's register", () => {
  it('holds operations by their hash that fit the schema and cost no more than we allow ourselves', async () => {
    const schema = buildSchema(readFileSync(fileURLToPath(new URL('../../../libs/schema/schema.graphql', import.meta.url)), 'utf8'));
    const faults = Object.entries(await operationsOfBuild()).filter(([id, { text, cost }]) => id !== idOf(text) || validate(schema, parse(text)).length > 0 || cost < 1 || cost > limitOf(text));
    expect(faults).toEqual([]);
  });
});
