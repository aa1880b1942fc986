import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { commentOn, type CommentedMilestone, makeCommentedMilestone, makeUnitMember, MONDAY, post, posted, setClock, type Speaker } from '../../factories/comment.factory.js';
import { makeOrganization } from '../../factories/organization.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import type { Answer } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';

const DRAFT = 'mutation ($input: ResponseInput!) { draftResponse(input: $input) { response { id version publishedAt } } }';
const PUBLISH = 'mutation ($input: ResponseInput!) { publishResponse(input: $input) { response { id version publishedAt unit { id } comments { id state } } } }';
const DRAFTS = 'query ($ids: [ID!]!) { responseDrafts(commentIds: $ids) { id reason version } }';
const OBJECT = 'mutation ($input: ObjectToResponseInput!) { objectToResponse(input: $input) { comment { state } } }';
const EDIT = 'mutation ($input: EditCommentInput!) { editComment(input: $input) { comment { text version editedAt } } }';
const WITHDRAW = 'mutation ($input: WithdrawCommentInput!) { withdrawComment(input: $input) { comment { state text } } }';
const MODERATE = 'mutation ($input: ModerateCommentInput!) { moderateComment(input: $input) { comment { state text moderationReason } } }';
const READ = `query ($id: ID!) { comment(id: $id) { state text version overdue editedAt responses { id reason disposition } objections { reason responseId }
  viewerCan { edit withdraw object draftResponse publishResponse moderate } } }`;

interface Made { readonly response: { readonly id: string; readonly version: number; readonly publishedAt: string | null; readonly comments: { id: string; state: string }[] } }
interface Read { readonly comment: { state: string; text: string | null; version: number; overdue: boolean; responses: { id: string; reason: string }[]; objections: { reason: string }[]; viewerCan: Record<string, boolean> } }

let app: TestApp;
let on: CommentedMilestone;
beforeAll(async () => {
  app = await startApp();
  on = await makeCommentedMilestone(app);
});
afterAll(() => app?.close());

const answer = (commentIds: readonly string[], given: Readonly<Record<string, unknown>> = {}) => ({ commentIds, disposition: 'explained', reason: 'En diciembre, tras la revisión.', language: 'es', organizationId: on.unitId, ...given });
const draft = ({ client }: Speaker, input: object) => client<{ draftResponse: Made }>(DRAFT, { input });
const publish = ({ client }: Speaker, input: object) => client<{ publishResponse: Made }>(PUBLISH, { input });
const object = ({ client }: Speaker, commentId: string, responseId: string | undefined, given = {}) => client(OBJECT, { input: { commentId, responseId, reason: 'No dice cuándo.', language: 'es', ...given } });
const read = async (id: string, { client } = { client: on.public }) => (await client<Read>(READ, { id })).data?.comment;
const whyNot = (refused: Answer<unknown>) => ({ code: refused.errors[0]?.extensions.code, reason: refused.errors[0]?.extensions.reason });

