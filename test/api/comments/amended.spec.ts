import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { amend, commentOn, type CommentedMilestone, makeCommentedMilestone, post, posted, type Speaker } from '../../factories/comment.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { Answer } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const READ = `query ($id: ID!) { comment(id: $id) { id version state text asksResponse dueOn overdue wording { id } carriedFrom { id } carriedTo { id } amendedBy { id number commentsOnWords commentersObjections { reason comment { id } } }
  successors { id number } amendmentObjections { reason amendment { id } } afterAmendment { carryOver close objectToAmendment } } }`;
const CLOSE = 'mutation ($input: CloseCommentInput!) { closeComment(input: $input) { comment { id state text } } }';
const OBJECT = 'mutation ($input: ObjectToAmendmentInput!) { objectToAmendment(input: $input) { comment { id state } } }';
const FIGURES = 'query ($jurisdiction: String!, $plan: String!) { plan(jurisdiction: $jurisdiction, slug: $plan) { responseFigures { asked answered awaiting overdue closed } } }';

interface Read { readonly comment: { version: number; state: string; text: string; wording: { id: string }; carriedFrom: { id: string } | null; carriedTo: { id: string }[]; amendedBy: { id: string; commentersObjections: unknown[] } | null; successors: { id: string; number: number }[]; amendmentObjections: unknown[]; afterAmendment: Record<string, boolean> } }

const read = async ({ client }: Pick<Speaker, 'client'>, id: string) => {
  const { data, errors } = await client<Read>(READ, { id });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.comment;
};
const whyNot = (refused: Answer<unknown>) => ({ code: refused.errors[0]?.extensions.code, reason: refused.errors[0]?.extensions.reason });
const figures = async ({ public: client, jurisdiction, plan }: CommentedMilestone) => (await client<{ plan: { responseFigures: Record<string, number> } }>(FIGURES, { jurisdiction, plan })).data?.plan.responseFigures;

it('invariant 4: who commented is told that the words have changed, once, and the comment stays with the words it was about', async () => {
  const on = await makeCommentedMilestone(app);
  const first = await posted(on.titular, commentOn(on));
  await posted(on.titular, commentOn(on, { text: '¿Y en qué formato?' }));
  const other = await posted(on.alternate, commentOn(on, { kind: 'support', text: 'Muy necesario.' }));
  await amend(on);

  const told = await asOwner<{ comment: string }>(app, `select data ->> 'commentId' as comment from mail where template = 'comment_wording_amended' order by 1`);
  expect(told.map(({ comment }) => comment)).toEqual([first.id, other.id].sort());
  const pinned = await asOwner<{ wording_id: string }>(app, 'select distinct wording_id from comment where milestone_id = $1', [on.milestoneId]);
  expect(pinned).toEqual([{ wording_id: on.wordingId }]);
});

describe('after an amendment its author', () => {
  it('may say it again of the words in force: a comment of its own that says from where; the old one stays', async () => {
    const on = await makeCommentedMilestone(app);
    const { id } = await posted(on.titular, commentOn(on));
    expect((await read(on.titular, id)).afterAmendment).toEqual({ carryOver: false, close: false, objectToAmendment: false });
    const { wordingId, amendmentId } = await amend(on);
    const before = await read(on.titular, id);
    expect(before).toMatchObject({ state: 'awaiting_response', wording: { id: on.wordingId }, amendedBy: { id: amendmentId }, successors: [{ id: wordingId }], afterAmendment: { carryOver: true, close: true, objectToAmendment: true } });
    for (const other of [on.alternate, on.secretariat, on.unit]) expect((await read(other, id)).afterAmendment['carryOver']).toBe(false);

    const carry = (by: Speaker, given = {}) => post(by, commentOn(on, { wordingId, carriedFromId: id, text: '¿Y la nueva cuándo?', ...given }));
    expect(whyNot(await carry(on.alternate)).code).toBe('NOT_FOUND');
    expect(whyNot(await carry(on.titular, { wordingId: on.wordingId, onEarlierWording: true }))).toMatchObject({ code: 'INVALID' });
    const { data } = await carry(on.titular);
    const carried = data?.postComment.comment.id ?? '';
    expect(whyNot(await carry(on.titular))).toEqual({ code: 'CONFLICT', reason: 'already_exists' });
    expect(await read({ client: on.public }, carried)).toMatchObject({ wording: { id: wordingId }, carriedFrom: { id }, dueOn: '2024-06-10' });
    expect(await read({ client: on.public }, id)).toMatchObject({ state: 'awaiting_response', text: '¿Cuándo se publica el reglamento?', wording: { id: on.wordingId }, carriedTo: [{ id: carried }] });
  });

  it('may close it: the text stays, nothing is owed, and the ledger says so; nobody else may, nor before', async () => {
    const on = await makeCommentedMilestone(app);
    const { id, version } = await posted(on.titular, commentOn(on, { seatId: on.seat.id }));
    const close = ({ client }: Speaker) => client(CLOSE, { input: { commentId: id, version, reason: 'Ya quedó dicho.', language: 'es' } });
    expect(whyNot(await close(on.titular))).toEqual({ code: 'CONFLICT', reason: 'wrong_state' });
    await amend(on);
    for (const other of [on.alternate, on.secretariat, on.unit]) expect(whyNot(await close(other)).code).toBe('FORBIDDEN');
    expect((await close(on.titular)).data).toMatchObject({ closeComment: { comment: { state: 'closed', text: '¿Cuándo se publica el reglamento?' } } });
    const answer = { commentIds: [id], disposition: 'explained', reason: 'Tarde.', language: 'es', organizationId: on.unitId };
    expect(whyNot(await on.unit.client('mutation ($input: ResponseInput!) { publishResponse(input: $input) { response { id } } }', { input: answer }))).toEqual({ code: 'CONFLICT', reason: 'wrong_state' });
    expect(await figures(on)).toEqual({ asked: 1, answered: 0, awaiting: 0, overdue: 0, closed: 1 });
    const [event] = await asOwner<{ reason: string }>(app, `select reason from comment_event where comment_id = $1 and to_state = 'closed'`, [id]);
    expect(event?.reason).toBe('Ya quedó dicho.');
  });

  it('may object to what it did, once, in public on the comment and beside the amendment', async () => {
    const on = await makeCommentedMilestone(app);
    const { id } = await posted(on.titular, commentOn(on, { seatId: on.seat.id }));
    const object = ({ client }: Speaker) => client(OBJECT, { input: { commentId: id, reason: 'Se perdió la fecha.', language: 'es' } });
    expect(whyNot(await object(on.titular))).toEqual({ code: 'CONFLICT', reason: 'wrong_state' });
    const { amendmentId } = await amend(on);
    expect(whyNot(await object(on.secretariat)).code).toBe('FORBIDDEN');
    expect((await object(on.alternate)).errors).toEqual([]);
    expect(whyNot(await object(on.titular))).toEqual({ code: 'CONFLICT', reason: 'already_objected' });
    expect(await read({ client: on.public }, id)).toMatchObject({ amendmentObjections: [{ reason: 'Se perdió la fecha.', amendment: { id: amendmentId } }], amendedBy: { commentsOnWords: 1, commentersObjections: [{ reason: 'Se perdió la fecha.', comment: { id } }] } });
  });
});
