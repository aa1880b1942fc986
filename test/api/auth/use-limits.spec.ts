import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { makeForum, signInAs } from '../../factories/forum.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient, type WireError } from '../../support/graphql-client.js';

const SEARCH = '{ search(jurisdiction: "nowhere", text: "encuesta") { edges { cursor } } }';
const ADD = 'mutation ($input: AddDocumentInput!) { addDocument(input: $input) { document { id } } }';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const times = <Answer>(count: number, ask: () => Promise<Answer>): Promise<Answer[]> => Promise.all(Array.from({ length: count }, ask));

describe('the limits of what costs much', () => {
  it('hold for searches by address, and apart for each account', async () => {
    const search = async (cookie?: string) => (await graphqlClient(app.url, cookie)(SEARCH)).errors[0]?.extensions;
    const answers = await times(61, () => search());
    expect(answers.filter((answer) => answer?.code === 'NOT_FOUND')).toHaveLength(60);
    expect(answers.find((answer) => answer?.code === 'RATE_LIMITED')).toMatchObject({ retryAfter: expect.any(Number) });
    const { cookie } = await signInAs(app, 'observer', (await makeForum(app)).id);
    expect((await search(cookie))?.code).toBe('NOT_FOUND');
  });

  it('hold for exports, which say when to come again', async () => {
    const answers = await times(61, () => fetch(`${app.url}/files/acta/nowhere/mesa/1.json`));
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(60);
    const refused = answers.find(({ status }) => status === 429);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused?.headers.get('cache-control')).toBe('no-store');
    expect(((await refused?.json()) as { errors: WireError[] }).errors[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: expect.any(Number) });
  });

  it('hold for files handed in, and not for links', async () => {
    const forum = await makeForum(app);
    const { cookie } = await signInAs(app, 'observer', forum.id);
    const input = { forumId: forum.id, kind: 'minutes', visibility: 'public', title: 'Acta' };
    const upload = async (): Promise<string | undefined> => {
      const form = new FormData();
      form.set('operations', JSON.stringify({ query: ADD, variables: { input: { ...input, file: null } } }));
      form.set('map', JSON.stringify({ 0: ['variables.input.file'] }));
      form.set('0', new Blob(['%PDF-1.7']), 'acta.pdf');
      const response = await fetch(`${app.url}/graphql`, { method: 'POST', headers: { accept: 'application/json', origin: app.url, cookie, 'apollo-require-preflight': 'true' }, body: form });
      return ((await response.json()) as { errors: WireError[] }).errors[0]?.extensions.code;
    };
    const codes = await times(31, upload);
    expect(codes.filter((code) => code === 'FORBIDDEN')).toHaveLength(30);
    expect(codes).toContain('RATE_LIMITED');
    expect((await graphqlClient(app.url, cookie)(ADD, { input: { ...input, url: 'https://example.org/acta.pdf' } })).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
