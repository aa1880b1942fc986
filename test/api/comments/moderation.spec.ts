import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Person } from '../../../apps/api/src/people/person.entity.js';
import { Role } from '../../../apps/api/src/people/role.entity.js';
import { commentOn, type CommentedMilestone, makeChair, makeCommentedMilestone, MONDAY, posted, setClock, type Speaker } from '../../factories/comment.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { Answer } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';

const MODERATE = 'mutation ($input: ModerateCommentInput!) { moderateComment(input: $input) { comment { version } } }';
const APPEAL = 'mutation ($input: AppealModerationInput!) { appealModeration(input: $input) { comment { id } } }';
const DECIDE = 'mutation ($input: DecideAppealInput!) { decideAppeal(input: $input) { comment { state text } } }';
const RULES = 'mutation ($input: PublishModerationRulesInput!) { publishModerationRules(input: $input) { rules { number } } }';
const READ = `query ($id: ID!) { comment(id: $id) { state text hiddenText moderationReason viewerCanOfModeration { appeal decide }
  dueOn moderations { reason appeal { reason authorName outcome decisionReason decidedByName } } } }`;
const FORUM = `query ($jurisdiction: String!, $slug: String!) { forum(jurisdiction: $jurisdiction, slug: $slug) { viewerCanPublishModerationRules
  moderationRules { number text } moderatedComments { edges { node { id state moderations { reason } } } } } }`;
const DESK = 'query { desk { kind objectId } }';

interface Read { readonly comment: { state: string; text: string | null; hiddenText: string | null; viewerCanOfModeration: { appeal: boolean; decide: boolean } } }
interface ForumRead { readonly forum: { viewerCanPublishModerationRules: boolean; moderationRules: { number: number; text: string }[]; moderatedComments: { edges: { node: { id: string } }[] } } }

let app: TestApp;
let on: CommentedMilestone;
let chair: Speaker;
beforeAll(async () => {
  app = await startApp();
  on = await makeCommentedMilestone(app);
  chair = await makeChair(app, on);
});
afterAll(() => app?.close());

const whyNot = (refused: Answer<unknown>) => ({ code: refused.errors[0]?.extensions.code, reason: refused.errors[0]?.extensions.reason });
const read = async (id: string, { client } = { client: on.public }) => (await client<Read>(READ, { id })).data?.comment;
const appeal = ({ client }: Speaker, commentId: string) => client(APPEAL, { input: { commentId, reason: 'No nombra a nadie.', language: 'es' } });
const decide = ({ client }: Speaker, commentId: string, version: number, outcome: string) => client(DECIDE, { input: { commentId, version, outcome, reason: 'Es información pública.', language: 'es' } });
const toldOf = (template: string) => asOwner<{ to: string }>(app, 'select data ->> \'commentId\' as to from mail where template = $1', [template]);

/** Hides a new comment of the titular's. */
async function hidden(text = 'El director se llama Juan.'): Promise<{ id: string; version: number }> {
  const { id, version } = await posted(on.titular, commentOn(on, { text }));
  const { data } = await on.secretariat.client<{ moderateComment: { comment: { version: number } } }>(MODERATE, { input: { commentId: id, version, reason: 'Nombra a un tercero.', language: 'es' } });
  return { id, version: data?.moderateComment.comment.version ?? 0 };
}

