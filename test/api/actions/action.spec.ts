import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ACTION_STATES, ACTION_TRANSITIONS, type ActionAct, type ActionState } from '@mesa/domain/action-state';
import { canMove } from '@mesa/domain/transitions';

import { Person } from '../../../apps/api/src/people/person.entity.js';
import { makeAction } from '../../factories/action.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { makeMeeting, makeMeetingPlace, type MeetingPlace, NOON, setClock } from '../../factories/meeting.factory.js';
import { makeOrganization } from '../../factories/organization.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { type GraphqlClient, graphqlClient } from '../../support/graphql-client.js';
import { makeAccount, signIn } from '../../support/sign-in.js';

let app: TestApp;
let place: MeetingPlace;

beforeAll(async () => {
  app = await startApp();
});
beforeEach(async () => {
  setClock(app, NOON);
  place = await makeMeetingPlace(app, { seatsPerBench: 1 });
});
afterAll(() => app.close());

const ACTION = 'action { id version state isLate viewerActs ownerSeat { label } ownerOrganization { name } due { raw precision } history { fromState toState reason role } }';
const create = (input: object) => place.secretariat(`mutation ($input: CreateActionInput!) { createAction(input: $input) { ${ACTION} } }`, { input: { forumId: place.forumId, text: 'Enviar el catastro', ...input } });
const advance = (input: object, ask: GraphqlClient = place.secretariat) => ask(`mutation ($input: AdvanceActionInput!) { advanceAction(input: $input) { ${ACTION} } }`, { input: { version: 1, reason: 'Por lo conversado', ...input } });

async function owner(): Promise<GraphqlClient> {
  const personId = place.civil.seats[0]?.personId ?? '';
  const accountId = await makeAccount(app, `${personId}@example.org`);
  await managerOf(app).update(Person, { id: personId }, { accountId });
  return graphqlClient(app.url, await signIn(app, accountId));
}

