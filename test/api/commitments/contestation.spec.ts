import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { commentOn, type CommentedMilestone, makeCommentedMilestone, makeUnitMember, posted, type Speaker } from '../../factories/comment.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { asOwner } from '../../support/sign-in.js';

const CONTEST = 'mutation ($input: ContestStatementInput!) { contestStatement(input: $input) { contestation { id version } } }';
const ANSWER = 'mutation ($input: AnswerContestationInput!) { answerContestation(input: $input) { contestation { answer } } }';
const STATE = 'mutation ($input: StateProgressInput!) { stateProgress(input: $input) { statement { id } } }';
const TOLD = 'query { myNotifications(first: 20, language: es) { edges { node { kind why title path } } } }';

interface Told { readonly kind: string; readonly why: string; readonly title: string; readonly path: string }
interface Line { readonly kind: string; readonly unitName: string | null; readonly milestoneNumber: number | null; readonly objectId: string }

let app: TestApp;
let on: CommentedMilestone;
beforeAll(async () => {
  app = await startApp();
  on = await makeCommentedMilestone(app);
});
afterAll(() => app?.close());

const told = async ({ client }: Speaker): Promise<Told[]> =>
  (await client<{ myNotifications: { edges: { node: Told }[] } }>(TOLD)).data?.myNotifications.edges.map(({ node }) => node).filter(({ kind }) => kind.includes('contest')) ?? [];
const desk = async ({ client }: Speaker): Promise<Line[]> =>
  (await client<{ desk: Line[] }>('{ desk { kind unitName milestoneNumber objectId } }')).data?.desk.filter(({ kind }) => kind === 'answer_contestation') ?? [];
const friday = async (): Promise<Line[]> =>
  (await on.secretariat.client<{ friday: Line[] }>('query ($id: ID!) { friday(forumId: $id) { kind unitName milestoneNumber objectId } }', { id: on.forumId })).data?.friday.filter(({ kind }) => kind === 'answer_contestation') ?? [];

it('is told to the unit, waits on its desk and on the secretariat\'s Friday until it is answered, and the answer is told to who contested', async () => {
  const stranger = await makeUnitMember(app, on.jurisdictionId, (await asOwner<{ id: string }>(app, `insert into organization (id, jurisdiction_id, name, language, sector) select gen_random_uuid(), id, 'Otra unidad', 'es', 'government' from jurisdiction where id = $1 returning id`, [on.jurisdictionId]))[0]?.id ?? '', true);
  const stated = await on.unit.client<{ stateProgress: { statement: { id: string } } }>(STATE, { input: { wordingId: on.wordingId, author: 'responsible_unit', completion: 'completed', language: 'es', evidence: [], publish: true } });
  const statementId = stated.data?.stateProgress.statement.id;
  const made = await on.titular.client<{ contestStatement: { contestation: { id: string; version: number } } }>(CONTEST, { input: { statementId, seatId: on.seat.id, reason: 'No está en la plaza.', language: 'es' } });
  const { id: contestationId, version } = made.data?.contestStatement.contestation ?? { id: '', version: 0 };

  for (const one of [on.unit, on.drafter]) {
    expect(await told(one)).toEqual([expect.objectContaining({ kind: 'statement_contested', why: 'answers', title: expect.stringContaining('Objetaron un estado informado'), path: expect.stringMatching(new RegExp(`/hitos/1#statement-${statementId}$`)) })]);
  }
  expect(await told(stranger)).toEqual([]);
  expect(await desk(on.unit)).toMatchObject([{ unitName: 'Dirección de Control', milestoneNumber: 1, objectId: contestationId }]);
  for (const other of [on.drafter, on.titular, stranger]) expect(await desk(other)).toEqual([]);
  expect(await friday()).toMatchObject([{ unitName: 'Dirección de Control', objectId: contestationId }]);

  expect((await on.unit.client(ANSWER, { input: { contestationId, version, answer: 'Se instala en abril.', language: 'es' } })).errors).toEqual([]);
  expect(await told(on.titular)).toEqual([expect.objectContaining({ kind: 'contestation_answered', why: 'contested' })]);
  expect(await desk(on.unit)).toEqual([]);
  expect(await friday()).toEqual([]);
});

it('leaves the lines for comments as they are', async () => {
  await posted(on.titular, commentOn(on));
  expect((await on.unit.client<{ desk: Line[] }>('{ desk { kind } }')).data?.desk).toEqual([{ kind: 'answer_comments' }]);
});