describe('a moderation', () => {
  it('is appealed once by the author; a chair restores the comment as it stood, with a public reason; the author is told', async () => {
    const { id, version } = await hidden();
    expect(whyNot(await decide(chair, id, version, 'restored'))).toEqual({ code: 'CONFLICT', reason: 'wrong_state' });
    for (const other of [on.alternate, on.secretariat, on.unit, chair]) expect(whyNot(await appeal(other, id)).code).toBe('FORBIDDEN');
    expect((await appeal(on.titular, id)).errors).toEqual([]);
    expect(whyNot(await appeal(on.titular, id))).toEqual({ code: 'CONFLICT', reason: 'already_exists' });
    expect(await toldOf('comment_appealed')).toEqual([{ to: id }]);
    expect((await chair.client<{ desk: { kind: string; objectId: string }[] }>(DESK)).data?.desk).toContainEqual({ kind: 'decide_appeal', objectId: id });

    for (const other of [on.alternate, on.secretariat, on.unit, on.titular]) expect(whyNot(await decide(other, id, version, 'restored')).code).toBe('FORBIDDEN');
    expect((await decide(chair, id, version, 'restored')).data).toEqual({ decideAppeal: { comment: { state: 'awaiting_response', text: 'El director se llama Juan.' } } });
    expect(await read(id)).toMatchObject({ state: 'awaiting_response', moderationReason: null, moderations: [{ reason: 'Nombra a un tercero.', appeal: { reason: 'No nombra a nadie.', outcome: 'restored', decisionReason: 'Es información pública.', decidedByName: chair.name } }] });
    expect(await toldOf('comment_appeal_decided')).toEqual([{ to: id }]);
    expect((await chair.client<{ desk: { kind: string }[] }>(DESK)).data?.desk.filter(({ kind }) => kind === 'decide_appeal')).toEqual([]);
  });

  it('is not decided by who appealed it for their seat, though they are a chair', async () => {
    const place = await makeCommentedMilestone(app);
    const manager = managerOf(app);
    const { accountId } = await manager.findOneByOrFail(Person, { id: place.titular.personId });
    await manager.save(manager.create(Role, { accountId: accountId ?? '', forumId: place.forumId, kind: 'chair', validFrom: '2021-01-01' }));
    const { id, version } = await posted(place.alternate, commentOn(place, { seatId: place.seat.id }));
    const { data } = await place.secretariat.client<{ moderateComment: { comment: { version: number } } }>(MODERATE, { input: { commentId: id, version, reason: 'Nombra a un tercero.', language: 'es' } });
    expect((await appeal(place.titular, id)).errors).toEqual([]);
    expect(whyNot(await decide(place.titular, id, data?.moderateComment.comment.version ?? 0, 'restored')).code).toBe('FORBIDDEN');
    expect((await place.titular.client<{ desk: { kind: string }[] }>(DESK)).data?.desk.filter(({ kind }) => kind === 'decide_appeal')).toEqual([]);
    const other = await makeChair(app, place);
    expect((await decide(other, id, data?.moderateComment.comment.version ?? 0, 'restored')).errors).toEqual([]);
  });

  it('repeats nothing of what is hidden to the public by its appeal, and gives back the days that were lost', async () => {
    const { id, version } = await hidden();
    const due = await read(id);
    await appeal(on.titular, id);
    expect(await read(id)).toMatchObject({ moderations: [{ appeal: { reason: null, authorName: on.titular.name } }] });
    for (const knows of [on.titular, on.secretariat, chair]) expect(await read(id, knows)).toMatchObject({ moderations: [{ appeal: { reason: 'No nombra a nadie.' } }] });
    expect(due).toMatchObject({ dueOn: '2024-06-10' });
    setClock(app, '2024-07-01T12:00');
    expect((await decide(chair, id, version, 'restored')).errors).toEqual([]);
    expect(await read(id)).toMatchObject({ dueOn: '2024-07-08', moderations: [{ appeal: { reason: 'No nombra a nadie.' } }] });
    setClock(app, `${MONDAY}T12:00`);
  });

  it('can be ended by its author, who takes the words back', async () => {
    const { id, version } = await hidden();
    await appeal(on.titular, id);
    const { errors } = await on.titular.client('mutation ($input: WithdrawCommentInput!) { withdrawComment(input: $input) { comment { state } } }', { input: { commentId: id, version } });
    expect(errors).toEqual([]);
    expect(await read(id, chair)).toMatchObject({ state: 'withdrawn', text: null, hiddenText: null, moderations: [{ appeal: { reason: null } }] });
  });

  it('that is upheld stays, and is not appealed again', async () => {
    const { id, version } = await hidden();
    await appeal(on.titular, id);
    expect((await decide(chair, id, version, 'upheld')).data).toEqual({ decideAppeal: { comment: { state: 'moderated', text: null } } });
    expect(whyNot(await decide(chair, id, version, 'restored'))).toEqual({ code: 'CONFLICT', reason: 'wrong_state' });
    expect(whyNot(await appeal(on.titular, id))).toEqual({ code: 'CONFLICT', reason: 'already_exists' });
    await expect(asOwner(app, `update moderation_appeal set outcome = 'restored' where comment_id = $1`, [id])).rejects.toMatchObject({ constraint: 'moderation_appeal_decided' });
  });

  it('invariant 6: what is hidden reaches its author, who moderates and who decides, and nobody else', async () => {
    const { id } = await hidden('Un dato que nadie debe leer');
    for (const knows of [on.titular, on.secretariat, chair]) expect((await read(id, knows))?.hiddenText).toBe('Un dato que nadie debe leer');
    for (const other of [{ client: on.public }, on.alternate, on.unit]) expect((await read(id, other))?.hiddenText).toBeNull();
  });

  it('follows published rules, and every one is listed: nothing is hidden in silence', async () => {
    const { id } = await hidden();
    const publish = ({ client }: Speaker, text: string) => client<{ publishModerationRules: { rules: { number: number } } }>(RULES, { input: { forumId: on.forumId, text, language: 'es' } });
    for (const other of [on.titular, on.unit, chair]) expect(whyNot(await publish(other, 'x')).code).toBe('FORBIDDEN');
    expect((await publish(on.secretariat, 'Sin insultos.')).data?.publishModerationRules.rules.number).toBe(1);
    await publish(on.secretariat, 'Sin insultos ni datos de terceros.');
    const { data } = await on.public<ForumRead>(FORUM, { jurisdiction: on.jurisdiction, slug: on.forum });
    expect(data?.forum).toMatchObject({ viewerCanPublishModerationRules: false, moderationRules: [{ number: 2, text: 'Sin insultos ni datos de terceros.' }, { number: 1 }] });
    expect(data?.forum.moderatedComments.edges[0]?.node).toMatchObject({ id, state: 'moderated', moderations: [{ reason: 'Nombra a un tercero.' }] });
    const listed = data?.forum.moderatedComments.edges.length ?? 0;
    const [kept] = await asOwner<{ count: string }>(app, `select count(distinct e.comment_id) from comment_event e join comment c on c.id = e.comment_id where e.to_state = 'moderated' and c.forum_id = $1`, [on.forumId]);
    expect(listed).toBe(Number(kept?.count));
  });
});
