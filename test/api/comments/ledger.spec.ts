import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Papa from 'papaparse';

import { AgendaItem } from '../../../apps/api/src/meetings/agenda-item.entity.js';
import { commentOn, type CommentedMilestone, makeCommentedMilestone, makePhase, makeUnitMember, MONDAY, posted, setClock } from '../../factories/comment.factory.js';
import { makeCommitment, makeMilestone, makeResponsibleUnit } from '../../factories/commitment.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { makeMeeting } from '../../factories/meeting.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { GraphqlClient } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';
import { statementsOf } from '../../support/statements.js';

const LEDGER = `query ($jurisdiction: String!, $plan: String!, $first: Int, $after: String, $states: [CommentState!], $unitId: ID) {
  plan(jurisdiction: $jurisdiction, slug: $plan) {
    responseFigures { asked answered answeredInTime incorporated awaiting overdue objected }
    responseFiguresByUnit { unit { id name } figures { asked answered awaiting overdue } }
    responseLedger(first: $first, after: $after, states: $states, unitId: $unitId) {
      pageInfo { hasNextPage endCursor }
      edges { node { id state overdue dueOn text authorName organization { name } wording { title milestone { number } commitment { number } } responses { disposition unit { name } } } } } } }`;

interface Ledger {
  plan: {
    responseFigures: Record<string, number>;
    responseFiguresByUnit: { unit: { id: string } | null; figures: { asked: number } }[];
    responseLedger: { pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: { id: string; state: string; overdue: boolean; dueOn: string | null } }[] };
  };
}

let app: TestApp;
let on: CommentedMilestone;
beforeAll(async () => {
  app = await startApp();
  on = await makeCommentedMilestone(app);
});
afterAll(() => app?.close());

const ask = async (given: Record<string, unknown> = {}, of = on) => {
  const { data, errors } = await of.public<Ledger>(LEDGER, { jurisdiction: of.jurisdiction, plan: of.plan, first: 100, ...given });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.plan;
};

/** Of some tries over two seconds, because a mail that goes out meanwhile is not the operation's. */
async function fewest(work: () => Promise<unknown>): Promise<number> {
  const counts: number[] = [];
  for (let tried = 0; tried < 8; tried += 1) {
    counts.push((await statementsOf(work)).length);
    await sleep(250);
  }
  return Math.min(...counts);
}

