import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Holiday } from '../../../apps/api/src/jurisdictions/holiday.entity.js';
import { AgendaItem } from '../../../apps/api/src/meetings/agenda-item.entity.js';
import { commentOn, type CommentedMilestone, holdSeat, makeCommentedMilestone, makePhase, makeSpeaker, MONDAY, post, posted, setClock } from '../../factories/comment.factory.js';
import { makeRules } from '../../factories/forum.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { makeMeeting } from '../../factories/meeting.factory.js';
import { makeSeat } from '../../factories/seat.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { asOwner } from '../../support/sign-in.js';

const READ = `query ($id: ID!) { comment(id: $id) {
  text kind state asksResponse overdue dueOn channel saidOn authorName enteredByName role editedAt subjectType
  organization { name } seat { id } phase { id } wording { id text milestone { id } } replies { edges { node { text authorName } } } } }`;

let app: TestApp;
let on: CommentedMilestone;
beforeAll(async () => {
  app = await startApp();
  on = await makeCommentedMilestone(app);
});
afterAll(() => app?.close());

const read = async (id: string) => (await on.public<{ comment: Record<string, unknown> }>(READ, { id })).data?.comment;
const counted = async (): Promise<string | undefined> => (await asOwner<{ n: string }>(app, 'select count(*) as n from comment'))[0]?.n;

describe('who may comment', () => {
  it('titular and both alternates, for the seat\'s organization or personally; the name shows', async () => {
    for (const speaker of [on.titular, on.alternate, on.secondAlternate]) {
      const { id } = await posted(speaker, commentOn(on, { seatId: on.seat.id }));
      expect(await read(id)).toMatchObject({ authorName: speaker.name, organization: { name: on.organization }, seat: { id: on.seat.id }, role: 'member', channel: null, enteredByName: null });
    }
    const { id } = await posted(on.titular, commentOn(on));
    expect(await read(id)).toMatchObject({ authorName: on.titular.name, organization: null, seat: null });
  });

  it('not the public, not who holds no seat, not for a seat of others', async () => {
    const before = await counted();
    const stranger = await makeSpeaker(app, on.jurisdictionId);
    const other = await makeSeat(app, { forumId: on.forumId });
    expect((await post({ client: on.public }, commentOn(on))).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await post(stranger, commentOn(on))).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'not_permitted' });
    expect((await post(on.titular, commentOn(on, { seatId: other.id }))).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await counted()).toBe(before);
  });

  it('an observer only where the rules say so', async () => {
    const fresh = await makeCommentedMilestone(app);
    const observer = await makeSpeaker(app, fresh.jurisdictionId);
    const seat = await makeSeat(app, { forumId: fresh.forumId, standing: 'observer', isVoting: false });
    await holdSeat(app, seat.id, 'titular', observer.personId);
    expect((await post(observer, commentOn(fresh))).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await post(observer, commentOn(fresh, { seatId: seat.id }))).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const onBehalf = { personId: observer.personId, channel: 'paper', saidOn: MONDAY };
    expect((await post(fresh.secretariat, commentOn(fresh, { seatId: seat.id, onBehalf }))).errors[0]?.extensions.code).toBe('FORBIDDEN');
    await makeRules(app, fresh.forumId, { observersMayComment: true }, '2024-02-01');
    await posted(observer, commentOn(fresh, { seatId: seat.id }));
  });

  it('at most thirty an hour', async () => {
    const fresh = await makeCommentedMilestone(app);
    for (let n = 0; n < 30; n += 1) await posted(fresh.titular, commentOn(fresh, { text: `Comentario ${n}` }));
    const { errors } = await post(fresh.titular, commentOn(fresh));
    expect(errors[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 3_600 });
    await posted(fresh.alternate, commentOn(fresh));
    setClock(app, `${MONDAY}T13:00`);
    await posted(fresh.titular, commentOn(fresh));
  });
});

