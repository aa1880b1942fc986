import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

import { ClockService } from '../../../apps/api/src/clock/clock.service.js';
import { Milestone } from '../../../apps/api/src/commitments/milestone.entity.js';
import { Wording } from '../../../apps/api/src/commitments/wording.entity.js';
import { makeCommitment, makeMilestone } from '../../factories/commitment.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { makeDecision, type MadePlan, makePlan, speakAs, speakAsMember } from '../../factories/plan.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type GraphqlClient, graphqlClient } from '../../support/graphql-client.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
  app.app.get(ClockService).set(Temporal.Instant.from('2026-03-10T15:00:00Z'));
});

afterAll(() => app.close());

const PROPOSE = `mutation ($input: ProposeAmendmentInput!) { proposeAmendment(input: $input) { amendment { id number version state changes { kind from { id } to { id state milestone { id number } } } } } }`;
const FORCE = `mutation ($input: PutAmendmentInForceInput!) { putAmendmentInForce(input: $input) { amendment { id state version effective { raw } decision { id } } } }`;
const REJECT = `mutation ($input: EndAmendmentInput!) { rejectAmendment(input: $input) { amendment { state stateReason } } }`;
const WITHDRAW = `mutation ($input: EndAmendmentInput!) { withdrawAmendment(input: $input) { amendment { state } } }`;

interface Proposed {
  proposeAmendment: { amendment: { id: string; number: number; version: number; state: string; changes: { kind: string; from: { id: string }[]; to: { id: string; state: string; milestone: { id: string; number: number } | null }[] }[] } };
}

const words = (title: string) => ({ title, text: `${title}, con su indicador.`, language: 'es' });

const replace = (wordingId: string, milestoneId: string, title = 'Otra redacción') => ({ kind: 'replace', fromIds: [wordingId], to: [{ subject: { milestoneId }, wording: words(title) }] });

const propose = (client: GraphqlClient, planId: string, changes: unknown[], more: Record<string, unknown> = {}) =>
  client<Proposed>(PROPOSE, { input: { planId, kind: 'substantive', reason: 'No se podía medir.', consulted: 'yes', consultation: 'En la sesión 3.', language: 'es', changes, ...more } });

/** What was proposed; the first wording it brings, where it brings one. */
async function proposed(...sent: Parameters<typeof propose>) {
  const { data, errors } = await propose(...sent);
  if (!data) throw new Error(JSON.stringify(errors));
  const { amendment } = data.proposeAmendment;
  const brought = amendment.changes.flatMap(({ to }) => to);
  return { ...amendment, brought, firstId: brought[0]?.id ?? '' };
}

async function inForce(): Promise<MadePlan & { secretariat: GraphqlClient; commitmentId: string; milestone: Milestone; wording: Wording; decisionId: string }> {
  const made = await makePlan(app, { state: 'in_force' });
  const { commitment } = await makeCommitment(app, { planId: made.plan.id });
  const { milestone, wording } = await makeMilestone(app, { commitmentId: commitment.id });
  return { ...made, secretariat: await speakAs(app, made, 'secretariat'), commitmentId: commitment.id, milestone, wording, decisionId: (await makeDecision(app, made.forumId)).id };
}

const stateOf = async (id: string): Promise<string> => (await managerOf(app).findOneByOrFail(Wording, { id })).state;

interface Ids {
  readonly wordingId: string;
  readonly milestoneId: string;
  readonly otherMilestoneId: string;
  readonly foreignWordingId: string;
}

