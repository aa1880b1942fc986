import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MINUTES_STATES, MINUTES_TRANSITIONS, type MinutesAct, type MinutesState } from '@mesa/domain/minutes-state';
import { canMove } from '@mesa/domain/transitions';

import { signInAs } from '../../factories/forum.factory.js';
import { makeMeeting, setClock, step } from '../../factories/meeting.factory.js';
import { act, bringTo, DAY_AFTER, makeMinutesPlace, type MinutesPlace, readMinutes, stepMinutes, textUnder } from '../../factories/minutes.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient } from '../../support/graphql-client.js';
import { asOwner, signIn } from '../../support/sign-in.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const NOBODY = '0190a0a0-0000-7000-8000-000000000009';
const BY: Readonly<Record<MinutesAct, { readonly mutation: string; readonly input?: string; readonly more?: object; readonly who: (place: MinutesPlace) => MinutesPlace['secretariat'] }>> = {
  circulate: { mutation: 'circulateMinutes', who: ({ secretariat }) => secretariat },
  takeUpObservations: { mutation: 'takeUpMinutesObservations', input: 'MinutesReasonInput', more: { reason: 'x' }, who: ({ secretariat }) => secretariat },
  requestApproval: { mutation: 'requestMinutesApproval', who: ({ secretariat }) => secretariat },
  approve: { mutation: 'approveMinutes', who: ({ civilChair }) => civilChair.ask },
  refuse: { mutation: 'refuseMinutes', input: 'MinutesReasonInput', more: { reason: 'x' }, who: ({ civilChair }) => civilChair.ask },
  publish: { mutation: 'publishMinutes', who: ({ secretariat }) => secretariat },
};

