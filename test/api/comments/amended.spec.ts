import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { commentOn, makeCommentedMilestone, posted } from '../../factories/comment.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { asOwner } from '../../support/sign-in.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

it('invariant 4: who commented is told that the words have changed, once, and the comment stays with the words it was about', async () => {
  const on = await makeCommentedMilestone(app);
  const first = await posted(on.titular, commentOn(on));
  await posted(on.titular, commentOn(on, { text: '¿Y en qué formato?' }));
  const other = await posted(on.alternate, commentOn(on, { kind: 'support', text: 'Muy necesario.' }));
  const { data } = await on.secretariat.client<{ proposeAmendment: { amendment: { id: string; version: number } } }>(
    'mutation ($input: ProposeAmendmentInput!) { proposeAmendment(input: $input) { amendment { id version } } }',
    { input: { planId: on.planId, kind: 'editorial', reason: 'Faltaba una tilde.', consulted: 'no', language: 'es', changes: [{ kind: 'replace', fromIds: [on.wordingId], to: [{ subject: { milestoneId: on.milestoneId }, wording: { title: 'Reglamento', text: 'Publicar el reglamento aprobado.', language: 'es' } }] }] } },
  );
  const { id: amendmentId, version } = data?.proposeAmendment.amendment ?? { id: '', version: 0 };
  const { errors } = await on.secretariat.client('mutation ($input: PutAmendmentInForceInput!) { putAmendmentInForce(input: $input) { amendment { state } } }', { input: { amendmentId, version } });
  expect(errors).toEqual([]);

  const told = await asOwner<{ comment: string }>(app, `select data ->> 'commentId' as comment from mail where template = 'comment_wording_amended' order by 1`);
  expect(told.map(({ comment }) => comment)).toEqual([first.id, other.id].sort());
  const pinned = await asOwner<{ wording_id: string }>(app, 'select distinct wording_id from comment where milestone_id = $1', [on.milestoneId]);
  expect(pinned).toEqual([{ wording_id: on.wordingId }]);
});
