import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

import { ClockService } from '../../../apps/api/src/clock/clock.service.js';
import { Wording } from '../../../apps/api/src/commitments/wording.entity.js';
import { Phase } from '../../../apps/api/src/plans/phase.entity.js';
import { PlanForum } from '../../../apps/api/src/plans/plan-forum.entity.js';
import { makePhase } from '../../factories/comment.factory.js';
import { byDay, makeCommitment, makeMilestone, makeResponsibleUnit } from '../../factories/commitment.factory.js';
import { makeForum } from '../../factories/forum.factory.js';
import { managerOf, unique } from '../../factories/jurisdiction.factory.js';
import { makeDecision, makePlan, speakAs, speakAsMember } from '../../factories/plan.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type GraphqlClient, graphqlClient } from '../../support/graphql-client.js';
import { statementsOf } from '../../support/statements.js';

let app: TestApp;
let ask: GraphqlClient;

beforeAll(async () => {
  app = await startApp();
  ask = graphqlClient(app.url);
  app.app.get(ClockService).set(Temporal.Instant.from('2026-03-10T15:00:00Z'));
});

afterAll(() => app.close());

const READ = `query ($jurisdiction: String!, $slug: String!) { plan(jurisdiction: $jurisdiction, slug: $slug) { id version state title } }`;
const CREATE = `mutation ($input: CreatePlanInput!) { createPlan(input: $input) { plan { id version slug state starts { precision earliest } ends { raw } administrationEnds { raw } } } }`;
const move = (field: string, input: string) => `mutation ($input: ${input}!) { ${field}(input: $input) { plan { id version state } } }`;
const ADD_COMMITMENT = `mutation ($input: AddCommitmentInput!) { addCommitment(input: $input) { commitment { id number wordingInForce { id state } } } }`;
const ADD_MILESTONE = `mutation ($input: AddMilestoneInput!) { addMilestone(input: $input) { milestone { id number wordingInForce { id number ends { raw precision latest } } } } }`;
const DRAFT = `mutation ($input: DraftWordingInput!) { draftWording(input: $input) { wording { id number state } } }`;

const words = (title: string, more: Record<string, string> = {}) => ({ title, language: 'es', ...more });

interface MadePlanAnswer {
  createPlan: { plan: { id: string; version: number; slug: string } };
}

async function drafting() {
  const forum = await makeForum(app);
  const place = { forumId: forum.id, jurisdictionId: forum.jurisdictionId };
  const secretariat = await speakAs(app, place, 'secretariat');
  const { data } = await secretariat<MadePlanAnswer>(CREATE, { input: { forumId: forum.id, title: 'Plan 2026', slug: unique('plan'), language: 'es', startsText: 'enero de 2026', endsText: '31 de diciembre de 2028' } });
  if (!data) throw new Error('no plan was made');
  return { ...place, secretariat, plan: data.createPlan.plan };
}