describe('the ledger of responses', () => {
  it('invariant 11: counts equal rows; the oldest overdue comes first; nothing disappears', async () => {
    const at = async (local: string, given = {}) => {
      setClock(app, local);
      return posted(on.titular, commentOn(on, given));
    };
    const later = await at('2024-06-05T12:00');
    const oldest = await at(`${MONDAY}T12:00`);
    const answered = await at(`${MONDAY}T12:10`);
    const objected = await at(`${MONDAY}T12:20`);
    const withdrawn = await at(`${MONDAY}T12:30`);
    await at(`${MONDAY}T12:40`, { kind: 'support' });
    const publish = 'mutation ($input: ResponseInput!) { publishResponse(input: $input) { response { id } } }';
    const input = { commentIds: [answered.id, objected.id], disposition: 'partly', reason: 'Se incorpora el plazo.', language: 'es', organizationId: on.unitId };
    const { data } = await on.unit.client<{ publishResponse: { response: { id: string } } }>(publish, { input });
    await on.titular.client('mutation ($input: ObjectToResponseInput!) { objectToResponse(input: $input) { comment { id } } }', { input: { commentId: objected.id, responseId: data?.publishResponse.response.id, reason: 'No', language: 'es' } });
    await on.titular.client('mutation ($input: WithdrawCommentInput!) { withdrawComment(input: $input) { comment { id } } }', { input: { commentId: withdrawn.id, version: withdrawn.version } });

    setClock(app, '2024-06-11T12:00');
    const { responseLedger, responseFigures, responseFiguresByUnit } = await ask();
    const rows = responseLedger.edges.map(({ node }) => node);
    expect(rows.map(({ id }) => id)).toEqual([oldest.id, later.id, objected.id, answered.id, withdrawn.id]);
    expect(responseFigures).toEqual({ asked: rows.length, answered: 2, answeredInTime: 2, incorporated: 2, awaiting: 2, overdue: 1, objected: 1 });
    expect(responseFigures['overdue']).toBe(rows.filter(({ overdue }) => overdue).length);
    expect(responseFigures['awaiting']).toBe(rows.filter(({ state }) => state === 'awaiting_response').length);
    expect(responseFiguresByUnit).toEqual([{ unit: { id: on.unitId, name: 'Dirección de Control' }, figures: { asked: 5, answered: 2, awaiting: 2, overdue: 1 } }]);
  });

  it('is cut by key, page after page, without a gap or a repetition', async () => {
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const { responseLedger }: Ledger['plan'] = await ask({ first: 2, after });
      seen.push(...responseLedger.edges.map(({ node }) => node.id));
      if (!responseLedger.pageInfo.hasNextPage) break;
      after = responseLedger.pageInfo.endCursor;
    }
    expect(seen).toEqual((await ask()).responseLedger.edges.map(({ node }) => node.id));
  });

  it('is filtered by state and by unit, a milestone\'s own units before its commitment\'s', async () => {
    const { commitment } = await makeCommitment(app, { planId: on.planId });
    const { milestone, wording } = await makeMilestone(app, { commitmentId: commitment.id });
    await makeResponsibleUnit(app, on.jurisdictionId, { commitmentId: commitment.id });
    const own = await makeResponsibleUnit(app, on.jurisdictionId, { commitmentId: commitment.id, milestoneId: milestone.id });
    const { id } = await posted(on.titular, commentOn(on, { subjectId: milestone.id, wordingId: wording.id }));
    expect((await ask({ unitId: own })).responseLedger.edges.map(({ node }) => node.id)).toEqual([id]);
    expect((await ask({ states: ['objected', 'withdrawn'] })).responseLedger.edges.map(({ node }) => node.state)).toEqual(['objected', 'withdrawn']);
    expect((await ask()).responseFiguresByUnit.map(({ unit, figures }) => [unit?.id, figures.asked])).toEqual([[on.unitId, 5], [own, 1]]);
    const member = await makeUnitMember(app, on.jurisdictionId, own, true);
    expect((await member.client<{ comment: { viewerCan: object } }>('query ($id: ID!) { comment(id: $id) { viewerCan { publishResponse } } }', { id })).data?.comment.viewerCan).toEqual({ publishResponse: true });
    expect((await on.unit.client<{ comment: { viewerCan: object } }>('query ($id: ID!) { comment(id: $id) { viewerCan { publishResponse } } }', { id })).data?.comment.viewerCan).toEqual({ publishResponse: false });
  });

  it('invariant 11: is filtered by clock, commitment, phase and sector, and each choice counts, lists and exports the same rows', async () => {
    const FILTERED = `query ($jurisdiction: String!, $plan: String!, $states: [CommentState!], $clock: LedgerClock, $unitId: ID, $commitmentId: ID, $phaseId: ID, $sector: Sector) { plan(jurisdiction: $jurisdiction, slug: $plan) {
      responseLedgerCount(states: $states, clock: $clock, unitId: $unitId, commitmentId: $commitmentId, phaseId: $phaseId, sector: $sector)
      responseLedger(first: 100, states: $states, clock: $clock, unitId: $unitId, commitmentId: $commitmentId, phaseId: $phaseId, sector: $sector) { edges { node { id } } }
      responseFiguresByCommitment { commitment { id } figures { asked } } responseFiguresByPhase { phase { id } figures { asked } } responseFiguresBySector { sector figures { asked } } } }`;
    interface Filtered { plan: { responseLedgerCount: number; responseLedger: Ledger['plan']['responseLedger']; responseFiguresByCommitment: { commitment: { id: string }; figures: { asked: number } }[]; responseFiguresByPhase: { phase: { id: string }; figures: { asked: number } }[]; responseFiguresBySector: { sector: string | null; figures: { asked: number } }[] } }
    const filtered = async (given: Record<string, unknown>, search: string): Promise<string[]> => {
      const { data, errors } = await on.public<Filtered>(FILTERED, { jurisdiction: on.jurisdiction, plan: on.plan, ...given });
      if (!data) throw new Error(JSON.stringify(errors));
      const file = await fetch(`${app.url}/files/responses/es/${on.jurisdiction}/${on.plan}.csv?${search}`);
      expect(file.status).toBe(200);
      const [, ...lines] = Papa.parse<string[]>((await file.text()).trim()).data;
      const shown = data.plan.responseLedger.edges.map(({ node }) => node.id);
      expect(lines.map(([id]) => id)).toEqual(shown);
      expect(data.plan.responseLedgerCount).toBe(shown.length);
      return shown;
    };
    await managerOf(app).update('seat', { id: on.seat.id }, { sector: 'community' });
    const late = await makePhase(app, on.planId, { position: 2, startsOn: '2024-06-10', endsOn: '2024-06-30' });
    setClock(app, '2024-06-10T12:00');
    const { id } = await posted(on.titular, commentOn(on, { seatId: on.seat.id, phaseId: late.id }));
    setClock(app, '2024-06-11T12:00');
    const all = await filtered({}, '');
    const overdue = await filtered({ clock: 'overdue' }, 'state=overdue');
    const due = await filtered({ clock: 'due' }, 'state=due');
    expect(overdue.length).toBeGreaterThan(0);
    expect([...overdue, ...due].sort()).toEqual((await filtered({ states: ['awaiting_response'] }, 'state=awaiting_response')).sort());
    expect(await filtered({ phaseId: late.id, sector: 'community' }, `phase=${late.id}&sector=community`)).toEqual([id]);
    expect((await filtered({ commitmentId: on.commitmentId }, `commitment=${on.commitmentId}`)).length).toBe(all.length - 1);
    const { data } = await on.public<Filtered>(FILTERED, { jurisdiction: on.jurisdiction, plan: on.plan });
    const sum = (parts: { figures: { asked: number } }[] = []) => parts.reduce((total, { figures }) => total + figures.asked, 0);
    for (const parts of [data?.plan.responseFiguresByCommitment, data?.plan.responseFiguresByPhase, data?.plan.responseFiguresBySector]) expect(sum(parts)).toBe(all.length);
    expect(data?.plan.responseFiguresBySector.find(({ sector }) => sector === 'community')?.figures.asked).toBe(1);
    await managerOf(app).update('phase', { id: late.id }, { commentsOpen: false });
  });

  it('is no file of a plan in drafting, nor of a filter that is unknown', async () => {
    const draft = await makeCommentedMilestone(app);
    await asOwner(app, `update action_plan set state = 'drafting', adopting_decision_id = null where id = $1`, [draft.planId]);
    expect((await fetch(`${app.url}/files/responses/es/${draft.jurisdiction}/${draft.plan}.csv`)).status).toBe(404);
    expect((await fetch(`${app.url}/files/responses/es/${on.jurisdiction}/${on.plan}.csv?state=nothing`)).status).toBe(400);
  });

  it('invariant 6: of a plan in drafting it is read by those who read the draft', async () => {
    const draft = await makeCommentedMilestone(app);
    await asOwner(app, `update action_plan set state = 'drafting', adopting_decision_id = null where id = $1`, [draft.planId]);
    const { id } = await posted(draft.titular, commentOn(draft, { text: 'Sobre un borrador' }));
    expect((await draft.public(LEDGER, { jurisdiction: draft.jurisdiction, plan: draft.plan })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await draft.public('query ($id: ID!) { comment(id: $id) { text } }', { id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await on.titular.client('query ($id: ID!) { comment(id: $id) { text } }', { id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    const WAITING = '($jurisdiction: String!, $slug: String!) { forum(jurisdiction: $jurisdiction, slug: $slug) { waitingForResponse { awaiting overdue oldest { text } } } }';
    expect((await draft.public(`query ${WAITING}`, { jurisdiction: draft.jurisdiction, slug: draft.forum })).data).toEqual({ forum: { waitingForResponse: { awaiting: 0, overdue: 0, oldest: [] } } });
    setClock(app, '2024-06-11T12:00');
    expect((await on.public(`query ${WAITING}`, { jurisdiction: on.jurisdiction, slug: on.forum })).data).toMatchObject({ forum: { waitingForResponse: { awaiting: 4, overdue: 1 } } });
  });

  it('invariant 6: nor are comments on an agenda item about the draft read under their meeting', async () => {
    const draft = await makeCommentedMilestone(app);
    const { meetingId } = await makeMeeting(app, { forumId: draft.forumId, state: 'convened' });
    const item = await managerOf(app).findOneByOrFail(AgendaItem, { meetingId });
    await managerOf(app).update(AgendaItem, { id: item.id }, { milestoneId: draft.milestoneId });
    await posted(draft.titular, commentOn(draft, { subjectType: 'agenda_item', subjectId: item.id, wordingId: null, text: 'Sobre el borrador' }));
    const read = async ({ client }: { client: GraphqlClient }) => {
      const { data, errors } = await client<{ forum: { meeting: { meeting: { agenda: { comments: { edges: { node: { text: string } }[] } }[] } } } }>(
        'query ($jurisdiction: String!, $forum: String!) { forum(jurisdiction: $jurisdiction, slug: $forum) { meeting(ordinal: 1) { meeting { agenda { comments { edges { node { text } } } } } } } }', { jurisdiction: draft.jurisdiction, forum: draft.forum });
      expect(errors).toEqual([]);
      return data?.forum.meeting.meeting.agenda.flatMap(({ comments }) => comments.edges.map(({ node }) => node.text));
    };
    expect(await read({ client: draft.public })).toEqual(['Sobre el borrador']);
    await asOwner(app, `update action_plan set state = 'drafting', adopting_decision_id = null where id = $1`, [draft.planId]);
    for (const reader of [{ client: draft.public }, on.titular]) expect(await read(reader)).toEqual([]);
    for (const reader of [draft.titular, draft.secretariat]) expect(await read(reader)).toEqual(['Sobre el borrador']);
  });

  it('costs no more statements however much there is', async () => {
    const small = await fewest(() => ask());
    await makePhase(app, on.planId, { position: 9, commentsOpen: false });
    for (let n = 0; n < 6; n += 1) {
      const { commitment } = await makeCommitment(app, { planId: on.planId });
      const { milestone, wording } = await makeMilestone(app, { commitmentId: commitment.id });
      await posted(on.alternate, commentOn(on, { subjectId: milestone.id, wordingId: wording.id }));
    }
    // A page of other rows may need fewer.
    expect(await fewest(() => ask())).toBeLessThanOrEqual(small);
  });
});