describe('an amendment', () => {
  test('keeps both wordings, and puts the new one in force by a decision of the forum', async () => {
    const { plan, secretariat, milestone, wording, decisionId } = await inForce();
    const { id, version, number, changes, firstId } = await proposed(secretariat, plan.id, [replace(wording.id, milestone.id)]);
    expect({ number, kind: changes[0]?.kind, to: changes[0]?.to[0]?.state }).toEqual({ number: 1, kind: 'replace', to: 'proposed' });
    expect(await stateOf(wording.id)).toBe('in_force');

    const put = await secretariat<{ putAmendmentInForce: unknown }>(FORCE, { input: { amendmentId: id, version, decisionId } });
    expect(put).toMatchObject({ errors: [], data: { putAmendmentInForce: { amendment: { state: 'in_force', effective: { raw: '2026-03-10' }, decision: { id: decisionId } } } } });
    expect([await stateOf(wording.id), await stateOf(firstId)]).toEqual(['superseded', 'in_force']);
  });

  test('invariant 4: the earlier words stay for ever, unchanged, for what was said about them', async () => {
    const { wording } = await inForce();
    const manager = managerOf(app);
    await expect(manager.query('update wording set text = $2 where id = $1', [wording.id, 'Otra cosa'])).rejects.toThrow();
    await expect(manager.query('delete from wording where id = $1', [wording.id])).rejects.toThrow();
    expect(await manager.findOneByOrFail(Wording, { id: wording.id })).toMatchObject({ text: wording.text });
  });

  test('that is substantive needs a decision that was carried, of that forum; an editorial one needs none', async () => {
    const { plan, secretariat, milestone, wording, forumId } = await inForce();
    const { id: amendmentId, version } = await proposed(secretariat, plan.id, [replace(wording.id, milestone.id)]);
    const put = (decisionId?: string) => secretariat(FORCE, { input: { amendmentId, version, decisionId } });
    const rejected = await makeDecision(app, forumId, { result: 'rejected' });
    const elsewhere = await makeDecision(app, (await makePlan(app)).forumId);
    expect((await put()).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'no_decision' });
    expect((await put(rejected.id)).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'no_decision' });
    expect((await put(elsewhere.id)).errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect(await stateOf(wording.id)).toBe('in_force');

    const editorial = await proposed(secretariat, plan.id, [replace(wording.id, milestone.id)], { kind: 'editorial' });
    expect((await secretariat(FORCE, { input: { amendmentId: editorial.id, version: editorial.version } })).errors).toEqual([]);
  });

  test('is refused as stale_base once another has taken the place of its base, and changes nothing', async () => {
    const { plan, secretariat, milestone, wording, decisionId } = await inForce();
    const [first, second] = [await proposed(secretariat, plan.id, [replace(wording.id, milestone.id, 'Primera')]), await proposed(secretariat, plan.id, [replace(wording.id, milestone.id, 'Segunda')])];
    const put = (made: typeof first) => secretariat(FORCE, { input: { amendmentId: made.id, version: 1, decisionId } });
    expect((await put(first)).errors).toEqual([]);
    const standing = first.firstId;
    expect((await put(second)).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'stale_base', current: { wordingId: standing } });
    expect([await stateOf(standing), await stateOf(second.firstId)]).toEqual(['in_force', 'proposed']);
    expect((await propose(secretariat, plan.id, [replace(wording.id, milestone.id)])).errors[0]?.extensions).toMatchObject({ reason: 'stale_base' });
  });

  test('comes into force once and leaves one wording in force, when eight amendments are put in force at once', async () => {
    const { plan, secretariat, milestone, wording, decisionId } = await inForce();
    const made = [];
    for (let turn = 0; turn < 8; turn += 1) made.push(await proposed(secretariat, plan.id, [replace(wording.id, milestone.id, `Redacción ${turn}`)]));
    const answers = await Promise.all(made.map(({ id }) => secretariat(FORCE, { input: { amendmentId: id, version: 1, decisionId } })));
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.reason)))).toEqual(new Set(['stale_base']));
    expect(await managerOf(app).countBy(Wording, { milestoneId: milestone.id, state: 'in_force' })).toBe(1);
  });

  test('is all or nothing: of two changes with one stale, neither comes into force', async () => {
    const { plan, secretariat, commitmentId, milestone, wording, decisionId } = await inForce();
    const other = await makeMilestone(app, { commitmentId });
    const both = await proposed(secretariat, plan.id, [replace(other.wording.id, other.milestone.id), replace(wording.id, milestone.id)]);
    const alone = await proposed(secretariat, plan.id, [replace(wording.id, milestone.id)]);
    await secretariat(FORCE, { input: { amendmentId: alone.id, version: 1, decisionId } });
    expect((await secretariat(FORCE, { input: { amendmentId: both.id, version: 1, decisionId } })).errors[0]?.extensions.reason).toBe('stale_base');
    expect(await stateOf(other.wording.id)).toBe('in_force');
  });

  test('that splits gives new milestones new numbers, never one that was given before', async () => {
    const { plan, secretariat, commitmentId, wording, decisionId } = await inForce();
    const add = { kind: 'add', fromIds: [], to: [{ subject: { newMilestoneOf: commitmentId }, wording: words('Agregado') }] };
    const { id, version } = await proposed(secretariat, plan.id, [add]);
    await secretariat(REJECT, { input: { amendmentId: id, version, reason: 'La mesa no lo acordó.' } });

    const split = { kind: 'split', fromIds: [wording.id], to: ['Uno', 'Dos'].map((title) => ({ subject: { newMilestoneOf: commitmentId }, wording: words(title) })) };
    const made = await proposed(secretariat, plan.id, [split]);
    expect(made.brought.map(({ milestone }) => milestone?.number)).toEqual([3, 4]);
    expect((await secretariat(FORCE, { input: { amendmentId: made.id, version: 1, decisionId } })).errors).toEqual([]);
    expect([await stateOf(wording.id), ...(await Promise.all(made.brought.map((to) => stateOf(to.id))))]).toEqual(['superseded', 'in_force', 'in_force']);
  });

  test('that drops a milestone leaves its page, which says what became of it', async () => {
    const { plan, jurisdiction, secretariat, milestone, wording, decisionId } = await inForce();
    const made = await proposed(secretariat, plan.id, [{ kind: 'drop', fromIds: [wording.id], to: [] }]);
    await secretariat(FORCE, { input: { amendmentId: made.id, version: 1, decisionId } });
    const page = await graphqlClient(app.url)(`query ($jurisdiction: String!, $plan: String!) { milestone(jurisdiction: $jurisdiction, plan: $plan, segment: "c1", number: ${milestone.number}) { wordingInForce { id } wordings { title endedBy { kind amendment { number } } } } }`, { jurisdiction, plan: plan.slug });
    expect(page).toMatchObject({ errors: [], data: { milestone: { wordingInForce: null, wordings: [{ title: wording.title, endedBy: { kind: 'drop', amendment: { number: 1 } } }] } } });
  });

  test('does not drop a commitment while milestones of it stand', async () => {
    const { plan, secretariat, commitmentId, wording, decisionId } = await inForce();
    const own = await managerOf(app).findOneByOrFail(Wording, { commitmentId });
    const alone = await proposed(secretariat, plan.id, [{ kind: 'drop', fromIds: [own.id], to: [] }]);
    const put = (made: typeof alone) => secretariat(FORCE, { input: { amendmentId: made.id, version: 1, decisionId } });
    expect((await put(alone)).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'in_use' });
    const whole = await proposed(secretariat, plan.id, [own.id, wording.id].map((id) => ({ kind: 'drop', fromIds: [id], to: [] })));
    expect((await put(whole)).errors).toEqual([]);
  });

  test('carried over into the next plan while that is drafted is not shown to the public there', async () => {
    const { plan, forumId, jurisdiction, secretariat, wording, decisionId } = await inForce();
    const next = await makePlan(app, { forumId });
    const { commitment } = await makeCommitment(app, { planId: next.plan.id, wording: { state: 'draft' } });
    const made = await proposed(secretariat, plan.id, [{ kind: 'carry_over', fromIds: [wording.id], to: [{ subject: { newMilestoneOf: commitment.id }, wording: words('Sigue en el plan nuevo') }] }]);
    await secretariat(FORCE, { input: { amendmentId: made.id, version: 1, decisionId } });
    expect(await managerOf(app).findOneBy(Wording, { title: 'Sigue en el plan nuevo' })).toMatchObject({ state: 'draft' });
    const read = await graphqlClient(app.url)(`query ($jurisdiction: String!, $plan: String!) { amendment(jurisdiction: $jurisdiction, plan: $plan, number: 1) { changes { kind to { title } } } }`, { jurisdiction, plan: plan.slug });
    expect(read).toMatchObject({ errors: [], data: { amendment: { changes: [{ kind: 'carry_over', to: [] }] } } });
  });

  test('that carries over a commitment takes its milestones with it, all of it or none', async () => {
    const { plan, forumId, jurisdictionId, secretariat, commitmentId, milestone, wording, decisionId } = await inForce();
    const next = await makePlan(app, { jurisdictionId, forumId });
    const [commitmentWording] = await managerOf(app).findBy(Wording, { commitmentId });
    const changes = [
      { kind: 'carry_over', fromIds: [commitmentWording?.id], to: [{ subject: { newCommitmentOf: next.plan.id }, wording: words('Compromiso que sigue') }] },
      { kind: 'carry_over', fromIds: [wording.id], to: [{ subject: { newMilestoneOfChange: 1 }, wording: words('Hito que sigue') }] },
    ];
    const made = await proposed(secretariat, plan.id, changes);
    expect((await secretariat(FORCE, { input: { amendmentId: made.id, version: 1, decisionId } })).errors).toEqual([]);
    const kept = await managerOf(app).findOneByOrFail(Wording, { title: 'Hito que sigue' });
    const { commitmentId: itsCommitment } = await managerOf(app).findOneByOrFail(Milestone, { id: kept.milestoneId ?? '' });
    expect(await managerOf(app).findOneByOrFail(Wording, { title: 'Compromiso que sigue' })).toMatchObject({ state: 'draft', commitmentId: itsCommitment });
    expect([kept.state, await stateOf(wording.id)]).toEqual(['draft', 'superseded']);

    const before = await managerOf(app).count(Milestone);
    const [again] = [{ kind: 'add', fromIds: [], to: [{ subject: { newMilestoneOfChange: 1 }, wording: words('De ninguno') }] }];
    expect((await propose(secretariat, plan.id, [again])).errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { 'changes.0.to.0.subject.newMilestoneOfChange': 'out_of_range' } });
    expect(await managerOf(app).count(Milestone)).toBe(before);
    expect(milestone.number).toBe(1);
  });

  test('is offered the plans into which something may be carried over: open, of the same forum, to who drafts them', async () => {
    const { plan, jurisdiction, forumId, jurisdictionId, secretariat } = await inForce();
    const next = await makePlan(app, { jurisdictionId, forumId, title: 'Plan siguiente' });
    await makePlan(app, { jurisdictionId, forumId, state: 'closed' });
    await makePlan(app, { jurisdictionId });
    const ask = (client: GraphqlClient) => client('query ($jurisdiction: String!, $slug: String!) { plan(jurisdiction: $jurisdiction, slug: $slug) { carryOverTargets { id } } }', { jurisdiction, slug: plan.slug });
    expect(await ask(secretariat)).toMatchObject({ errors: [], data: { plan: { carryOverTargets: [{ id: next.plan.id }] } } });
    const member = await speakAsMember(app, { forumId, jurisdictionId });
    for (const client of [member.client, graphqlClient(app.url)]) expect(await ask(client)).toMatchObject({ errors: [], data: { plan: { carryOverTargets: [] } } });
  });

  test.each([
    ['replaces another milestone than its own', (ids: Ids) => replace(ids.wordingId, ids.otherMilestoneId), 'INVALID'],
    ['replaces with two wordings', (ids: Ids) => ({ ...replace(ids.wordingId, ids.milestoneId), to: [1, 2].map(() => ({ subject: { milestoneId: ids.milestoneId }, wording: words('x') })) }), 'INVALID'],
    ['adds to what exists', (ids: Ids) => ({ kind: 'add', fromIds: [], to: [{ subject: { milestoneId: ids.milestoneId }, wording: words('x') }] }), 'INVALID'],
    ['drops nothing', () => ({ kind: 'drop', fromIds: [], to: [] }), 'INVALID'],
    ['touches another plan', (ids: Ids) => replace(ids.foreignWordingId, ids.milestoneId), 'NOT_FOUND'],
  ])('that %s is refused', async (_name, change, code) => {
    const { plan, secretariat, commitmentId, milestone, wording } = await inForce();
    const other = await makeMilestone(app, { commitmentId });
    const foreign = await makeMilestone(app);
    const answer = await propose(secretariat, plan.id, [change({ wordingId: wording.id, milestoneId: milestone.id, otherMilestoneId: other.milestone.id, foreignWordingId: foreign.wording.id })]);
    expect(answer.errors[0]?.extensions.code).toBe(code);
    expect(await managerOf(app).countBy(Wording, { milestoneId: milestone.id })).toBe(1);
  });

  test('is proposed for the seat of a member, and withdrawn by its proposer alone', async () => {
    const { plan, forumId, jurisdictionId, milestone, wording } = await inForce();
    const member = await speakAsMember(app, { forumId, jurisdictionId });
    const another = await speakAsMember(app, { forumId, jurisdictionId });
    const { id: amendmentId, version, firstId } = await proposed(member.client, plan.id, [replace(wording.id, milestone.id)]);
    const input = { amendmentId, version, reason: 'Se propondrá de otra manera.' };
    expect((await another.client(WITHDRAW, { input })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await member.client(WITHDRAW, { input })).data).toEqual({ withdrawAmendment: { amendment: { state: 'withdrawn' } } });
    expect(await stateOf(firstId)).toBe('withdrawn');
    expect((await member.client(WITHDRAW, { input })).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'stale_version' });
  });

  test('sent twice with one key is proposed once', async () => {
    const { plan, secretariat, milestone, wording } = await inForce();
    const send = () => propose(secretariat, plan.id, [replace(wording.id, milestone.id)], { idempotencyKey: `propuesta-${milestone.id}` });
    const [first, second] = [await send(), await send()];
    expect(second.data?.proposeAmendment.amendment.id).toBe(first.data?.proposeAmendment.amendment.id);
    expect(await managerOf(app).countBy(Wording, { milestoneId: milestone.id })).toBe(2);
  });
});