describe('a response', () => {
  it('invariant 6: as a draft is seen by who may write it alone, and stops no clock', async () => {
    const { id } = await posted(on.titular, commentOn(on));
    const secret = 'Borrador que nadie debe leer';
    const drafted = await draft(on.drafter, answer([id], { reason: secret }));
    expect(drafted.data?.draftResponse.response.publishedAt).toBeNull();
    expect(await read(id)).toMatchObject({ state: 'awaiting_response', responses: [] });
    for (const { client } of [on.drafter, on.unit, on.secretariat]) {
      expect((await client<{ responseDrafts: { reason: string }[] }>(DRAFTS, { ids: [id] })).data?.responseDrafts).toMatchObject([{ reason: secret }]);
    }
    for (const { client } of [on.titular, on.alternate]) expect((await client<{ responseDrafts: unknown[] }>(DRAFTS, { ids: [id] })).data?.responseDrafts).toEqual([]);
    expect(whyNot(await on.public(DRAFTS, { ids: [id] })).code).toBe('UNAUTHENTICATED');
    setClock(app, '2024-06-20T09:00');
    expect(await read(id)).toMatchObject({ overdue: true });
    setClock(app, `${MONDAY}T12:00`);
  });

  it('is published by whoever the unit names, or by the secretariat; for one or many comments', async () => {
    const ids = [(await posted(on.titular, commentOn(on))).id, (await posted(on.alternate, commentOn(on, { kind: 'support' }))).id];
    expect(whyNot(await publish(on.drafter, answer(ids))).code).toBe('FORBIDDEN');
    expect(whyNot(await publish(on.titular, answer(ids))).code).toBe('FORBIDDEN');
    const outsider = await makeUnitMember(app, on.jurisdictionId, (await makeOrganization(app, { jurisdictionId: on.jurisdictionId, sector: 'government' })).id, true);
    expect(whyNot(await publish(outsider, answer(ids))).code).toBe('FORBIDDEN');
    expect(whyNot(await publish(on.unit, answer(ids, { organizationId: null }))).code).toBe('FORBIDDEN');
    const drafted = await draft(on.drafter, answer(ids));
    const { id: draftId, version: draftVersion } = drafted.data?.draftResponse.response ?? { id: '', version: 0 };
    const done = await publish(on.unit, answer(ids, { draftId, draftVersion, reason: 'Se publica en diciembre.' }));
    expect(done.data?.publishResponse.response).toMatchObject({ id: draftId, unit: { id: on.unitId }, comments: ids.map((id) => ({ id, state: 'responded' })) });
    for (const id of ids) expect(await read(id)).toMatchObject({ state: 'responded', responses: [{ id: draftId, reason: 'Se publica en diciembre.' }] });
    expect(whyNot(await draft(on.drafter, answer(ids, { draftId, draftVersion: 9 })))).toEqual({ code: 'CONFLICT', reason: 'wrong_state' });
    const [told] = await asOwner<{ n: string }>(app, `select count(*) as n from mail where template = 'comment_answered' and data->>'commentId' = any ($1)`, [ids]);
    expect(told?.n).toBe('2');
  });

  it('refuses a stale draft, comments of two forums, replies and unknown ids, and changes nothing', async () => {
    const { id } = await posted(on.titular, commentOn(on));
    const other = await makeCommentedMilestone(app);
    const { id: foreign } = await posted(other.titular, commentOn(other));
    const { id: reply } = await posted(on.titular, commentOn(on, { parentId: id }));
    const { data } = await draft(on.unit, answer([id]));
    const draftId = data?.draftResponse.response.id;
    expect(whyNot(await publish(on.unit, answer([id], { draftId, draftVersion: 7 })))).toEqual({ code: 'CONFLICT', reason: 'stale_version' });
    expect(whyNot(await publish(on.secretariat, answer([id, foreign], { organizationId: null }))).code).toBe('FORBIDDEN');
    expect(whyNot(await publish(on.unit, answer([reply]))).code).toBe('INVALID');
    expect(whyNot(await publish(on.unit, answer([]))).code).toBe('INVALID');
    expect(whyNot(await publish(on.unit, answer([crypto.randomUUID()]))).code).toBe('NOT_FOUND');
    expect(whyNot(await publish(other.unit, answer([foreign], { organizationId: other.unitId, draftId, draftVersion: 1 }))).code).toBe('NOT_FOUND');
    expect(await read(id)).toMatchObject({ state: 'awaiting_response' });
  });

  it('has one effect per key', async () => {
    const { id } = await posted(on.titular, commentOn(on));
    const input = answer([id], { idempotencyKey: crypto.randomUUID() });
    const [first, second] = [await publish(on.unit, input), await publish(on.unit, input)];
    expect(second.data?.publishResponse.response.id).toBe(first.data?.publishResponse.response.id);
    expect((await read(id))?.responses).toHaveLength(1);
  });

  it('of two at once one is published', async () => {
    const { id } = await posted(on.titular, commentOn(on));
    const outcomes = await Promise.all([publish(on.unit, answer([id])), publish(on.secretariat, answer([id], { organizationId: null }))]);
    expect(outcomes.filter(({ data }) => data !== null)).toHaveLength(1);
    expect((await read(id))?.responses).toHaveLength(1);
  });
});

describe('"this is not an answer"', () => {
  it('is said once of each response, by the author or the seat; then the unit answers again', async () => {
    const { id } = await posted(on.titular, commentOn(on, { seatId: on.seat.id }));
    const first = (await publish(on.unit, answer([id]))).data?.publishResponse.response.id;
    const other = await makeCommentedMilestone(app);
    expect(whyNot(await object(other.titular, id, first)).code).toBe('FORBIDDEN');
    expect(whyNot(await object(on.unit, id, first)).code).toBe('FORBIDDEN');
    expect((await object(on.secondAlternate, id, first)).errors).toEqual([]);
    expect(whyNot(await object(on.titular, id, first))).toEqual({ code: 'CONFLICT', reason: 'already_objected' });
    expect(await read(id)).toMatchObject({ state: 'objected', overdue: false, objections: [{ reason: 'No dice cuándo.', responseId: first }] });
    const second = (await publish(on.unit, answer([id], { reason: 'El 15 de diciembre.' }))).data?.publishResponse.response.id;
    expect(whyNot(await object(on.titular, id, first))).toEqual({ code: 'CONFLICT', reason: 'already_objected' });
    expect(await read(id)).toMatchObject({ state: 'responded', responses: [{ id: first }, { id: second }] });
    expect((await object(on.titular, id, second)).errors).toEqual([]);
  });

  it('is not said of a comment made personally by another holder of the seat', async () => {
    const { id } = await posted(on.titular, commentOn(on));
    const response = (await publish(on.unit, answer([id]))).data?.publishResponse.response.id;
    expect(whyNot(await object(on.alternate, id, response)).code).toBe('FORBIDDEN');
    expect(whyNot(await object(on.titular, id, crypto.randomUUID())).code).toBe('NOT_FOUND');
  });
});

