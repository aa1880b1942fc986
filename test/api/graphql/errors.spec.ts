import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient, type GraphqlClient } from '../../support/graphql-client.js';

const UUID = /^[0-9a-f-]{36}$/;

describe('errors and limits of GraphQL over HTTP', () => {
  let running: TestApp;
  let ask: GraphqlClient;

  beforeAll(async () => {
    running = await startApp();
    ask = graphqlClient(running.url);
  });
  afterAll(() => running.close());

  it('answers a syntax error with INVALID, 400 and a request id', async () => {
    const { status, errors } = await ask('{ jurisdictions {');
    expect(status).toBe(400);
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID', reason: 'malformed', requestId: expect.stringMatching(UUID) });
  });

  it('names no field that was not asked for: no hints, no introspection', async () => {
    const { errors } = await ask('{ jurisdiction { slug } __schema { types { name } } }');
    expect(errors.length).toBeGreaterThan(0);
    expect(JSON.stringify(errors)).not.toContain('Did you mean');
    expect(errors.every(({ extensions }) => extensions.code === 'INVALID')).toBe(true);
  });

  it('sends five errors at most', async () => {
    const fields = Array.from({ length: 9 }, (_, index) => `nothing${index}`).join(' ');
    expect((await ask(`{ jurisdictions { ${fields} } }`)).errors).toHaveLength(5);
  });

  it.each([
    ['too many aliases', `{ ${Array.from({ length: 16 }, (_, index) => `a${index}: jurisdictions { slug }`).join(' ')} }`],
    ['too many directives', `{ jurisdictions { slug ${'@include(if: true) '.repeat(51)} } }`],
    ['too many tokens', `{ jurisdictions { ${'slug '.repeat(2_001)} } }`],
    ['two operations', 'query A { jurisdictions { slug } } query B { jurisdictions { slug } }'],
  ])('refuses a document with %s', async (_name, document) => {
    const { status, data, errors } = await ask(document);
    expect(status).toBe(400);
    expect(data).toBeNull();
    expect(errors[0]?.extensions.code).toBe('INVALID');
  });

  it('refuses a batch of operations and a body of more than 1 MB', async () => {
    const post = (body: string) => fetch(`${running.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect((await post('[{"query":"{ jurisdictions { slug } }"}]')).status).toBe(400);
    const huge = await post(JSON.stringify({ query: `{ jurisdictions { slug } } # ${'x'.repeat(1_100_000)}` }));
    expect(huge.status).toBe(413);
    expect(await huge.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID', reason: 'too_long' } }] });
  });

  it('refuses what a form of another site can send: text/plain, url-encoded, GET with a mutation', async () => {
    const post = (type: string) => fetch(`${running.url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body: '{"query":"{ jurisdictions { slug } }"}' });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      expect((await post(type)).status).toBeGreaterThanOrEqual(400);
    }
    expect((await fetch(`${running.url}/graphql?query=${encodeURIComponent('mutation { __typename }')}`)).status).toBeGreaterThanOrEqual(400);
  });

  it('says UNAVAILABLE, never "signed out", when the database is away', async () => {
    const other = await startApp();
    await other.database.close();
    const { errors } = await graphqlClient(other.url)('{ jurisdictions { slug } }');
    expect(errors[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE' });
    expect((await fetch(`${other.url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${other.url}/health/live`)).status).toBe(200);
    await other.app.close();
  });

  it('answers every request with hardening headers', async () => {
    const { headers } = await fetch(`${running.url}/health/live`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-request-id')).toMatch(UUID);
    expect(headers.get('x-powered-by')).toBeNull();
  });
});