describe('a plan', () => {
  test('keeps its dates as exact as they were given, and apart from the administration\'s end', async () => {
    const { plan } = await drafting();
    expect(plan).toMatchObject({ state: 'drafting', starts: { precision: 'month', earliest: '2026-01-01' }, ends: { raw: '31 de diciembre de 2028' }, administrationEnds: null });
  });

  test.each([['Plan 2026', 'malformed'], ['compromisos', 'reserved'], ['graphql', 'reserved']])('takes no address like "%s"', async (slug, reason) => {
    const forum = await makeForum(app);
    const secretariat = await speakAs(app, { forumId: forum.id, jurisdictionId: forum.jurisdictionId }, 'secretariat');
    const { errors } = await secretariat(CREATE, { input: { forumId: forum.id, title: 'Plan', slug, language: 'es' } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { slug: reason } });
  });

  test('is submitted after its adoption, on a day that has come, which can be corrected', async () => {
    const made = await makePlan(app, { state: 'adopted' });
    const secretariat = await speakAs(app, made, 'secretariat');
    const submit = (client: GraphqlClient, planId: string, submittedOn: string, version = 1) => client('mutation ($input: SubmitPlanInput!) { submitPlan(input: $input) { plan { submitted { raw precision } viewerCan { submit } } } }', { input: { planId, version, submittedOn } });
    expect((await submit(secretariat, made.plan.id, '2026-03-11')).errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { submittedOn: 'out_of_range' } });
    expect(await submit(secretariat, made.plan.id, '2026-03-10')).toMatchObject({ errors: [], data: { submitPlan: { plan: { submitted: { raw: '2026-03-10', precision: 'day' }, viewerCan: { submit: true } } } } });
    expect(await submit(secretariat, made.plan.id, '2026-03-09', 2)).toMatchObject({ errors: [], data: { submitPlan: { plan: { submitted: { raw: '2026-03-09' } } } } });
    const draft = await makePlan(app);
    expect((await submit(await speakAs(app, draft, 'secretariat'), draft.plan.id, '2026-03-10')).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'wrong_state' });
    const member = await speakAsMember(app, made);
    expect((await submit(member.client, made.plan.id, '2026-03-10', 3)).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('shares its addresses with the forums of its jurisdiction', async () => {
    const forum = await makeForum(app);
    const secretariat = await speakAs(app, { forumId: forum.id, jurisdictionId: forum.jurisdictionId }, 'secretariat');
    const { errors } = await secretariat(CREATE, { input: { forumId: forum.id, title: 'Plan', slug: forum.slug, language: 'es' } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'already_exists' });
  });

  test('invariant 6: in drafting is read by who takes part in its forum, and does not exist for anybody else', async () => {
    const made = await makePlan(app);
    const { commitment } = await makeCommitment(app, { planId: made.plan.id, wording: { state: 'draft', title: 'Secreto todavía' } });
    const address = { jurisdiction: made.jurisdiction, slug: made.plan.slug };
    const member = await speakAsMember(app, made);
    const former = await speakAsMember(app, made, { validUntil: '2026-03-09' });
    const elsewhere = await speakAs(app, await makePlan(app), 'secretariat');
    expect((await member.client(READ, address)).errors).toEqual([]);
    for (const client of [ask, former.client, elsewhere]) {
      expect((await client(READ, address)).errors[0]?.extensions.code).toBe('NOT_FOUND');
      const nested = await client(`query ($jurisdiction: String!, $slug: String!) { commitment(jurisdiction: $jurisdiction, plan: $slug, segment: "c${commitment.number}") { wordings { title } } }`, address);
      expect(JSON.stringify(nested)).not.toContain('Secreto');
      expect((await client(`query ($jurisdiction: String!, $slug: String!) { place(jurisdiction: $jurisdiction, slug: $slug) { __typename } }`, address)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });

  test('in drafting keeps every version of its words, and refuses one written over a version that is gone', async () => {
    const { secretariat, plan } = await drafting();
    const commitment = (await secretariat<{ addCommitment: { commitment: { id: string } } }>(ADD_COMMITMENT, { input: { planId: plan.id, wording: words('Atender mejor') } })).data?.addCommitment.commitment;
    const made = await secretariat<{ addMilestone: { milestone: { id: string; number: number; wordingInForce: { id: string; ends: unknown } } } }>(ADD_MILESTONE, { input: { commitmentId: commitment?.id, wording: words('Reglamento', { endsText: 'segundo semestre de 2026' }) } });
    const milestone = made.data?.addMilestone.milestone;
    expect(milestone).toMatchObject({ number: 1, wordingInForce: { number: 1, ends: { precision: 'semester', latest: '2026-12-31' } } });
    const basedOnId = milestone?.wordingInForce.id;
    expect((await secretariat(DRAFT, { input: { basedOnId, wording: words('Reglamento publicado') } })).data).toMatchObject({ draftWording: { wording: { number: 2, state: 'draft' } } });
    expect((await secretariat(DRAFT, { input: { basedOnId, wording: words('Otro') } })).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'stale_base' });
    expect(await managerOf(app).find(Wording, { where: { milestoneId: milestone?.id ?? '' }, order: { number: 'ASC' } })).toMatchObject([{ title: 'Reglamento', state: 'superseded' }, { title: 'Reglamento publicado', state: 'draft' }]);
  });

  test('goes from drafting to closed one step after the other, adopted by a decision of its forum alone', async () => {
    const { secretariat, plan, forumId } = await drafting();
    const commitment = (await secretariat<{ addCommitment: { commitment: { wordingInForce: { id: string } } } }>(ADD_COMMITMENT, { input: { planId: plan.id, wording: words('Atender mejor') } })).data?.addCommitment.commitment;
    const step = (field: string, version: number, more: Record<string, unknown> = {}) => secretariat(move(field, more['decisionId'] ? 'AdoptPlanInput' : 'MovePlanInput'), { input: { planId: plan.id, version, ...more } });
    expect((await step('putPlanInForce', 1)).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'wrong_state', allowed: ['openConsultation'] });
    expect((await step('openConsultation', 1)).data).toMatchObject({ openConsultation: { plan: { state: 'in_consultation' } } });
    expect((await secretariat(DRAFT, { input: { basedOnId: commitment?.wordingInForce.id, wording: words('Otro') } })).errors[0]?.extensions).toMatchObject({ reason: 'wrong_state', allowed: ['proposeAmendment'] });
    const elsewhere = await makeDecision(app, (await makeForum(app)).id);
    expect((await step('adoptPlan', 2, { decisionId: elsewhere.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const decision = await makeDecision(app, forumId);
    expect((await step('adoptPlan', 1, { decisionId: decision.id })).errors[0]?.extensions).toMatchObject({ reason: 'stale_version', current: { version: 2 } });
    expect((await step('adoptPlan', 2, { decisionId: decision.id })).data).toMatchObject({ adoptPlan: { plan: { state: 'adopted' } } });
    expect(await managerOf(app).findOneByOrFail(Wording, { id: commitment?.wordingInForce.id ?? '' })).toMatchObject({ state: 'in_force' });
    expect((await step('putPlanInForce', 3)).data).toMatchObject({ putPlanInForce: { plan: { state: 'in_force' } } });
    expect((await step('closePlan', 4)).data).toMatchObject({ closePlan: { plan: { state: 'closed' } } });
  });

  test('takes no change of its phases once it is closed', async () => {
    const made = await makePlan(app, { state: 'closed' });
    const phase = await makePhase(app, made.plan.id);
    const secretariat = await speakAs(app, made, 'secretariat');
    const added = await secretariat(`mutation ($input: AddPhaseInput!) { addPhase(input: $input) { phase { id } } }`, { input: { planId: made.plan.id, kind: 'evaluation', language: 'es', commentsOpen: true } });
    const updated = await secretariat(`mutation ($input: UpdatePhaseInput!) { updatePhase(input: $input) { phase { id } } }`, { input: { phaseId: phase.id, version: phase.version, language: 'es', commentsOpen: false } });
    for (const { errors } of [added, updated]) expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'wrong_state', current: 'closed' });
    expect(await managerOf(app).findBy(Phase, { planId: made.plan.id })).toMatchObject([{ id: phase.id, commentsOpen: true }]);
  });

  test('names the forum that leads it before those that follow', async () => {
    const made = await makePlan(app, { state: 'in_force' });
    const manager = managerOf(app);
    await manager.save(manager.create(PlanForum, { planId: made.plan.id, forumId: (await makeForum(app, { jurisdictionId: made.jurisdictionId })).id, part: 'following', validFrom: '2022-01-01' }));
    const { data } = await ask<{ plan: { forums: { part: string }[] } }>(`query ($jurisdiction: String!, $slug: String!) { plan(jurisdiction: $jurisdiction, slug: $slug) { forums { part } } }`, { jurisdiction: made.jurisdiction, slug: made.plan.slug });
    expect(data?.plan.forums.map(({ part }) => part)).toEqual(['lead', 'following']);
  });

  test('is begun once by a form sent twice', async () => {
    const forum = await makeForum(app);
    const secretariat = await speakAs(app, { forumId: forum.id, jurisdictionId: forum.jurisdictionId }, 'secretariat');
    const input = { forumId: forum.id, title: 'Plan', slug: unique('plan'), language: 'es', idempotencyKey: unique('clave') };
    const [first, second] = [await secretariat<MadePlanAnswer>(CREATE, { input }), await secretariat<MadePlanAnswer>(CREATE, { input })];
    expect(second.data?.createPlan.plan.id).toBe(first.data?.createPlan.plan.id);
  });

  test('is written by the secretariat of the forum that leads it, with its second factor, and by nobody else', async () => {
    const made = await makePlan(app, { state: 'in_consultation' });
    const input = { planId: made.plan.id, kind: 'co_creation', language: 'es', commentsOpen: true };
    const add = (client: GraphqlClient) => client(`mutation ($input: AddPhaseInput!) { addPhase(input: $input) { phase { position } } }`, { input });
    const codes = {
      stranger: (await add(ask)).errors[0]?.extensions.code,
      member: (await add((await speakAsMember(app, made)).client)).errors[0]?.extensions.code,
      observer: (await add(await speakAs(app, made, 'observer'))).errors[0]?.extensions.code,
      otherForum: (await add(await speakAs(app, await makePlan(app), 'secretariat'))).errors[0]?.extensions.code,
      administrator: (await add(await speakAs(app, made, 'administrator'))).errors[0]?.extensions.code,
      withoutFactor: (await add(await speakAs(app, made, 'secretariat', { secondFactor: false }))).errors[0]?.extensions.reason,
      secretariat: (await add(await speakAs(app, made, 'secretariat'))).data,
    };
    expect(codes).toEqual({ stranger: 'UNAUTHENTICATED', member: 'FORBIDDEN', observer: 'FORBIDDEN', otherForum: 'FORBIDDEN', administrator: 'FORBIDDEN', withoutFactor: 'second_factor_required', secretariat: { addPhase: { phase: { position: 1 } } } });
  });
});

const BOARD = `query ($jurisdiction: String!, $slug: String!) {
  plan(jurisdiction: $jurisdiction, slug: $slug) {
    title forums { forum { name } } phases { kind } source { title }
    commitments {
      number wordingInForce { title isLate } responsibleUnits { name } objectives { axis } latestStatements { author } proofCount
      milestones { number wordingInForce { title isLate ends { raw } } responsibleUnits { name } latestStatements { author completion wording { number } } proofCount }
    }
  }
}`;

describe('the board', () => {
  test('is late only after the last day that a date can mean, and never without one', async () => {
    const made = await makePlan(app, { state: 'in_force' });
    const { commitment } = await makeCommitment(app, { planId: made.plan.id });
    const month = { raw: 'marzo de 2026', earliest: '2026-03-01', latest: '2026-03-31', precision: 'month' as const };
    for (const ends of [byDay('2026-03-09'), byDay('2026-03-10'), month, undefined]) await makeMilestone(app, { commitmentId: commitment.id, wording: ends ? { ends } : {} });
    const { data, errors } = await ask<{ plan: { commitments: { milestones: { wordingInForce: { isLate: boolean; ends: unknown } }[] }[] } }>(BOARD, { jurisdiction: made.jurisdiction, slug: made.plan.slug });
    expect(errors).toEqual([]);
    expect(data?.plan.commitments[0]?.milestones.map(({ wordingInForce }) => wordingInForce.isLate)).toEqual([true, false, false, false]);
    expect(data?.plan.commitments[0]?.milestones[3]?.wordingInForce.ends).toBeNull();
  });

  test('takes as many SQL statements for three commitments as for one', async () => {
    const size = async (commitments: number, milestones: number): Promise<number> => {
      const made = await makePlan(app, { state: 'in_force' });
      for (let turn = 0; turn < commitments; turn += 1) {
        const { commitment } = await makeCommitment(app, { planId: made.plan.id });
        await makeResponsibleUnit(app, made.jurisdictionId, { commitmentId: commitment.id });
        for (let step = 0; step < milestones; step += 1) await makeMilestone(app, { commitmentId: commitment.id, wording: { ends: byDay('2026-01-31') } });
      }
      const sent = await statementsOf(async () => expect((await ask(BOARD, { jurisdiction: made.jurisdiction, slug: made.plan.slug })).errors).toEqual([]));
      return sent.length;
    };
    expect(await size(3, 5)).toBe(await size(1, 1));
  });
});
