import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { makeDecision } from '../../factories/decision.factory.js';
import { arrive, makeMeeting, makeMeetingPlace, type MeetingPlace, readMeeting, setClock, step } from '../../factories/meeting.factory.js';
import { bringTo, makeMinutesPlace } from '../../factories/minutes.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
  setClock(app, '2026-03-17T22:05:00Z');
});
afterAll(() => app.close());

const DECISION = 'decision { id version text result quorum { state present } tally { bench name inFavour against abstained } meetingForum { ordinal } agendaItem { title } decidedOn { raw } }';
const decided = { text: 'Se aprueba el plan de trabajo 2026.', method: 'simple', result: 'adopted' };
const record = ({ secretariat }: MeetingPlace, input: object) => secretariat<{ recordDecision: { decision: { id: string; version: number } } }>(`mutation ($input: RecordDecisionInput!) { recordDecision(input: $input) { ${DECISION} } }`, { input: { ...decided, ...input } });

async function inSession(options: Parameters<typeof makeMeetingPlace>[1], people: 'all' | 'government') {
  const place = await makeMeetingPlace(app, options);
  const { meetingForumId } = await makeMeeting(app, { forumId: place.forumId, state: 'convened' });
  for (const one of [...place.government.seats, ...(people === 'all' ? place.civil.seats : [])]) await arrive(place.secretariat, meetingForumId, { ...one });
  await step(place.secretariat, 'openMeeting', meetingForumId);
  return { ...place, meetingForumId };
}

