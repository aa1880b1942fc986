import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Papa from 'papaparse';

import { makeAction } from '../../factories/action.factory.js';
import { makeCommitment } from '../../factories/commitment.factory.js';
import { makeMeeting, makeMeetingPlace, type MeetingPlace, NOON, setClock } from '../../factories/meeting.factory.js';
import { makePlan } from '../../factories/plan.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';

let app: TestApp;
let place: MeetingPlace;
let commitmentId: string;
let civil: string;
let government: string;

beforeAll(async () => {
  app = await startApp();
  setClock(app, NOON);
  place = await makeMeetingPlace(app, { seatsPerBench: 1 });
  civil = place.civil.seats[0]?.seatId ?? '';
  government = place.government.seats[0]?.seatId ?? '';
  const { plan } = await makePlan(app, { forumId: place.forumId, state: 'in_force' });
  commitmentId = (await makeCommitment(app, { planId: plan.id, wording: { title: 'Presupuesto participativo' } })).commitment.id;
  const { meetingForumId } = await makeMeeting(app, { forumId: place.forumId, state: 'held' });
  const make = (text: string, given: object) => makeAction(app, { forumId: place.forumId, text, ownerSeatId: civil, ...given });
  await make('hecha hace tiempo', { state: 'done', due: '2025-01-01' });
  await make('=HYPERLINK("http://malo.example")', { due: '2026-04-01', ownerSeatId: government });
  await make('100% de las fichas', { due: '2026-02-01', meetingForumId });
  await make('sin fecha', { commitmentId });
  await make('elevada, con "comillas"; y coma', { due: '2026-02-15', state: 'accepted', escalatedAt: new Date(NOON), escalatedTo: 'co_chairs', commitmentId });
});
afterAll(() => app.close());

interface Register {
  readonly forum: { readonly actionFigures: { readonly total: number }; readonly actions: { readonly edges: readonly { readonly node: { readonly text: string } }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null } } };
}

const QUERY = `query ($jurisdiction: String!, $forum: String!, $filter: ActionFilter!, $ownerId: ID, $commitmentId: ID, $meeting: Int, $text: String, $after: String) { forum(jurisdiction: $jurisdiction, slug: $forum) {
  actionFigures(filter: $filter, ownerId: $ownerId, commitmentId: $commitmentId, meeting: $meeting, text: $text) { total unfinished late escalated done }
  actions(first: 2, filter: $filter, ownerId: $ownerId, commitmentId: $commitmentId, meeting: $meeting, text: $text, after: $after) { edges { node { text } } pageInfo { hasNextPage endCursor } } } }`;

/** Every page, and the figures. */
async function onScreen(filter: object): Promise<{ texts: string[]; figures: Register['forum']['actionFigures'] }> {
  const texts: string[] = [];
  let after: string | null = null;
  for (;;) {
    const answer: { data: Register | null } = await graphqlClient(app.url)<Register>(QUERY, { jurisdiction: place.jurisdiction, forum: place.forum, filter: 'all', after, ...filter });
    const { actions, actionFigures } = answer.data?.forum ?? { actions: { edges: [], pageInfo: { hasNextPage: false, endCursor: null } }, actionFigures: { total: -1 } };
    texts.push(...actions.edges.map(({ node }) => node.text));
    if (!actions.pageInfo.hasNextPage) return { texts, figures: actionFigures };
    after = actions.pageInfo.endCursor;
  }
}

const file = (search: string, language = 'es', forum = place.forum) => fetch(`${app.url}/files/actions/${language}/${place.jurisdiction}/${forum}.csv${search}`);

async function inFile(search: string): Promise<string[][]> {
  const response = await file(search);
  expect([response.status, response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([200, 'text/csv; charset=utf-8', 'attachment; filename=tareas.csv']);
  const text = await response.text();
  return (Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data).slice(1);
}

test('what is late stands first, closed last, and the figures count each', async () => {
  const { texts, figures } = await onScreen({});
  expect(texts).toEqual(['100% de las fichas', 'elevada, con "comillas"; y coma', '=HYPERLINK("http://malo.example")', 'sin fecha', 'hecha hace tiempo']);
  expect(figures).toEqual({ total: 5, unfinished: 4, late: 2, escalated: 1, done: 1 });
});

/** What is asked of the API, and the same as an address asks it. */
const ASKED: readonly (readonly [string, () => object, () => string])[] = [
  ['all', () => ({}), () => ''],
  ['late', () => ({ filter: 'late' }), () => '?filter=late'],
  ['escalated', () => ({ filter: 'escalated' }), () => '?filter=escalated'],
  ['unfinished of an owner', () => ({ filter: 'unfinished', ownerId: civil }), () => `?filter=unfinished&owner=${civil}`],
  ['of a commitment', () => ({ commitmentId }), () => `?commitment=${commitmentId}&filter=`],
  ['of a meeting', () => ({ meeting: 1 }), () => '?meeting=1'],
  ['with words, of which % is no wildcard', () => ({ text: '0% DE' }), () => '?q=0%25%20DE'],
  ['with words that nobody wrote', () => ({ text: '%' }), () => '?q=%25'],
];

describe.each(ASKED)('invariant 11, %s', (_name, filter, search) => {
  test('the file has the rows of the pages, in their order, and as many as the figures say', async () => {
    const { texts, figures } = await onScreen(filter());
    const rows = await inFile(search());
    expect(rows.map(([, text]) => text?.replace(/^'/, ''))).toEqual(texts);
    expect(figures.total).toBe(texts.length);
  });
});

test('no cell of the file is computed by a spreadsheet', async () => {
  const texts = (await inFile('')).map(([, text]) => text);
  expect(texts).toContain(`'=HYPERLINK("http://malo.example")`);
  for (const cell of (await inFile('')).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
});

test.each([['es', 'no-hay', 404], ['de', null, 404]] as const)('there is no file in %s of %s', async (language, forum, status) => {
  expect((await file('', language, forum ?? place.forum)).status).toBe(status);
});

test.each(['?filter=todas', '?owner=1', '?meeting=-1', '?meeting=x', `?q=${'x'.repeat(201)}`])('a wrong filter is refused, not ignored: %s', async (search) => {
  expect((await file(search)).status).toBe(400);
});

test('the register says by what it may be filtered', async () => {
  const { data } = await graphqlClient(app.url)('query ($jurisdiction: String!, $forum: String!) { forum(jurisdiction: $jurisdiction, slug: $forum) { actionChoices { owners { name } commitments { id name } meetings { id name } } } }', { jurisdiction: place.jurisdiction, forum: place.forum });
  expect(data).toEqual({ forum: { actionChoices: { owners: [{ name: 'Gobierno 1' }, { name: 'Sociedad civil 1' }], commitments: [{ id: commitmentId, name: 'Presupuesto participativo' }], meetings: [{ id: '1', name: 'Sesión de marzo' }] } } });
});