describe('an action', () => {
  test('is taken on by a seat or an organization, until a date as it was said', async () => {
    const seatId = place.civil.seats[0]?.seatId;
    expect((await create({ ownerSeatId: seatId, due: 'primer semestre de 2026' })).data).toMatchObject({ createAction: { action: { state: 'open', ownerSeat: { label: 'Sociedad civil 1' }, due: { precision: 'semester' }, history: [{ fromState: null, toState: 'open', role: 'secretariat' }] } } });
    const { id } = await makeOrganization(app, { jurisdictionId: place.jurisdictionId, name: 'Dirección de Obras' });
    expect((await create({ ownerOrganizationId: id })).data).toMatchObject({ createAction: { action: { ownerOrganization: { name: 'Dirección de Obras' }, due: null, isLate: false } } });
    expect((await create({})).errors[0]?.extensions).toMatchObject({ fields: { ownerSeatId: 'required' } });
    expect((await create({ ownerSeatId: seatId, ownerOrganizationId: id })).errors[0]?.extensions).toMatchObject({ fields: { ownerSeatId: 'too_many' } });
    expect((await create({ ownerOrganizationId: (await makeOrganization(app)).id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test('invariant 6: comes from a meeting that is published, and shows none that is not', async () => {
    const ownerSeatId = place.civil.seats[0]?.seatId ?? null;
    const draft = await makeMeeting(app, { forumId: place.forumId });
    const convened = await makeMeeting(app, { forumId: place.forumId, state: 'convened' });
    expect((await create({ ownerSeatId, meetingForumId: draft.meetingForumId })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await create({ ownerSeatId, meetingForumId: convened.meetingForumId })).errors).toEqual([]);
    await makeAction(app, { forumId: place.forumId, ownerSeatId, meetingForumId: draft.meetingForumId, due: '2026-03-31' });
    const { data } = await graphqlClient(app.url)('query ($jurisdiction: String!, $forum: String!) { forum(jurisdiction: $jurisdiction, slug: $forum) { actions { edges { node { meetingForum { ordinal meeting { title } } } } } } }', { jurisdiction: place.jurisdiction, forum: place.forum });
    expect(data).toEqual({ forum: { actions: { edges: [{ node: { meetingForum: null } }, { node: { meetingForum: { ordinal: 1, meeting: { title: 'Sesión de marzo' } } } }] } } });
  });

  test('is late only after its last day has ended in the zone of the jurisdiction', async () => {
    const { id } = await makeAction(app, { forumId: place.forumId, due: '2026-03-10' });
    const isLate = async () => {
      const { data } = await graphqlClient(app.url)<{ forum: { actions: { edges: { node: { id: string; isLate: boolean } }[] } } }>('query ($jurisdiction: String!, $forum: String!) { forum(jurisdiction: $jurisdiction, slug: $forum) { actions(filter: late) { edges { node { id isLate } } } } }', { jurisdiction: place.jurisdiction, forum: place.forum });
      return data?.forum.actions.edges.map(({ node }) => node);
    };
    setClock(app, '2026-03-11T02:59:00Z');
    expect(await isLate()).toEqual([]);
    setClock(app, '2026-03-11T03:00:00Z');
    expect(await isLate()).toEqual([{ id, isLate: true }]);
  });

  test('is moved by its owner, who can neither cancel nor reopen it', async () => {
    const { id } = await makeAction(app, { forumId: place.forumId, ownerSeatId: place.civil.seats[0]?.seatId ?? null });
    const member = await owner();
    expect((await advance({ actionId: id, act: 'accept' }, member)).data).toMatchObject({ advanceAction: { action: { state: 'accepted', viewerActs: ['start'], history: [{ toState: 'accepted', role: 'member' }] } } });
    await advance({ actionId: id, act: 'start', version: 2 }, member);
    expect((await advance({ actionId: id, act: 'cancel', version: 3, reason: 'No' }, member)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await advance({ actionId: id, act: 'finish', version: 3 }, member)).data).toMatchObject({ advanceAction: { action: { state: 'done', viewerActs: [] } } });
    expect((await advance({ actionId: id, act: 'reopen', version: 4, reason: ' ' })).errors[0]?.extensions).toMatchObject({ fields: { reason: 'required' } });
    expect((await advance({ actionId: id, act: 'reopen', version: 4, reason: 'Faltó un anexo' })).data).toMatchObject({ advanceAction: { action: { state: 'open' } } });
  });

  test('of somebody else is not moved by a member, and two steps at once are one', async () => {
    const { id } = await makeAction(app, { forumId: place.forumId, ownerSeatId: place.government.seats[0]?.seatId ?? null });
    expect((await advance({ actionId: id, act: 'accept' }, await owner())).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const answers = await Promise.all([advance({ actionId: id, act: 'accept' }), advance({ actionId: id, act: 'decline', reason: 'No corresponde' })]);
    expect(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions.reason))).toEqual(['stale_version']);
  });
});

const REFUSED = ACTION_STATES.flatMap((state) => (Object.keys(ACTION_TRANSITIONS) as ActionAct[]).filter((act) => !canMove(ACTION_TRANSITIONS, state, act)).map((act): [ActionState, ActionAct] => [state, act]));

test.each(REFUSED)('an action that is %s refuses to %s and stays as it is', async (state, act) => {
  const { id } = await makeAction(app, { forumId: place.forumId, state });
  expect((await advance({ actionId: id, act, reason: 'Por probar' })).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'wrong_state', current: state });
});

test('the register goes by due date, those without one last, page by page', async () => {
  for (const [text, due] of [['sin fecha', undefined], ['marzo', 'marzo de 2026'], ['fin de marzo', '2026-03-31'], ['febrero', '2026-02-01']] as const) {
    await makeAction(app, { forumId: place.forumId, text, ...(due && { due }) });
  }
  const texts: string[] = [];
  let after: string | null = null;
  do {
    const answer: { data: { forum: { actions: { edges: { node: { text: string } }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } } } | null } = await graphqlClient(app.url)(
      'query ($jurisdiction: String!, $forum: String!, $after: String) { forum(jurisdiction: $jurisdiction, slug: $forum) { actions(first: 1, after: $after) { edges { node { text } } pageInfo { endCursor hasNextPage } } } }',
      { jurisdiction: place.jurisdiction, forum: place.forum, after },
    );
    texts.push(...(answer.data?.forum.actions.edges ?? []).map(({ node }) => node.text));
    after = answer.data?.forum.actions.pageInfo.hasNextPage ? answer.data.forum.actions.pageInfo.endCursor : null;
  } while (after);
  expect(texts).toEqual(['febrero', 'marzo', 'fin de marzo', 'sin fecha']);
});
