import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

import { ClockService } from '../../../apps/api/src/clock/clock.service.js';
import { StatusStatement } from '../../../apps/api/src/commitments/status-statement.entity.js';
import { makeCommitment, makeMilestone, makeResponsibleUnit } from '../../factories/commitment.factory.js';
import { makeBench } from '../../factories/forum.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { makePlan, speakAs, speakAsMember, speakAsUnit } from '../../factories/plan.factory.js';
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

const STATE = `mutation ($input: StateProgressInput!) { stateProgress(input: $input) { statement { id version state author statedOn { raw } evidence { document { title } } } } }`;
const PUBLISH = `mutation ($input: PublishStatementInput!) { publishStatement(input: $input) { statement { state } } }`;
const CONTEST = `mutation ($input: ContestStatementInput!) { contestStatement(input: $input) { contestation { id version } } }`;
const ANSWER = `mutation ($input: AnswerContestationInput!) { answerContestation(input: $input) { contestation { answer } } }`;
const PAGE = `query ($jurisdiction: String!, $plan: String!) { milestone(jurisdiction: $jurisdiction, plan: $plan, segment: "c1", number: 1) {
  latestStatements { author completion evidence { document { title } } contestations { reason answer } } statements { author } proofCount draftStatements { id author }
} }`;

interface Stated {
  stateProgress: { statement: { id: string; version: number; state: string } };
}

async function milestone() {
  const made = await makePlan(app, { state: 'in_force' });
  const { commitment } = await makeCommitment(app, { planId: made.plan.id });
  const { milestone: own, wording } = await makeMilestone(app, { commitmentId: commitment.id });
  const unitId = await makeResponsibleUnit(app, made.jurisdictionId, { commitmentId: commitment.id });
  return { ...made, own, wording, unitId, unit: await speakAsUnit(app, made.jurisdictionId, unitId), address: { jurisdiction: made.jurisdiction, plan: made.plan.slug } };
}

const state = (client: GraphqlClient, wordingId: string, author: string, more: Record<string, unknown> = {}) =>
  client<Stated>(STATE, { input: { wordingId, author, completion: 'completed', language: 'es', evidence: [], publish: true, ...more } });

const idOf = ({ data }: Awaited<ReturnType<typeof state>>): string => data?.stateProgress.statement.id ?? '';

