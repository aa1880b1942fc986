import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { commentOn, type CommentedMilestone, makeCommentedMilestone, MONDAY, posted, setClock, type Speaker } from '../../factories/comment.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { Answer } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';

const READ = 'query ($id: ID!) { comment(id: $id) { version text editedAt viewerCanAdd viewerCan { edit } earlierTexts { text replacedAt } additions { text addedAt } } }';
const EDIT = 'mutation ($input: EditCommentInput!) { editComment(input: $input) { comment { version } } }';
const ADD = 'mutation ($input: AddToCommentInput!) { addToComment(input: $input) { comment { text additions { text } } } }';
const WITHDRAW = 'mutation ($input: WithdrawCommentInput!) { withdrawComment(input: $input) { comment { state } } }';
const MODERATE = 'mutation ($input: ModerateCommentInput!) { moderateComment(input: $input) { comment { state } } }';

interface Read { readonly comment: { version: number; text: string; viewerCanAdd: boolean; viewerCan: { edit: boolean }; earlierTexts: { text: string | null }[]; additions: { text: string | null; addedAt: string }[] } }

let app: TestApp;
let on: CommentedMilestone;
beforeAll(async () => {
  app = await startApp();
  on = await makeCommentedMilestone(app);
});
afterAll(() => app?.close());

const read = async (id: string, { client } = { client: on.public }) => (await client<Read>(READ, { id })).data?.comment;
const whyNot = (refused: Answer<unknown>) => ({ code: refused.errors[0]?.extensions.code, reason: refused.errors[0]?.extensions.reason });
const edit = ({ client }: Speaker, commentId: string, version: number, text: string) => client(EDIT, { input: { commentId, version, text, language: 'es' } });
const add = ({ client }: Speaker, commentId: string, text = 'Y también el formato.') => client(ADD, { input: { commentId, text, language: 'es' } });

describe('the words of a comment', () => {
  it('are edited for 15 minutes, with what they said before in view; afterwards they are only added to', async () => {
    setClock(app, `${MONDAY}T12:00`);
    const { id, version } = await posted(on.titular, commentOn(on, { text: 'Primero.' }));
    expect(whyNot(await add(on.titular, id))).toEqual({ code: 'CONFLICT', reason: 'wrong_state' });
    expect((await edit(on.titular, id, version, 'Segundo.')).errors).toEqual([]);
    expect((await edit(on.titular, id, version + 1, 'Tercero.')).errors).toEqual([]);
    expect(await read(id)).toMatchObject({ text: 'Tercero.', earlierTexts: [{ text: 'Primero.' }, { text: 'Segundo.' }], additions: [] });

    setClock(app, `${MONDAY}T12:16`);
    expect(await read(id, on.titular)).toMatchObject({ viewerCanAdd: true, viewerCan: { edit: false } });
    expect(whyNot(await edit(on.titular, id, version + 2, 'Cuarto.'))).toEqual({ code: 'CONFLICT', reason: 'wrong_state' });
    for (const other of [on.alternate, on.secretariat, on.unit]) expect(whyNot(await add(other, id)).code).toBe('FORBIDDEN');
    expect((await add(on.titular, id)).errors).toEqual([]);
    expect(await read(id)).toMatchObject({ text: 'Tercero.', viewerCanAdd: false, additions: [{ text: 'Y también el formato.', addedAt: '2024-06-03T16:16:00.000Z' }] });
  });

  it('go with a withdrawal, and are hidden by moderation, every one of them', async () => {
    setClock(app, `${MONDAY}T12:00`);
    const made = async () => {
      setClock(app, `${MONDAY}T12:00`);
      const { id, version } = await posted(on.titular, commentOn(on, { text: 'Un secreto.' }));
      await edit(on.titular, id, version, 'Otro secreto.');
      setClock(app, `${MONDAY}T13:00`);
      await add(on.titular, id, 'Un tercer secreto.');
      return { commentId: id, version: version + 1 };
    };
    const withdrawn = await made();
    expect((await on.titular.client(WITHDRAW, { input: withdrawn })).errors).toEqual([]);
    const moderated = await made();
    expect((await on.secretariat.client(MODERATE, { input: { ...moderated, reason: 'Nombra a un tercero.', language: 'es' } })).errors).toEqual([]);
    for (const { commentId } of [withdrawn, moderated]) expect(await read(commentId)).toMatchObject({ text: null, earlierTexts: [{ text: null }], additions: [{ text: null }] });
    const kept = await asOwner(app, 'select 1 from comment_earlier_text where comment_id = $1 and text is not null union all select 1 from comment_addition where comment_id = $1 and text is not null', [withdrawn.commentId]);
    expect(kept).toEqual([]);
    expect(whyNot(await add(on.titular, withdrawn.commentId))).toEqual({ code: 'CONFLICT', reason: 'wrong_state' });
  });

  it('are never rewritten in the database', async () => {
    setClock(app, `${MONDAY}T12:00`);
    const { id } = await posted(on.titular, commentOn(on));
    setClock(app, `${MONDAY}T13:00`);
    await add(on.titular, id);
    await expect(asOwner(app, `update comment_addition set text = 'otro' where comment_id = $1`, [id])).rejects.toMatchObject({ constraint: 'comment_addition_permanent' });
  });
});
