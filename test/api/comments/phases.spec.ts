import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { PhaseNoticeService } from '../../../apps/api/src/comments/phase-notice.service.js';
import { commentOn, makeCommentedMilestone, makePhase, MONDAY, posted, setClock } from '../../factories/comment.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { asOwner } from '../../support/sign-in.js';

const DIGEST = `query ($jurisdiction: String!, $plan: String!, $position: Int!, $first: Int, $after: String) { plan(jurisdiction: $jurisdiction, slug: $plan) { phaseDigest(position: $position) {
  said kinds { kind count } dispositions { disposition count } figures { asked answered awaiting } comments(first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { node { id } } } } } }`;

interface Digest { readonly plan: { phaseDigest: { said: number; comments: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; edges: { node: { id: string } }[] } } } }

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const check = (): Promise<void> => app.app.get(PhaseNoticeService, { strict: false }).check();
const told = async (phaseId: string) =>
  (await asOwner<{ name: string; kind: string }>(app, 'select p.name, n.kind from notification n join person p on p.id = n.person_id where n.object_id = $1 order by n.kind, p.name', [phaseId])).map(({ kind, name }) => `${kind} ${name}`);

describe('a phase', () => {
  it('that opens or closes is told to who holds a seat, once, at their morning', async () => {
    const on = await makeCommentedMilestone(app);
    const { id } = await makePhase(app, on.planId, { position: 2, startsOn: '2024-06-04', endsOn: '2024-06-06' });
    const silent = await makePhase(app, on.planId, { position: 3, startsOn: '2024-06-04', endsOn: '2024-06-06', commentsOpen: false });
    const members = [on.titular, on.alternate, on.secondAlternate].map(({ name }) => name).sort();
    setClock(app, '2024-06-04T07:59');
    await check();
    expect(await told(id)).toEqual([]);
    for (const local of ['2024-06-04T08:00', '2024-06-05T08:00', '2024-06-06T23:00']) {
      setClock(app, local);
      await check();
    }
    expect(await told(id)).toEqual(members.map((name) => `phase_opened ${name}`));
    setClock(app, '2024-06-07T08:00');
    await check();
    await check();
    expect(await told(id)).toEqual([...members.map((name) => `phase_closed ${name}`), ...members.map((name) => `phase_opened ${name}`)]);
    expect(await told(silent.id)).toEqual([]);
    expect(await told(on.phaseId)).toEqual([]);
  });

  it('has a digest of what was said and what was done, in the order of the plan, without a gap; of a draft there is none', async () => {
    const on = await makeCommentedMilestone(app);
    setClock(app, `${MONDAY}T12:00`);
    const answered = await posted(on.titular, commentOn(on));
    const support = await posted(on.alternate, commentOn(on, { kind: 'support' }));
    const waiting = await posted(on.alternate, commentOn(on, { kind: 'proposal' }));
    await posted(on.titular, commentOn(on, { parentId: waiting.id, kind: 'support' }));
    await on.unit.client('mutation ($input: ResponseInput!) { publishResponse(input: $input) { response { id } } }', { input: { commentIds: [answered.id, support.id], disposition: 'partly', reason: 'Se incorpora el plazo.', language: 'es', organizationId: on.unitId } });
    const ask = async (given = {}) => (await on.public<Digest>(DIGEST, { jurisdiction: on.jurisdiction, plan: on.plan, position: 1, first: 50, ...given }));
    const digest = (await ask()).data?.plan.phaseDigest;
    expect(digest).toMatchObject({ said: 3, kinds: [{ kind: 'proposal', count: 1 }, { kind: 'question', count: 1 }, { kind: 'support', count: 1 }], dispositions: [{ disposition: 'partly', count: 2 }], figures: { asked: 2, answered: 1, awaiting: 1 } });
    const ids = digest?.comments.edges.map(({ node }) => node.id) ?? [];
    expect([...ids].sort()).toEqual([answered.id, support.id, waiting.id].sort());
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: Digest['plan']['phaseDigest']['comments'] | undefined = (await ask({ first: 1, after })).data?.plan.phaseDigest.comments;
      seen.push(...(page?.edges.map(({ node }) => node.id) ?? []));
      if (!page?.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual(ids);
    expect((await ask({ position: 9 })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    await asOwner(app, `update action_plan set state = 'drafting', adopting_decision_id = null where id = $1`, [on.planId]);
    expect((await ask()).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
