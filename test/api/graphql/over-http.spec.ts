import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { auditServer } from 'graphql-http';

import { startApp, type TestApp } from '../../support/app.js';

let running: TestApp;
beforeAll(async () => {
  running = await startApp({ introspection: true });
});
afterAll(() => running.close());

it('passes every audit of GraphQL over HTTP', async () => {
  const audits = await auditServer({ url: `${running.url}/graphql` });
  const notPassed = audits.filter(({ status }) => status !== 'ok').map((audit) => `${audit.id} ${audit.name}: ${'reason' in audit ? audit.reason : ''}`);
  expect(notPassed).toEqual([]);
  expect(audits.length).toBeGreaterThanOrEqual(61);
});