describe('a decision', () => {
  test('keeps its item, its votes by bench and the quorum of its moment', async () => {
    const place = await inSession({}, 'all');
    const [item] = (await readMeeting(place.secretariat, place.meetingForumId)).meeting.agenda;
    const tally = [{ bench: place.civil.id, inFavour: 2, against: 0, abstained: 0 }, { bench: place.government.id, inFavour: 1, against: 1, abstained: 0 }];
    const { data, errors } = await record(place, { meetingForumId: place.meetingForumId, agendaItemId: item?.id, tally, dissent: 'Un cupo pidió más plazo' });
    expect(errors).toEqual([]);
    expect(data?.recordDecision.decision).toMatchObject({ quorum: { state: 'met', present: 4 }, tally: [{ ...tally[0], name: 'Sociedad civil' }, { ...tally[1], name: 'Gobierno' }], meetingForum: { ordinal: 1 }, agendaItem: { title: 'Avances del compromiso 1' }, decidedOn: { raw: '2026-03-17' } });
  });

  test('is not adopted without the quorum that the rules ask for; that it was rejected can be told', async () => {
    const place = await inSession({}, 'government');
    expect((await record(place, { meetingForumId: place.meetingForumId })).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'no_quorum' });
    const postponed = await record(place, { meetingForumId: place.meetingForumId, result: 'postponed' });
    expect(postponed.data?.recordDecision.decision).toMatchObject({ quorum: { state: 'missed' } });
    const adopted = { ...decided, decisionId: postponed.data?.recordDecision.decision.id, version: 1 };
    const { errors } = await place.secretariat(`mutation ($input: CorrectDecisionInput!) { correctDecision(input: $input) { ${DECISION} } }`, { input: adopted });
    expect(errors[0]?.extensions).toMatchObject({ reason: 'no_quorum' });
  });

  test('in a forum without rules is told, with a quorum that nobody knows', async () => {
    const place = await inSession({ rules: null }, 'government');
    expect((await record(place, { meetingForumId: place.meetingForumId })).data?.recordDecision.decision).toMatchObject({ quorum: null, result: 'adopted' });
  });

  test.each([
    ['an unknown method', { method: 'unknown' }, { method: 'unknown' }],
    ['an unknown result', { result: 'unknown' }, { result: 'unknown' }],
    ['an empty text', { text: '' }, { text: 'required' }],
  ])('with %s is refused', async (_what, input, fields) => {
    const place = await inSession({ rules: null }, 'government');
    expect((await record(place, { meetingForumId: place.meetingForumId, ...input })).errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields });
  });

  test('before the session opens is refused, and an item or bench from elsewhere is not found', async () => {
    const place = await makeMeetingPlace(app, { rules: null });
    const { meetingForumId } = await makeMeeting(app, { forumId: place.forumId, state: 'convened' });
    expect((await record(place, { meetingForumId })).errors[0]?.extensions).toMatchObject({ reason: 'wrong_state' });
    const other = await inSession({ rules: null }, 'all');
    const [item] = (await readMeeting(place.secretariat, meetingForumId)).meeting.agenda;
    expect((await record(other, { meetingForumId: other.meetingForumId, agendaItemId: item?.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await record(other, { meetingForumId: other.meetingForumId, tally: [{ bench: place.civil.id, inFavour: 1, against: 0, abstained: 0 }] })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

test('may be recorded and corrected by the secretariat until the acta is published, and by nobody afterwards', async () => {
  const place = await makeMinutesPlace(app);
  const read = async () => (await place.secretariat<{ meetingForum: { viewerMayRecordDecision: boolean; decisions: { id: string; version: number }[] } }>('query ($id: ID!) { meetingForum(id: $id) { viewerMayRecordDecision decisions { id version } } }', { id: place.meetingForumId })).data?.meetingForum;
  const correct = async (text: string) => {
    const [decision] = (await read())?.decisions ?? [];
    return place.secretariat(`mutation ($input: CorrectDecisionInput!) { correctDecision(input: $input) { ${DECISION} } }`, { input: { ...decided, text, decisionId: decision?.id, version: decision?.version } });
  };
  expect((await read())?.viewerMayRecordDecision).toBe(true);
  expect((await correct('Se aprueba publicar el catastro de sedes sociales.')).data).toMatchObject({ correctDecision: { decision: { version: 2, text: 'Se aprueba publicar el catastro de sedes sociales.' } } });
  await bringTo(place, 'published');
  expect((await read())?.viewerMayRecordDecision).toBe(false);
  expect((await correct('Otra cosa')).errors[0]?.extensions.reason).toBe('published');
  setClock(app, '2026-03-17T22:05:00Z');
});

test('a decision out of session has no meeting, names the benches that voted, and none is in the future', async () => {
  const { secretariat, forumId, civil } = await makeMeetingPlace(app);
  const tally = [{ bench: civil.id, inFavour: 2, against: 0, abstained: 1 }];
  const out = (decidedOn: string) => secretariat(`mutation ($input: RecordDecisionOutOfSessionInput!) { recordDecisionOutOfSession(input: $input) { ${DECISION} } }`, { input: { ...decided, forumId, decidedOn, tally } });
  expect((await out('2026-02-01')).data).toMatchObject({ recordDecisionOutOfSession: { decision: { meetingForum: null, quorum: null, tally: [{ name: 'Sociedad civil', abstained: 1 }], decidedOn: { raw: '2026-02-01' } } } });
  expect((await out('2026-03-18')).errors[0]?.extensions).toMatchObject({ fields: { decidedOn: 'out_of_range' } });
});

test('the register tells the latest first, page by page', async () => {
  const { forumId, jurisdiction, forum } = await makeMeetingPlace(app, { seatsPerBench: 1 });
  for (const text of ['uno', 'dos', 'tres']) await makeDecision(app, { forumId, text });
  const read = (after: string | null) =>
    graphqlClient(app.url)<{ forum: { decisions: { edges: { node: { text: string } }[]; pageInfo: { endCursor: string } } } }>(
      'query ($jurisdiction: String!, $forum: String!, $after: String) { forum(jurisdiction: $jurisdiction, slug: $forum) { decisions(first: 2, after: $after) { edges { node { text } } pageInfo { endCursor } } } }',
      { jurisdiction, forum, after },
    );
  const first = (await read(null)).data?.forum.decisions;
  const rest = (await read(first?.pageInfo.endCursor ?? null)).data?.forum.decisions;
  expect([...(first?.edges ?? []), ...(rest?.edges ?? [])].map(({ node }) => node.text)).toEqual(['tres', 'dos', 'uno']);
});