describe('afterwards', () => {
  it('a writer changes the text for 15 minutes; that it was changed shows, what it said is in the audit log', async () => {
    const { id, version } = await posted(on.titular, commentOn(on, { seatId: on.seat.id }));
    const edit = ({ client }: Speaker, text: string, read: number) => client<{ editComment: { comment: { version: number } } }>(EDIT, { input: { commentId: id, version: read, text, language: 'es' } });
    expect(whyNot(await edit(on.alternate, 'No es mío', version)).code).toBe('FORBIDDEN');
    setClock(app, `${MONDAY}T12:15`);
    const edited = await edit(on.titular, 'Mejor dicho', version);
    const next = edited.data?.editComment.comment.version ?? 0;
    expect(next).toBe(version + 1);
    expect(await read(id)).toMatchObject({ text: 'Mejor dicho', editedAt: '2024-06-03T16:15:00.000Z' });
    expect(whyNot(await edit(on.titular, 'Vieja', version))).toEqual({ code: 'CONFLICT', reason: 'stale_version' });
    const [before] = await asOwner<{ text: string }>(app, `select v.before->>'text' as text from audit_log l join audit_value v on v.audit_log_id = l.id where l.object_id = $1 and l.act = 'edit_comment'`, [id]);
    expect(before?.text).toBe('¿Cuándo se publica el reglamento?');
    setClock(app, `${MONDAY}T12:16`);
    expect(whyNot(await edit(on.titular, 'Tarde', next))).toEqual({ code: 'CONFLICT', reason: 'wrong_state' });
    setClock(app, `${MONDAY}T12:00`);
  });

  it('the author or the seat withdraws it; a tombstone stays, without its words', async () => {
    const { id, version } = await posted(on.titular, commentOn(on, { seatId: on.seat.id, text: 'Palabras que se retiran' }));
    expect(whyNot(await on.secretariat.client(WITHDRAW, { input: { commentId: id, version } })).code).toBe('FORBIDDEN');
    const { data } = await on.alternate.client<{ withdrawComment: { comment: unknown } }>(WITHDRAW, { input: { commentId: id, version } });
    expect(data?.withdrawComment.comment).toEqual({ state: 'withdrawn', text: null });
    expect(whyNot(await publish(on.unit, answer([id])))).toEqual({ code: 'CONFLICT', reason: 'wrong_state' });
    expect(whyNot(await post(on.titular, commentOn(on, { parentId: id })))).toEqual({ code: 'CONFLICT', reason: 'wrong_state' });
  });

  it('the secretariat moderates with a public reason; nobody reads the words any more', async () => {
    const { id, version } = await posted(on.titular, commentOn(on, { text: 'Palabras que se moderan' }));
    const input = { commentId: id, version, reason: 'Contiene el domicilio de otra persona.', language: 'es' };
    for (const { client } of [on.titular, on.unit]) expect(whyNot(await client(MODERATE, { input })).code).toBe('FORBIDDEN');
    expect((await on.secretariat.client<{ moderateComment: { comment: unknown } }>(MODERATE, { input })).data?.moderateComment.comment).toEqual({ state: 'moderated', text: null, moderationReason: input.reason });
    for (const { client } of [on.titular, on.secretariat, { client: on.public }]) expect(JSON.stringify(await read(id, { client }))).not.toContain('Palabras que se moderan');
    const [told] = await asOwner<{ template: string }>(app, `select template from mail where data->>'commentId' = $1`, [id]);
    expect(told?.template).toBe('comment_moderated');
  });

  it('abilities say what would not be refused', async () => {
    const { id } = await posted(on.titular, commentOn(on, { seatId: on.seat.id }));
    const none = { edit: false, withdraw: false, object: false, draftResponse: false, publishResponse: false, moderate: false };
    expect((await read(id))?.viewerCan).toEqual(none);
    expect((await read(id, on.titular))?.viewerCan).toEqual({ ...none, edit: true, withdraw: true });
    expect((await read(id, on.alternate))?.viewerCan).toEqual({ ...none, withdraw: true });
    expect((await read(id, on.drafter))?.viewerCan).toEqual({ ...none, draftResponse: true });
    expect((await read(id, on.unit))?.viewerCan).toEqual({ ...none, draftResponse: true, publishResponse: true });
    expect((await read(id, on.secretariat))?.viewerCan).toEqual({ ...none, draftResponse: true, publishResponse: true, moderate: true });
    await publish(on.unit, answer([id]));
    expect((await read(id, on.titular))?.viewerCan).toEqual({ ...none, withdraw: true, object: true });
  });
});
