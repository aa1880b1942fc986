import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

import { ClockService } from '../../../apps/api/src/clock/clock.service.js';
import { Document } from '../../../apps/api/src/documents/document.entity.js';
import { makeDecision } from '../../factories/decision.factory.js';
import { makeForum, makeRules } from '../../factories/forum.factory.js';
import { makeJurisdiction, managerOf } from '../../factories/jurisdiction.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type GraphqlClient, graphqlClient } from '../../support/graphql-client.js';

let app: TestApp;
let ask: GraphqlClient;

beforeAll(async () => {
  app = await startApp();
  ask = graphqlClient(app.url);
  app.app.get(ClockService).set(Temporal.Instant.from('2026-03-10T15:00:00Z'));
});

afterAll(() => app.close());

async function somewhere(): Promise<{ jurisdiction: string; jurisdictionId: string; slug: string; forumId: string }> {
  const { id: jurisdictionId, slug: jurisdiction } = await makeJurisdiction(app);
  const { id: forumId, slug } = await makeForum(app, { jurisdictionId });
  return { jurisdiction, jurisdictionId, slug, forumId };
}

describe('the rules of a forum', () => {
  const RULES = `query ($jurisdiction: String!, $slug: String!) {
    forum(jurisdiction: $jurisdiction, slug: $slug) { rules { effectiveFrom rules } rulesVersions { effectiveFrom } }
  }`;

  test('are the latest version that has begun, and every version is told', async () => {
    const { forumId, ...address } = await somewhere();
    await makeRules(app, forumId, { workingDaysToRespond: 20 }, '2022-01-01');
    await makeRules(app, forumId, { workingDaysToRespond: 10, notice: null }, '2026-03-10');
    await makeRules(app, forumId, {}, '2026-03-11');

    const { data } = await ask(RULES, address);
    expect(data).toEqual({
      forum: {
        rules: { effectiveFrom: '2026-03-10', rules: { workingDaysToRespond: 10, notice: null } },
        rulesVersions: [{ effectiveFrom: '2026-03-11' }, { effectiveFrom: '2026-03-10' }, { effectiveFrom: '2022-01-01' }],
      },
    });
  });

  test('begin with the day of the jurisdiction, not of the server', async () => {
    const jurisdiction = await makeJurisdiction(app, { timeZone: 'Pacific/Auckland' });
    const forum = await makeForum(app, { jurisdictionId: jurisdiction.id });
    await makeRules(app, forum.id, { deputiesVote: true }, '2026-03-11');

    const { data } = await ask(RULES, { jurisdiction: jurisdiction.slug, slug: forum.slug });
    expect(data).toMatchObject({ forum: { rules: { rules: { deputiesVote: true } } } });
  });

  test('say which decision adopted them and in which document they stand, as far as it is public', async () => {
    const { forumId, jurisdictionId, ...address } = await somewhere();
    const manager = managerOf(app);
    const documentOf = (visibility: Document['visibility']) => manager.save(manager.create(Document, { jurisdictionId, forumId, kind: 'rules', visibility, author: 'Secretaría Municipal', title: 'Reglamento de la mesa', url: 'https://example.org/reglamento.pdf' }));
    const decision = await makeDecision(app, { forumId, officialNumber: 'Acuerdo 4' });
    const rules = await makeRules(app, forumId, {}, '2022-01-01');
    await manager.save(Object.assign(rules, { sourceDocumentId: (await documentOf('public')).id, adoptingDecisionId: decision.id }));
    const later = await makeRules(app, forumId, {}, '2023-01-01');
    await manager.save(Object.assign(later, { sourceDocumentId: (await documentOf('secretariat')).id }));

    const { data, errors } = await ask('query ($jurisdiction: String!, $slug: String!) { forum(jurisdiction: $jurisdiction, slug: $slug) { rulesVersions { sourceDocument { author title url } adoptingDecision { officialNumber } } } }', address);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      forum: {
        rulesVersions: [
          { sourceDocument: null, adoptingDecision: null },
          { sourceDocument: { author: 'Secretaría Municipal', title: 'Reglamento de la mesa', url: 'https://example.org/reglamento.pdf' }, adoptingDecision: { officialNumber: 'Acuerdo 4' } },
        ],
      },
    });
  });

  test('are null, not empty, where the forum has none', async () => {
    const { jurisdiction, slug } = await somewhere();
    expect((await ask(RULES, { jurisdiction, slug })).data).toEqual({ forum: { rules: null, rulesVersions: [] } });
  });
});