describe('on behalf', () => {
  it('shows both names, channel and day; the author is told and may correct it', async () => {
    setClock(app, `${MONDAY}T12:00`);
    const input = commentOn(on, { seatId: on.seat.id, onBehalf: { personId: on.titular.personId, channel: 'counter', saidOn: '2024-05-30' } });
    const { id, version, dueOn } = await posted(on.secretariat, input);
    expect(await read(id)).toMatchObject({ authorName: on.titular.name, enteredByName: on.secretariat.name, channel: 'counter', saidOn: '2024-05-30', role: 'secretariat' });
    expect(dueOn).toBe('2024-06-06');
    const [mail] = await asOwner<{ template: string }>(app, `select template from mail where data->>'commentId' = $1`, [id]);
    expect(mail?.template).toBe('comment_entered');
    setClock(app, `${MONDAY}T18:00`);
    const edit = `mutation ($input: EditCommentInput!) { editComment(input: $input) { comment { text } } }`;
    const edited = await on.titular.client<{ editComment: { comment: { text: string } } }>(edit, { input: { commentId: id, version, text: 'Dije mañana, no hoy.', language: 'es' } });
    expect(edited.data?.editComment.comment.text).toBe('Dije mañana, no hoy.');
  });

  it('is for the secretariat, for people who hold a seat, and for days that have come', async () => {
    const onBehalf = { personId: on.titular.personId, channel: 'phone', saidOn: MONDAY };
    const stranger = await makeSpeaker(app, on.jurisdictionId);
    expect((await post(on.alternate, commentOn(on, { onBehalf }))).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await post(on.secretariat, commentOn(on, { onBehalf: { ...onBehalf, personId: stranger.personId } }))).errors[0]?.extensions.fields).toEqual({ 'onBehalf.personId': 'not_holder' });
    expect((await post(on.secretariat, commentOn(on, { onBehalf: { ...onBehalf, saidOn: '2024-06-04' } }))).errors[0]?.extensions.fields).toEqual({ 'onBehalf.saidOn': 'out_of_range' });
  });
});

describe('the words it is about', () => {
  it('invariant 4: stay as they were shown, after an amendment too', async () => {
    const fresh = await makeCommentedMilestone(app);
    const { id } = await posted(fresh.titular, commentOn(fresh));
    const shown = (await read(id))?.['wording'];
    await asOwner(app, `update wording set state = 'superseded' where id = $1`, [fresh.wordingId]);
    const [next] = await asOwner<{ id: string }>(app, `insert into wording (id, milestone_id, number, state, title, text, language) values (gen_random_uuid(), $1, 2, 'in_force', 'Hito', 'Publicar el reglamento en diciembre.', 'es') returning id`, [fresh.milestoneId]);
    expect((await read(id))?.['wording']).toEqual(shown);
    expect(shown).toMatchObject({ id: fresh.wordingId, text: 'Publicar el reglamento.', milestone: { id: fresh.milestoneId } });

    const { errors } = await post(fresh.titular, commentOn(fresh));
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'stale_base', current: { id: next?.id, number: 2, text: 'Publicar el reglamento en diciembre.' } });
    const knowing = await posted(fresh.titular, commentOn(fresh, { onEarlierWording: true }));
    expect((await read(knowing.id))?.['wording']).toMatchObject({ id: fresh.wordingId });
    await posted(fresh.titular, commentOn(fresh, { wordingId: next?.id }));
  });

  it('must be given, and be those of the same thing', async () => {
    const other = await makeCommentedMilestone(app);
    expect((await post(on.titular, commentOn(on, { wordingId: null }))).errors[0]?.extensions.fields).toEqual({ wordingId: 'required' });
    expect((await post(on.titular, commentOn(on, { wordingId: other.wordingId }))).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await post(on.titular, commentOn(other))).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('comes back byte for byte', async () => {
    const text = 'Pu lamngen, ñandú · مرحبا · 👩🏽‍🌾 · Ù́';
    const { id } = await posted(on.titular, commentOn(on, { text }));
    expect((await read(id))?.['text']).toBe(text);
    for (const [bad, reason] of [['\u0000', 'nul_byte'], ['a\ud800', 'lone_surrogate'], ['x'.repeat(5_001), 'too_long'], [' ', 'required']]) {
      expect((await post(on.titular, commentOn(on, { text: bad }))).errors[0]?.extensions.fields).toEqual({ text: reason });
    }
  });
});

