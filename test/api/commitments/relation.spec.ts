import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { makeCommitment } from '../../factories/commitment.factory.js';
import { makePlan, speakAs } from '../../factories/plan.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type GraphqlClient, graphqlClient } from '../../support/graphql-client.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const RELATION = 'id kind otherTitle otherPlan otherUrl other { number plan { slug } }';
const RELATE = `mutation ($input: RelateCommitmentInput!) { relateCommitment(input: $input) { commitment { pointsAt { ${RELATION} } } } }`;
const READ = `query ($jurisdiction: String!, $plan: String!) { commitment(jurisdiction: $jurisdiction, plan: $plan, segment: "c1") { pointsAt { ${RELATION} } pointedAtBy { kind commitment { plan { slug } } } } }`;

interface Related {
  readonly relateCommitment: { readonly commitment: { readonly pointsAt: readonly { readonly id: string }[] } };
}

/** A plan in force with a commitment, and its secretariat. */
async function plan(state: 'in_force' | 'drafting' | 'closed' = 'in_force') {
  const made = await makePlan(app, { state });
  const { commitment } = await makeCommitment(app, { planId: made.plan.id, wording: { state: state === 'drafting' ? 'draft' : 'in_force' } });
  const secretariat = await speakAs(app, made, 'secretariat');
  const relate = (other: unknown, client: GraphqlClient = secretariat, kind = 'continues') => client<Related>(RELATE, { input: { commitmentId: commitment.id, kind, other, language: 'es' } });
  const read = (client = graphqlClient(app.url)) => client(READ, { jurisdiction: made.jurisdiction, plan: made.plan.slug });
  return { ...made, commitmentId: commitment.id, secretariat, here: { jurisdiction: made.jurisdiction, plan: made.plan.slug, segment: 'c1' }, relate, read };
}

test('a commitment points at one of an earlier plan, and is named there', async () => {
  const earlier = await plan('closed');
  const later = await plan();
  expect((await later.relate({ here: earlier.here })).errors).toEqual([]);
  expect(await later.read()).toMatchObject({ errors: [], data: { commitment: { pointsAt: [{ kind: 'continues', otherTitle: null, other: { number: 1, plan: { slug: earlier.plan.slug } } }], pointedAtBy: [] } } });
  expect(await earlier.read()).toMatchObject({ errors: [], data: { commitment: { pointsAt: [], pointedAtBy: [{ kind: 'continues', commitment: { plan: { slug: later.plan.slug } } }] } } });
  expect((await later.relate({ here: earlier.here })).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'already_exists' });
});

test('or at one elsewhere, and is let go again', async () => {
  const { secretariat, relate, read } = await plan();
  const elsewhere = { title: 'Estado abierto', plan: 'Plan de Acción Nacional 2023-2027', url: 'https://example.org/plan' };
  const { data } = await relate({ elsewhere }, secretariat, 'contributes_to');
  const [relation] = data?.relateCommitment.commitment.pointsAt ?? [];
  expect(await read()).toMatchObject({ data: { commitment: { pointsAt: [{ kind: 'contributes_to', otherTitle: 'Estado abierto', otherPlan: 'Plan de Acción Nacional 2023-2027', otherUrl: 'https://example.org/plan', other: null }] } } });
  expect((await secretariat('mutation ($input: UnrelateCommitmentInput!) { unrelateCommitment(input: $input) { commitment { id } } }', { input: { relationId: relation?.id } })).errors).toEqual([]);
  expect(await read()).toMatchObject({ data: { commitment: { pointsAt: [] } } });
});

test('invariant 6: what a plan in drafting points at, or is pointed at in it, is not published', async () => {
  const published = await plan();
  const drafted = await plan('drafting');
  expect((await drafted.relate({ here: published.here })).errors).toEqual([]);
  expect(await published.read()).toMatchObject({ errors: [], data: { commitment: { pointedAtBy: [] } } });
  expect((await published.relate({ here: drafted.here })).errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
});

test.each([
  ['an address that no browser should follow', { elsewhere: { title: 'x', plan: 'y', url: 'javascript:alert(1)' } }, { 'other.elsewhere.url': 'unsafe_link' }],
  ['no title', { elsewhere: { title: '', plan: 'y' } }, { 'other.elsewhere.title': 'required' }],
])('%s is refused', async (_name, other, fields) => {
  const { relate } = await plan();
  expect((await relate(other)).errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields });
});

test('one of the same plan is refused, and so is a closed plan', async () => {
  const open = await plan();
  expect((await open.relate({ here: open.here })).errors[0]?.extensions).toMatchObject({ code: 'INVALID' });
  const closed = await plan('closed');
  expect((await closed.relate({ here: open.here })).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'wrong_state' });
});