describe.each(MINUTES_STATES)('minutes in state %s', (state: MinutesState) => {
  let place: MinutesPlace;
  beforeAll(async () => {
    place = await makeMinutesPlace(app);
    await bringTo(place, state);
  });

  const refused = (Object.keys(BY) as MinutesAct[]).filter((one) => !canMove(MINUTES_TRANSITIONS, state, one));
  test.each(refused)('refuse %s, and stay as they were', async (name) => {
    const { mutation, input, more, who } = BY[name];
    const before = await readMinutes(place.secretariat, place);
    const { errors } = await stepMinutes(who(place), place, mutation, more, input);
    expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'wrong_state', current: state });
    expect(await readMinutes(place.secretariat, place)).toEqual(before);
  });

  test('refuse a stale version', async () => {
    const { id, version } = await readMinutes(place.secretariat, place);
    for (const { mutation, input = 'MinutesStepInput', more, who } of Object.values(BY)) {
      const { errors } = await act(who(place), mutation, input, { minutesId: id, version: version - 1 || 99, ...more });
      expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'stale_version', current: { version } });
    }
  });

  test('let their text be written only while they are a draft', async () => {
    const { errors } = await stepMinutes(place.secretariat, place, 'saveMinutes', { language: 'es', passages: [{ text: 'Otra cosa' }] }, 'SaveMinutesInput');
    const reason = { draft: undefined, circulated: 'wrong_state', in_approval: 'minutes_locked', approved: 'minutes_locked', published: 'published' }[state];
    expect(errors[0]?.extensions.reason).toBe(reason);
  });

  test('take observations only while they are circulated, and only for a seat that is one\'s own', async () => {
    const { id } = await readMinutes(place.stranger, place, 'id');
    const observe = (ask: MinutesPlace['secretariat'], seatId: string | null) => ask('mutation ($input: ObserveOnMinutesInput!) { observeOnMinutes(input: $input) { observation { id } } }', { input: { minutesId: id, seatId, text: 'Falta algo' } });
    const own = await observe(place.member.ask, place.member.seatId);
    if (state !== 'circulated') return expect(own.errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'wrong_state' });
    expect(own.errors).toEqual([]);
    expect((await observe(place.member.ask, place.civilChair.seatId)).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'not_holder' });
    expect((await observe(place.member.ask, null)).errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { seatId: 'required' } });
    expect((await observe(place.observer, place.member.seatId)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await observe(place.secretariat, place.member.seatId)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('who may', () => {
  test('nobody but the secretariat, with its second factor, writes, circulates and publishes', async () => {
    const place = await makeMinutesPlace(app);
    await bringTo(place, 'draft');
    const { accountId, cookie } = await signInAs(app, 'secretariat', place.forumId, { secondFactor: false });
    const { cookie: administrator } = await signInAs(app, 'administrator', place.forumId);
    expect((await stepMinutes(graphqlClient(app.url, cookie), place, 'circulateMinutes')).errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'second_factor_required' });
    expect((await stepMinutes(place.stranger, place, 'circulateMinutes')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    for (const ask of [place.member.ask, place.governmentChair.ask, place.observer, graphqlClient(app.url, administrator)]) {
      expect((await stepMinutes(ask, place, 'circulateMinutes')).errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    await asOwner(app, `update role set valid_until = '2026-03-01' where account_id = $1`, [accountId]);
    const former = graphqlClient(app.url, await signIn(app, accountId, { secondFactor: true }));
    expect((await stepMinutes(former, place, 'circulateMinutes')).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const other = await makeMinutesPlace(app);
    expect((await stepMinutes(other.secretariat, place, 'circulateMinutes')).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await act(place.secretariat, 'circulateMinutes', 'MinutesStepInput', { minutesId: NOBODY, version: 1 })).errors[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test('nobody approves for another: not the secretariat, not a member, not twice, not with an old sign-in', async () => {
    const place = await makeMinutesPlace(app);
    await bringTo(place, 'in_approval');
    for (const ask of [place.secretariat, place.member.ask, place.observer]) {
      expect((await stepMinutes(ask, place, 'approveMinutes')).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
      expect((await stepMinutes(ask, place, 'refuseMinutes', { reason: 'x' }, 'MinutesReasonInput')).errors[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    }
    await asOwner(app, `update auth.session set "createdAt" = timestamptz '${DAY_AFTER}' - interval '2 hours' where "userId" = (select account_id from person where id = $1)`, [place.civilChair.personId]);
    expect((await stepMinutes(place.civilChair.ask, place, 'approveMinutes')).errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', reason: 'fresh_sign_in_required' });
    expect((await stepMinutes(place.governmentChair.ask, place, 'approveMinutes')).minutes).toMatchObject({ state: 'in_approval' });
    expect((await stepMinutes(place.governmentChair.ask, place, 'approveMinutes')).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'already_exists' });
  });

  test('observations and their authors do not exist for the public', async () => {
    const place = await makeMinutesPlace(app);
    const { id } = await bringTo(place, 'circulated');
    const sent = await place.member.ask<{ observeOnMinutes: { observation: { id: string } } }>('mutation ($input: ObserveOnMinutesInput!) { observeOnMinutes(input: $input) { observation { id } } }', { input: { minutesId: id, seatId: place.member.seatId, text: 'Falta algo' } });
    const { cookie } = await signInAs(app, 'secretariat', (await makeMinutesPlace(app)).forumId);
    const answered = await graphqlClient(app.url, cookie)('mutation ($input: AnswerMinutesObservationInput!) { answerMinutesObservation(input: $input) { observation { id } } }', {
      input: { observationId: sent.data?.observeOnMinutes.observation.id, version: 1, outcome: 'declined', answer: 'x' },
    });
    expect(answered.errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});

describe('what is written', () => {
  test('minutes begin once, from the day the session is convened, and circulate when it is over and they say something', async () => {
    const early = await makeMinutesPlace(app, { held: false });
    const begin = (place: MinutesPlace) => act(place.secretariat, 'draftMinutes', 'DraftMinutesInput', { meetingForumId: place.meetingForumId });
    const drafting = await makeMeeting(app, { forumId: early.forumId, state: 'draft' });
    expect((await act(early.secretariat, 'draftMinutes', 'DraftMinutesInput', { meetingForumId: drafting.meetingForumId })).errors[0]?.extensions.code).toMatch(/CONFLICT|NOT_FOUND/);
    expect((await begin(early)).errors).toEqual([]);
    expect((await stepMinutes(early.secretariat, early, 'saveMinutes', { language: 'es', passages: textUnder(early.agendaItemId) }, 'SaveMinutesInput')).errors).toEqual([]);
    expect((await stepMinutes(early.secretariat, early, 'circulateMinutes')).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'wrong_state', current: 'convened' });
    for (const to of ['openMeeting', 'closeMeeting'] as const) await step(early.secretariat, to, early.meetingForumId);
    expect((await stepMinutes(early.secretariat, early, 'circulateMinutes')).minutes).toMatchObject({ state: 'circulated', versions: [{ passages: [{ text: textUnder('')[0]?.text }, {}] }] });
    const place = await makeMinutesPlace(app);
    expect((await begin(place)).errors).toEqual([]);
    expect((await begin(place)).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'already_exists' });
    expect((await stepMinutes(place.secretariat, place, 'circulateMinutes')).errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { passages: 'required' } });
  });

  test('a passage names an item of this meeting, says something, and a rule where it is withheld', async () => {
    const place = await makeMinutesPlace(app);
    const { agendaItemId } = await makeMinutesPlace(app);
    await bringTo(place, 'draft');
    const save = (passage: object) => stepMinutes(place.secretariat, place, 'saveMinutes', { language: 'es', passages: [passage] }, 'SaveMinutesInput');
    expect((await save({ agendaItemId, text: 'x' })).errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { 'passages.0.agendaItemId': 'unknown' } });
    expect((await save({ text: 'x', isWithheld: true })).errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { 'passages.0.withheldReason': 'required' } });
    expect((await save({ text: ' ' })).errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { 'passages.0.text': 'required' } });
    expect((await save({ text: 'a\u0000b' })).errors[0]?.extensions).toMatchObject({ code: 'INVALID' });
    const strange = 'Küme mongen ⁧عربي⁩ 👩‍👩‍👧 \u0301e\n\n  fin ';
    expect((await save({ text: strange })).minutes?.versions.at(-1)?.passages?.[0]?.text).toBe(strange);
  });

  test('errata and withdrawals are of published minutes, and of their own blocks', async () => {
    setClock(app, DAY_AFTER);
    const place = await makeMinutesPlace(app);
    const other = await makeMinutesPlace(app);
    const { blocks } = await bringTo(other, 'published');
    const { id } = await bringTo(place, 'approved');
    const erratum = (blockId?: string | null) => place.secretariat('mutation ($input: AddMinutesErratumInput!) { addMinutesErratum(input: $input) { erratum { id } } }', { input: { minutesId: id, blockId, text: 'x' } });
    const withdraw = (more: object) => act(place.secretariat, 'withdrawMinutesBlock', 'WithdrawMinutesBlockInput', { minutesId: id, rule: 'x', ...more });
    expect((await erratum()).errors[0]?.extensions).toMatchObject({ reason: 'wrong_state' });
    expect((await withdraw({ blockId: NOBODY })).errors[0]?.extensions).toMatchObject({ reason: 'wrong_state' });
    await stepMinutes(place.secretariat, place, 'publishMinutes');
    expect((await erratum(blocks?.[0]?.id)).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await withdraw({ blockId: blocks?.[0]?.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await withdraw({})).errors[0]?.extensions).toMatchObject({ code: 'INVALID' });
  });
});
