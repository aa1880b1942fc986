import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { CommentClockService } from '../../../apps/api/src/comments/comment-clock.service.js';
import { commentOn, type CommentedMilestone, makeChair, makeCommentedMilestone, MONDAY, posted, setClock, type Speaker } from '../../factories/comment.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { asOwner } from '../../support/sign-in.js';

const DRAFT = 'mutation ($input: ResponseInput!) { draftResponse(input: $input) { response { id } } }';
const PUBLISH = 'mutation ($input: ResponseInput!) { publishResponse(input: $input) { response { id } } }';
const OBJECT = 'mutation ($input: ObjectToResponseInput!) { objectToResponse(input: $input) { comment { state } } }';
const READ = 'query ($id: ID!) { comment(id: $id) { state overdue escalations { why target escalatedAt } } }';
const DESK = 'query { desk { kind objectId isLate } }';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const check = (): Promise<void> => app.app.get(CommentClockService, { strict: false }).check();
const told = async (kind: string, id: string) =>
  (await asOwner<{ name: string; why: string }>(app, 'select p.name, n.why from notification n join person p on p.id = n.person_id where n.kind = $1 and n.object_id = $2 order by 1', [kind, id])).map(({ name, why }) => ({ name, why }));
const read = async ({ public: client }: CommentedMilestone, id: string) => (await client<{ comment: { overdue: boolean; escalations: { why: string }[] } }>(READ, { id })).data?.comment;
const answer = (on: CommentedMilestone, commentIds: readonly string[]) => ({ commentIds, disposition: 'explained', reason: 'En diciembre.', language: 'es', organizationId: on.unitId });
const desk = async ({ client }: Speaker) => (await client<{ desk: { kind: string; objectId: string; isLate: boolean }[] }>(DESK)).data?.desk.filter(({ kind }) => kind === 'escalated_comment');

/** Answers, and says that it is no answer. */
async function answeredAndObjected(on: CommentedMilestone, commentId: string): Promise<void> {
  const { data } = await on.unit.client<{ publishResponse: { response: { id: string } } }>(PUBLISH, { input: answer(on, [commentId]) });
  const { errors } = await on.titular.client(OBJECT, { input: { commentId, responseId: data?.publishResponse.response.id, reason: 'No dice cuándo.', language: 'es' } });
  expect(errors).toEqual([]);
}

describe('a comment that waits', () => {
  it('warns its unit and the secretariat two working days before, once, at their morning; a draft stops nothing', async () => {
    const on = await makeCommentedMilestone(app);
    const { id } = await posted(on.titular, commentOn(on));
    const answered = await posted(on.titular, commentOn(on));
    await on.unit.client(PUBLISH, { input: answer(on, [answered.id]) });
    await on.drafter.client(DRAFT, { input: answer(on, [id]) });
    setClock(app, '2024-06-05T12:00');
    await check();
    expect(await told('comment_due_soon', id)).toEqual([]);
    setClock(app, '2024-06-06T07:59');
    await check();
    expect(await told('comment_due_soon', id)).toEqual([]);
    for (const local of ['2024-06-06T08:00', '2024-06-07T08:00']) {
      setClock(app, local);
      await check();
    }
    const names = [on.drafter.name, on.unit.name, on.secretariat.name].sort();
    expect(await told('comment_due_soon', id)).toEqual(names.map((name) => ({ name, why: 'answers' })));
    expect(await told('comment_due_soon', answered.id)).toEqual([]);
    expect((await asOwner(app, 'select 1 from comment_warning where comment_id = $1', [id])).length).toBe(1);
  });

  it('goes to the chair when it is overdue, in public and on the desk, until it is answered; the record stays', async () => {
    const on = await makeCommentedMilestone(app);
    const chair = await makeChair(app, on);
    const { id } = await posted(on.titular, commentOn(on));
    setClock(app, '2024-06-10T20:00');
    await check();
    expect(await read(on, id)).toMatchObject({ overdue: false, escalations: [] });
    for (const local of ['2024-06-11T08:00', '2024-06-12T08:00']) {
      setClock(app, local);
      await check();
    }
    expect(await read(on, id)).toEqual({ state: 'awaiting_response', overdue: true, escalations: [{ why: 'overdue', target: 'chair', escalatedAt: '2024-06-11T12:00:00.000Z' }] });
    expect(await told('comment_escalated', id)).toEqual([{ name: chair.name, why: 'co_chairs' }]);
    expect(await desk(chair)).toEqual([{ kind: 'escalated_comment', objectId: id, isLate: true }]);
    expect(await desk(on.titular)).toEqual([]);
    await on.unit.client(PUBLISH, { input: answer(on, [id]) });
    expect(await desk(chair)).toEqual([]);
    expect((await read(on, id))?.escalations.length).toBe(1);
  });

  it('goes to the chair when it was answered again and objected to again, at once', async () => {
    const on = await makeCommentedMilestone(app);
    const chair = await makeChair(app, on);
    setClock(app, `${MONDAY}T12:00`);
    const { id } = await posted(on.titular, commentOn(on));
    await answeredAndObjected(on, id);
    expect((await read(on, id))?.escalations).toEqual([]);
    await answeredAndObjected(on, id);
    expect(await read(on, id)).toMatchObject({ state: 'objected', escalations: [{ why: 'objected_again' }] });
    await answeredAndObjected(on, id);
    expect(await told('comment_escalated', id)).toEqual([{ name: chair.name, why: 'co_chairs' }]);
    expect((await desk(chair))?.map(({ objectId }) => objectId)).toEqual([id]);
  });
});
