import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Decision } from '../../../apps/api/src/decisions/decision.entity.js';
import { makeCommitment, makeMilestone } from '../../factories/commitment.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { type MadePlan, makeDecision, makePlan } from '../../factories/plan.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient, type GraphqlClient } from '../../support/graphql-client.js';

interface Found {
  readonly search: { readonly edges: readonly { readonly node: { readonly kind: string; readonly title: string | null; readonly excerpt: readonly { readonly text: string; readonly found: boolean }[] } }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } };
}

const SEARCH = `query ($jurisdiction: String!, $text: String!, $first: Int, $after: String) {
  search(jurisdiction: $jurisdiction, text: $text, first: $first, after: $after) {
    edges { node { kind title excerpt { text found } } } pageInfo { hasNextPage endCursor }
  }
}`;

describe('search', () => {
  let running: TestApp;
  let ask: GraphqlClient;
  let plan: MadePlan;

  beforeAll(async () => {
    running = await startApp();
    ask = graphqlClient(running.url);
    plan = await makePlan(running, { state: 'in_force' });
    const { commitment } = await makeCommitment(running, { planId: plan.plan.id, wording: { title: 'Participación vecinal', text: 'Aumentar las participaciones de las juntas de vecinos.' } });
    await makeMilestone(running, { commitmentId: commitment.id, wording: { title: 'Encuesta de satisfacción', text: 'Encuesta a usuarios del servicio municipal.' } });
    await makeDecision(running, plan.forumId, { text: 'Se acuerda difundir la encuesta en ferias libres.' });
  });
  afterAll(() => running.close());

  const found = async (text: string, more: object = {}): Promise<Found['search']> => {
    const { data, errors } = await ask<Found>(SEARCH, { jurisdiction: plan.jurisdiction, text, ...more });
    expect(errors).toEqual([]);
    return (data as Found).search;
  };
  const kinds = async (text: string): Promise<string[]> => (await found(text)).edges.map(({ node }) => node.kind).sort();

  it('finds every kind of published text by its stem, and marks the words', async () => {
    expect(await kinds('encuestas')).toEqual(['decision', 'milestone']);
    const { edges } = await found('feria');
    expect(edges[0]?.node.excerpt.filter((part) => part.found).map(({ text }) => text)).toEqual(['ferias']);
  });

  it('needs no accents, on either side', async () => {
    expect(await kinds('participacion')).toEqual(['commitment']);
    expect(await kinds('participación')).toEqual(['commitment']);
  });

  it('understands phrases and exclusions', async () => {
    expect(await kinds('"ferias libres"')).toEqual(['decision']);
    expect(await kinds('encuesta -ferias')).toEqual(['milestone']);
    expect(await kinds('"libres ferias"')).toEqual([]);
  });

  it('pages by keyset without gaps or repeats', async () => {
    const first = await found('encuesta', { first: 1 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const second = await found('encuesta', { first: 1, after: first.pageInfo.endCursor });
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(second.edges[0]?.node.kind).not.toBe(first.edges[0]?.node.kind);
  });

  it('finds nothing of another jurisdiction, of a draft, or of a withdrawn text', async () => {
    const drafting = await makePlan(running);
    await makeCommitment(running, { planId: drafting.plan.id, wording: { title: 'Secreto', text: 'palabrasecreta', state: 'draft' } });
    const { data } = await ask<Found>(SEARCH, { jurisdiction: drafting.jurisdiction, text: 'palabrasecreta' });
    expect(data?.search.edges).toEqual([]);
    const decision = await makeDecision(running, plan.forumId, { text: 'palabraretirada' });
    expect(await kinds('palabraretirada')).toEqual(['decision']);
    await managerOf(running).delete(Decision, { id: decision.id });
    expect(await kinds('palabraretirada')).toEqual([]);
  });

  it.each([['', 'required'], ['a\u0000b', 'nul_byte'], ['x'.repeat(201), 'too_long']])('refuses %j with a reason', async (text, reason) => {
    const { errors } = await ask(SEARCH, { jurisdiction: plan.jurisdiction, text });
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { text: reason } });
  });

  it('is not confused by the syntax of queries', async () => {
    for (const text of ["'; drop table comment; --", '!!! & | <-> (', '"', '-', '%_\\']) expect((await found(text)).edges).toEqual([]);
  });

  it('says NOT_FOUND for an unknown municipality and INVALID for a cursor that is none', async () => {
    expect((await ask(SEARCH, { jurisdiction: 'nowhere', text: 'x' })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await ask(SEARCH, { jurisdiction: plan.jurisdiction, text: 'x', after: 'nonsense' })).errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { after: 'malformed' } });
  });
});