describe('phases', () => {
  it('the day decides; with none open there is no comment', async () => {
    const fresh = await makeCommentedMilestone(app);
    const { id } = await posted(fresh.titular, commentOn(fresh));
    expect((await read(id))?.['phase']).toEqual({ id: fresh.phaseId });
    setClock(app, '2024-12-31T23:59');
    await posted(fresh.titular, commentOn(fresh));
    setClock(app, '2025-01-01T00:00');
    expect((await post(fresh.titular, commentOn(fresh))).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'no_open_phase' });
  });

  it('of a closed plan take no comment, whatever their days say', async () => {
    const fresh = await makeCommentedMilestone(app);
    await asOwner(app, `update action_plan set state = 'closed' where id = $1`, [fresh.planId]);
    const { meetingId } = await makeMeeting(app, { forumId: fresh.forumId, state: 'convened' });
    const { id: itemId } = await managerOf(app).findOneByOrFail(AgendaItem, { meetingId });
    const ASKED = 'query ($type: CommentSubject!, $id: ID!) { commenting(subjectType: $type, subjectId: $id) { allowed openPhases { id } } }';
    for (const input of [commentOn(fresh), commentOn(fresh, { subjectType: 'agenda_item', subjectId: itemId, wordingId: null })]) {
      expect((await post(fresh.titular, input)).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'no_open_phase' });
      expect((await fresh.titular.client(ASKED, { type: input.subjectType, id: input.subjectId })).data).toEqual({ commenting: { allowed: false, openPhases: [] } });
    }
  });

  it('of two open ones the writer chooses', async () => {
    const fresh = await makeCommentedMilestone(app);
    const { id: evaluation } = await makePhase(app, fresh.planId, { kind: 'evaluation', position: 2, startsOn: MONDAY, endsOn: null });
    expect((await post(fresh.titular, commentOn(fresh))).errors[0]?.extensions).toMatchObject({ reason: 'phase_required', allowed: [fresh.phaseId, evaluation] });
    const { id } = await posted(fresh.titular, commentOn(fresh, { phaseId: evaluation }));
    expect((await read(id))?.['phase']).toEqual({ id: evaluation });
  });
});

describe('the clock', () => {
  it('runs in working days over holidays, and is overdue the day after its last', async () => {
    const fresh = await makeCommentedMilestone(app, { workingDaysToRespond: 3 });
    const manager = managerOf(app);
    await manager.save(manager.create(Holiday, { jurisdictionId: fresh.jurisdictionId, day: '2024-06-05', name: 'Feriado', enteredBy: 'secretariat', observed: true }));
    await manager.save(manager.create(Holiday, { jurisdictionId: fresh.jurisdictionId, day: '2024-06-06', name: 'Se trabaja', enteredBy: 'secretariat', observed: false }));
    const { id, dueOn } = await posted(fresh.titular, commentOn(fresh));
    expect(dueOn).toBe('2024-06-07');
    setClock(app, '2024-06-07T23:59');
    expect(await read(id)).toMatchObject({ overdue: false });
    setClock(app, '2024-06-08T00:00');
    expect(await read(id)).toMatchObject({ overdue: true, state: 'awaiting_response' });
  });

  it('does not run for support and evidence, for replies, nor without a rule', async () => {
    setClock(app, `${MONDAY}T12:00`);
    for (const kind of ['support', 'evidence']) expect((await posted(on.titular, commentOn(on, { kind }))).dueOn).toBeNull();
    const { id: parentId } = await posted(on.titular, commentOn(on));
    expect((await posted(on.alternate, commentOn(on, { parentId }))).dueOn).toBeNull();
    const fresh = await makeCommentedMilestone(app, { workingDaysToRespond: null });
    expect((await posted(fresh.titular, commentOn(fresh))).dueOn).toBeNull();
  });
});

describe('replies and repetitions', () => {
  it('replies go one level deep, on the words of what they reply to', async () => {
    const fresh = await makeCommentedMilestone(app);
    const { id: parentId } = await posted(fresh.titular, commentOn(fresh));
    const { id: reply } = await posted(fresh.unit, commentOn(fresh, { kind: 'evidence', parentId, wordingId: null, text: 'Hoy se envió a Contraloría.' }));
    expect(await read(parentId)).toMatchObject({ replies: { edges: [{ node: { text: 'Hoy se envió a Contraloría.', authorName: fresh.unit.name } }] } });
    expect(await read(reply)).toMatchObject({ asksResponse: false, wording: { id: fresh.wordingId }, role: 'responsible_unit' });
    expect((await post(fresh.titular, commentOn(fresh, { parentId: reply }))).errors[0]?.extensions.fields).toEqual({ parentId: 'too_deep' });
  });

  it('the same key has one effect, also at once; another text with it is refused', async () => {
    const input = commentOn(on, { idempotencyKey: crypto.randomUUID() });
    const before = Number(await counted());
    const [first, second] = await Promise.all([posted(on.titular, input), posted(on.titular, input)]);
    expect(second.id).toBe(first.id);
    expect((await posted(on.titular, input)).id).toBe(first.id);
    expect(Number(await counted())).toBe(before + 1);
    expect((await post(on.titular, { ...input, text: 'Otra cosa' })).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'key_reused' });
  });
});
