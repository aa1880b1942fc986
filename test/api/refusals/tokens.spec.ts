import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';

import { connect } from '../../database/use-database.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { BY_MAILED_TOKEN } from './accounts.rows.js';
import { Act } from './table.js';

const token = 'a-token-that-nobody-was-ever-mailed-123456789';

/** Inputs in which nothing is wrong but the token. */
const INPUTS = {
  acceptInvitation: { token },
  answerDatePollByLink: { token, answers: [{ optionId: '0190a0a0-0000-7000-8000-000000000000', answer: 'yes' }] },
  unsubscribe: { token },
  answerByLink: { token, answer: 'attending' },
  completeSetUp: {
    token,
    jurisdiction: { name: 'Comuna', slug: 'comuna', countryCode: 'CL', timeZone: 'America/Santiago', languages: ['es'] },
    forum: { name: 'Mesa', slug: 'mesa', kind: 'roundtable' },
    benches: [{ key: 'civil_society', name: 'Sociedad civil' }],
    rules: { effectiveFrom: '2026-01-01', json: '{}' },
    secretariat: { name: 'Ana', email: 'ana@example.org' },
  },
} as const satisfies Record<keyof typeof BY_MAILED_TOKEN, object>;

describe('what is done by a mailed token', () => {
  let app: TestApp;
  let owner: pg.Client;
  beforeAll(async () => {
    app = await startApp();
    owner = await connect(app.database.ownerUrl);
  });
  afterAll(async () => {
    await owner?.end();
    await app?.close();
  });

  it.each(Object.entries(INPUTS))('%s refuses whoever has none, and bad input', async (name, input) => {
    const act = await Act.prepare(app, owner, name, { prepare: async () => ({ forumId: '', cookie: '', input }) });
    await act.isRefused(input, { codes: ['NOT_FOUND', 'UNAUTHENTICATED'] });
    // Whatever is wrong beside it, a token that is none answers alike.
    await act.refusesBadInput(['NOT_FOUND']);
    expect((await graphqlClient(app.url)(`{ me { id } }`)).data).toEqual({ me: null });
  });
});