describe('a statement', () => {
  test('of each side stands beside the others: no one of them is the status', async () => {
    const { wording, unit, address, ...place } = await milestone();
    const civil = await speakAsMember(app, place, { benchId: (await makeBench(app, { forumId: place.forumId, key: 'civil_society' })).id });
    const monitoring = await speakAs(app, place, 'monitoring_body');
    await state(unit, wording.id, 'responsible_unit', { completion: 'limited', challenges: 'Falta el decreto.' });
    await state(unit, wording.id, 'responsible_unit', { evidence: [{ title: 'Decreto 12', url: 'https://example.org/12.pdf', language: 'es' }] });
    await state(civil.client, wording.id, 'civil_bench', { completion: 'no_evidence' });
    await state(monitoring, wording.id, 'monitoring_body', { completion: 'substantial' });
    const { data, errors } = await ask<{ milestone: { latestStatements: { author: string }[]; statements: unknown[]; proofCount: number } }>(PAGE, address);
    expect(errors).toEqual([]);
    expect(data?.milestone.latestStatements.map((one) => one)).toEqual(expect.arrayContaining([
      expect.objectContaining({ author: 'responsible_unit', completion: 'completed', evidence: [{ document: { title: 'Decreto 12' } }] }),
      expect.objectContaining({ author: 'civil_bench', completion: 'no_evidence' }),
      expect.objectContaining({ author: 'monitoring_body', completion: 'substantial' }),
    ]));
    expect(data?.milestone.latestStatements).toHaveLength(3);
    expect(data?.milestone).toMatchObject({ proofCount: 1 });
    expect(data?.milestone.statements).toHaveLength(4);
  });

  test('invariant 6: a draft and its proof are read by its unit and nobody else, until who may publish does', async () => {
    const { wording, unit, unitId, address, jurisdictionId, ...place } = await milestone();
    const drafter = await speakAsUnit(app, jurisdictionId, unitId, { mayPublish: false });
    expect((await state(drafter, wording.id, 'responsible_unit')).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const drafted = await state(drafter, wording.id, 'responsible_unit', { publish: false, text: 'Todavía en borrador', evidence: [{ title: 'Reservado', url: 'https://example.org/r.pdf', language: 'es' }] });
    const id = idOf(drafted);
    const member = await speakAsMember(app, { ...place, jurisdictionId });
    for (const client of [ask, member.client]) {
      const read = await client<{ milestone: { draftStatements: unknown[]; proofCount: number } }>(PAGE, address);
      expect(read.data?.milestone).toMatchObject({ draftStatements: [], proofCount: 0 });
      expect(JSON.stringify(await client(`{ jurisdictions { slug } }`))).not.toContain('Reservado');
    }
    expect((await member.client(PUBLISH, { input: { statementId: id, version: 1 } })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await drafter(PUBLISH, { input: { statementId: id, version: 1 } })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await unit(PUBLISH, { input: { statementId: id, version: 1 } })).data).toEqual({ publishStatement: { statement: { state: 'published' } } });
    expect((await ask<{ milestone: object }>(PAGE, address)).data?.milestone).toMatchObject({ proofCount: 1, latestStatements: [{ evidence: [{ document: { title: 'Reservado' } }] }] });
  });

  test.each([
    ['a unit that answers for something else', 'responsible_unit', 'FORBIDDEN'],
    ['a member as the unit', 'responsible_unit', 'FORBIDDEN'],
    ['a member without a civil bench', 'civil_bench', 'FORBIDDEN'],
    ['an observer', 'monitoring_body', 'FORBIDDEN'],
    ['the secretariat as a published source', 'published_source', 'FORBIDDEN'],
  ])('is not made by %s', async (who, author, code) => {
    const { wording, ...place } = await milestone();
    const other = await milestone();
    const speakers: Readonly<Record<string, () => Promise<GraphqlClient>>> = {
      'a unit that answers for something else': async () => other.unit,
      'an observer': () => speakAs(app, place, 'observer'),
      'the secretariat as a published source': () => speakAs(app, place, 'secretariat'),
    };
    const client = (await speakers[who]?.()) ?? (await speakAsMember(app, place)).client;
    expect((await state(client, wording.id, author)).errors[0]?.extensions.code).toBe(code);
    expect(await managerOf(app).countBy(StatusStatement, { wordingId: wording.id })).toBe(0);
  });

  test('is not made of a plan that is not adopted yet', async () => {
    const made = await makePlan(app, { state: 'in_consultation' });
    const { commitment } = await makeCommitment(app, { planId: made.plan.id, wording: { state: 'draft' } });
    const { wording } = await makeMilestone(app, { commitmentId: commitment.id, wording: { state: 'draft' } });
    expect((await state(await speakAs(app, made, 'secretariat'), wording.id, 'secretariat')).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'wrong_state' });
  });

  test.each(['not_started', 'limited'])('of the unit that says %s says what stood in the way; that of others need not', async (completion) => {
    const { wording, unit, ...place } = await milestone();
    for (const publish of [true, false]) {
      expect((await state(unit, wording.id, 'responsible_unit', { completion, challenges: ' ', publish })).errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { challenges: 'required' } });
    }
    expect(await managerOf(app).countBy(StatusStatement, { wordingId: wording.id })).toBe(0);
    expect((await state(unit, wording.id, 'responsible_unit', { completion, challenges: 'La licitación quedó desierta.' })).errors).toEqual([]);
    expect((await state(await speakAs(app, place, 'monitoring_body'), wording.id, 'monitoring_body', { completion })).errors).toEqual([]);
  });

  test('is complete by its own account until another verifies it', async () => {
    const { wording, unit, address, ...place } = await milestone();
    const statementId = idOf(await state(unit, wording.id, 'responsible_unit'));
    const VERIFIED = `query ($jurisdiction: String!, $plan: String!) { milestone(jurisdiction: $jurisdiction, plan: $plan, segment: "c1", number: 1) { latestStatements { author verifies { id } verifications { author completion } } } }`;
    const read = async () => (await ask<{ milestone: { latestStatements: { author: string; verifications: unknown[] }[] } }>(VERIFIED, address)).data?.milestone.latestStatements.find(({ author }) => author === 'responsible_unit')?.verifications;
    expect(await read()).toEqual([]);
    const civil = await speakAsMember(app, place, { benchId: (await makeBench(app, { forumId: place.forumId, key: 'civil_society' })).id });
    await state(civil.client, wording.id, 'civil_bench', { completion: 'substantial', verifiesId: statementId });
    const monitoring = await speakAs(app, place, 'monitoring_body');
    await state(monitoring, wording.id, 'monitoring_body', { verifiesId: statementId, publish: false });
    expect(await read()).toEqual([{ author: 'civil_bench', completion: 'substantial' }]);
    expect((await state(unit, wording.id, 'responsible_unit', { verifiesId: statementId })).errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { verifiesId: 'malformed' } });
  });

  test('takes only links that lead to the web as proof', async () => {
    const { wording, unit } = await milestone();
    const { errors } = await state(unit, wording.id, 'responsible_unit', { evidence: [{ title: 'x', url: 'javascript:alert(1)', language: 'es' }] });
    expect(errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { 'evidence.0.url': 'unsafe_link' } });
  });
});

describe('a contestation', () => {
  test('is made for a seat by who holds it, and answered once by the unit', async () => {
    const { wording, unit, address, ...place } = await milestone();
    const statementId = idOf(await state(unit, wording.id, 'responsible_unit'));
    const [member, another] = [await speakAsMember(app, place), await speakAsMember(app, place)];
    const input = { statementId, seatId: member.seatId, reason: 'No está disponible.', language: 'es' };
    expect((await another.client(CONTEST, { input })).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'not_holder' });
    const { data } = await member.client<{ contestStatement: { contestation: { id: string; version: number } } }>(CONTEST, { input });
    const answer = { contestationId: data?.contestStatement.contestation.id, version: data?.contestStatement.contestation.version, answer: 'Se repara en abril.', language: 'es' };
    expect((await member.client(ANSWER, { input: answer })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await unit(ANSWER, { input: answer })).errors).toEqual([]);
    expect((await unit(ANSWER, { input: { ...answer, version: 2 } })).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'wrong_state' });
    expect((await ask<{ milestone: object }>(PAGE, address)).data?.milestone).toMatchObject({ latestStatements: [{ contestations: [{ reason: 'No está disponible.', answer: 'Se repara en abril.' }] }] });
  });
});
