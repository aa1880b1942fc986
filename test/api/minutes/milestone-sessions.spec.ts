import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { Amendment } from '../../../apps/api/src/amendments/amendment.entity.js';
import { ForumRules } from '../../../apps/api/src/forums/forum-rules.entity.js';
import { AgendaItem } from '../../../apps/api/src/meetings/agenda-item.entity.js';
import { makeAction } from '../../factories/action.factory.js';
import { makeCommitment, makeMilestone } from '../../factories/commitment.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { makeMeeting } from '../../factories/meeting.factory.js';
import { act, bringTo, makeMinutesPlace, type MinutesPlace, readMinutes } from '../../factories/minutes.factory.js';
import { makePlan } from '../../factories/plan.factory.js';
import { startApp, type TestApp } from '../../support/app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

interface Session {
  readonly namesMilestone: boolean;
  readonly hasActa: boolean;
  readonly meetingForum: { readonly ordinal: number };
  readonly agendaItem: { readonly id: string };
  readonly decisions: readonly { readonly text: string }[];
  readonly passages: readonly { readonly text: string }[];
}

interface Promised extends MinutesPlace {
  readonly plan: string;
  readonly planId: string;
  readonly commitmentId: string;
  readonly milestoneId: string;
}

/** A meeting that was held, and a milestone of the forum's plan. */
async function makePromised(): Promise<Promised> {
  const place = await makeMinutesPlace(app);
  const { plan } = await makePlan(app, { forumId: place.forumId, state: 'in_force' });
  const { commitment } = await makeCommitment(app, { planId: plan.id });
  const { milestone } = await makeMilestone(app, { commitmentId: commitment.id });
  return { ...place, plan: plan.slug, planId: plan.id, commitmentId: commitment.id, milestoneId: milestone.id };
}

async function sessionsOf({ stranger, jurisdiction, plan }: Promised): Promise<readonly Session[]> {
  const { data, errors } = await stranger<{ milestone: { sessions: Session[] } }>(
    `query ($jurisdiction: String!, $plan: String!) { milestone(jurisdiction: $jurisdiction, plan: $plan, segment: "c1", number: 1) {
      sessions { namesMilestone hasActa meetingForum { ordinal } agendaItem { id } decisions { text } passages { text } } } }`,
    { jurisdiction, plan },
  );
  expect(errors).toEqual([]);
  return data?.milestone.sessions ?? [];
}

const name = ({ agendaItemId }: Promised, subject: Pick<Promised, 'commitmentId'> & Partial<Pick<Promised, 'milestoneId'>>) =>
  managerOf(app).update(AgendaItem, { id: agendaItemId }, { commitmentId: subject.commitmentId, milestoneId: subject.milestoneId ?? null });

describe('from a milestone one comes to', () => {
  test('the item that names it: at first to the meeting, and to what its acta says once that is published, without what is withheld', async () => {
    const place = await makePromised();
    await name(place, place);
    const held = { namesMilestone: true, meetingForum: { ordinal: place.ordinal }, agendaItem: { id: place.agendaItemId }, decisions: [{ text: 'Se aprueba publicar el catastro de sedes.' }] };
    expect(await sessionsOf(place)).toEqual([{ ...held, hasActa: false, passages: [] }]);
    await bringTo(place, 'approved');
    expect(await sessionsOf(place)).toEqual([{ ...held, hasActa: false, passages: [] }]);
    const { id, version } = await readMinutes(place.secretariat, place, 'id version');
    await act(place.secretariat, 'publishMinutes', 'MinutesStepInput', { minutesId: id, version });
    const [session] = await sessionsOf(place);
    expect(session?.hasActa).toBe(true);
    expect(session?.passages.map(({ text }) => text.split('.')[0])).toEqual(['La secretaría informó del avance']);
  });

  test('no passage that was withdrawn since', async () => {
    const place = await makePromised();
    await name(place, place);
    const { id, blocks } = await bringTo(place, 'published');
    const blockId = blocks?.find(({ content }) => content?.text?.startsWith('La secretaría'))?.id;
    expect((await act(place.secretariat, 'withdrawMinutesBlock', 'WithdrawMinutesBlockInput', { minutesId: id, blockId, rule: 'Ley 21.719, supresión' })).errors).toEqual([]);
    expect((await sessionsOf(place)).map(({ passages }) => passages)).toEqual([[]]);
  });

  test('the item about its whole commitment, which is said; and none of a meeting that is a draft', async () => {
    const place = await makePromised();
    await name(place, { commitmentId: place.commitmentId });
    const draft = await makeMeeting(app, { forumId: place.forumId });
    await managerOf(app).update(AgendaItem, { meetingId: draft.meetingId }, { commitmentId: place.commitmentId, milestoneId: place.milestoneId });
    expect((await sessionsOf(place)).map(({ namesMilestone, meetingForum }) => [namesMilestone, meetingForum.ordinal])).toEqual([[false, place.ordinal]]);
  });

  test('the item of which a task about it came, once', async () => {
    const place = await makePromised();
    for (const _task of [1, 2]) await makeAction(app, { forumId: place.forumId, meetingForumId: place.meetingForumId, agendaItemId: place.agendaItemId, commitmentId: place.commitmentId, milestoneId: place.milestoneId, ownerSeatId: place.civil.seats[0]?.seatId ?? '' });
    expect((await sessionsOf(place)).map(({ agendaItem }) => agendaItem.id)).toEqual([place.agendaItemId]);
  });
});

test('from a decision one comes to the amendments it carried and the rules it adopted, and to none of a plan that is drafted', async () => {
  const place = await makePromised();
  const manager = managerOf(app);
  const { data } = await place.stranger<{ forum: { decisions: { edges: { node: { id: string } }[] } } }>(
    'query ($j: String!, $f: String!) { forum(jurisdiction: $j, slug: $f) { decisions(first: 1) { edges { node { id } } } } }', { j: place.jurisdiction, f: place.forum });
  const decisionId = data?.forum.decisions.edges[0]?.node.id ?? '';
  const { plan: drafted } = await makePlan(app, { forumId: place.forumId, state: 'drafting' });
  for (const planId of [place.planId, drafted.id]) {
    await manager.save(manager.create(Amendment, { planId, forumId: place.forumId, number: 1, kind: 'substantive', state: 'proposed', reason: 'No se podía medir.', language: 'es', consulted: 'no', proposedAt: new Date(), proposedBySeatId: place.civil.seats[0]?.seatId ?? '', proposedById: place.civil.seats[0]?.personId ?? '', decisionId }));
  }
  const [rules] = await manager.find(ForumRules, { where: { forumId: place.forumId } });
  const { id: _id, ...words } = rules as ForumRules;
  await manager.save(manager.create(ForumRules, { ...words, effectiveFrom: '2026-03-20', adoptingDecisionId: decisionId }));
  const after = await place.stranger<{ forum: { decisions: { edges: { node: { amendments: { number: number; plan: { slug: string } }[]; adoptedRules: { effectiveFrom: string }[] } }[] } } }>(
    'query ($j: String!, $f: String!) { forum(jurisdiction: $j, slug: $f) { decisions(first: 1) { edges { node { amendments { number plan { slug } } adoptedRules { effectiveFrom } } } } } }', { j: place.jurisdiction, f: place.forum });
  expect(after.errors).toEqual([]);
  expect(after.data?.forum.decisions.edges[0]?.node).toEqual({ amendments: [{ number: 1, plan: { slug: place.plan } }], adoptedRules: [{ effectiveFrom: '2026-03-20' }] });
});
