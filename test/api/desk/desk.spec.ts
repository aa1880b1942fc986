import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { Invitation } from '../../../apps/api/src/people/invitation.entity.js';
import { Minutes } from '../../../apps/api/src/minutes/minutes.entity.js';
import { makeAction } from '../../factories/action.factory.js';
import { commentOn, type CommentedMilestone, makeCommentedMilestone, makeSpeaker, MONDAY, posted, setClock, type Speaker } from '../../factories/comment.factory.js';
import { makeRules } from '../../factories/forum.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { makeMeeting } from '../../factories/meeting.factory.js';
import { makeHolding, makeSeat } from '../../factories/seat.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { asOwner } from '../../support/sign-in.js';
import { statementsOf } from '../../support/statements.js';

const LINE = '{ id kind dueOn isLate lateCount count text unitName jurisdiction forum plan commitmentNumber milestoneNumber ordinal commentIds }';

interface Line { readonly kind: string; readonly dueOn: string | null; readonly isLate: boolean; readonly count: number; readonly commentIds: string[]; readonly text: string | null; readonly ordinal: number | null }

let app: TestApp;
let on: CommentedMilestone;
beforeAll(async () => {
  app = await startApp();
  on = await makeCommentedMilestone(app);
  await makeRules(app, on.forumId, { workingDaysToRespond: 5, notice: { n: 5, unit: 'working_days' }, minutes: { daysToCirculate: 5, daysToObserve: 4, daysToPublish: 20, dayUnit: 'calendar_days', approval: { by: 'attendees' } } }, '2024-05-01');
});
afterAll(() => app?.close());

const desk = async ({ client }: Speaker): Promise<Line[]> => (await client<{ desk: Line[] }>(`{ desk ${LINE} }`)).data?.desk ?? [];
const friday = async (of = on): Promise<Line[]> => (await of.secretariat.client<{ friday: Line[] }>(`query ($id: ID!) { friday(forumId: $id) ${LINE} }`, { id: of.forumId })).data?.friday ?? [];

/** A meeting of the forum on a day, under the rules in force. */
async function meeting(state: 'draft' | 'convened' | 'held', day: string, ordinal: number | null, title: string): Promise<{ meetingId: string; meetingForumId: string }> {
  const made = await makeMeeting(app, { forumId: on.forumId, state, ordinal, title, scheduledOn: day });
  await asOwner(app, 'update meeting_forum set rules_id = (select id from forum_rules where forum_id = $2 order by effective_from desc limit 1) where id = $1', [made.meetingForumId, on.forumId]);
  return made;
}

async function minutesOf(meetingForumId: string, state: 'circulated' | 'in_approval'): Promise<string> {
  const manager = managerOf(app);
  const { id } = await manager.save(manager.create(Minutes, { meetingForumId, forumId: on.forumId, state, language: 'es', circulatedAt: new Date('2024-05-28T12:00:00Z') }));
  const [version] = await asOwner<{ id: string }>(app, 'insert into minutes_version (id, minutes_id, number) values (gen_random_uuid(), $1, 1) returning id', [id]);
  return version?.id ?? '';
}

/** Of three tries, because a job that runs meanwhile is not the operation's. */
const fewest = async (work: () => Promise<unknown>): Promise<number> => Math.min((await statementsOf(work)).length, (await statementsOf(work)).length, (await statementsOf(work)).length);

describe('the desk', () => {
  it('has everything asked of me, the earliest deadline first', async () => {
    const first = await posted(on.titular, commentOn(on));
    await posted(on.titular, commentOn(on, { kind: 'support' }));
    const second = await posted(on.alternate, commentOn(on));
    await makeAction(app, { forumId: on.forumId, ownerOrganizationId: on.unitId, due: '2024-06-05' });
    await makeAction(app, { forumId: on.forumId, ownerSeatId: on.seat.id, due: '2024-05-31' });
    await meeting('convened', '2024-06-20', 7, 'Sesión de junio');
    const circulated = await meeting('held', '2024-05-27', 6, 'Sesión de mayo');
    const version = await minutesOf(circulated.meetingForumId, 'circulated');
    await asOwner(app, `insert into minutes_circulation (id, minutes_version_id, person_id, circulated_at) values (gen_random_uuid(), $1, $2, '2024-05-28T12:00:00Z')`, [version, on.titular.personId]);
    const approving = await meeting('held', '2024-04-29', 5, 'Sesión de abril');
    await asOwner(app, `insert into presence (id, meeting_id, person_id, capacity, seat_id, mode, arrived_at, source) values (gen_random_uuid(), $1, $2, 'titular', $3, 'in_person', now(), 'clerk')`, [approving.meetingId, on.titular.personId, on.seat.id]);
    await minutesOf(approving.meetingForumId, 'in_approval');

    const unit = await desk(on.unit);
    expect(unit).toMatchObject([
      { kind: 'do_action', dueOn: '2024-06-05', isLate: false },
      { kind: 'answer_comments', dueOn: '2024-06-10', isLate: false, count: 2, commentIds: [first.id, second.id].sort(), plan: on.plan, commitmentNumber: 1, milestoneNumber: 1, unitName: 'Dirección de Control' },
    ]);
    const titular = await desk(on.titular);
    expect(titular).toMatchObject([{ kind: 'do_action', dueOn: '2024-05-31', isLate: true }, { kind: 'observe_minutes', dueOn: '2024-06-01', ordinal: 6 }, { kind: 'attend_meeting', dueOn: '2024-06-20', ordinal: 7 }, { kind: 'approve_minutes', dueOn: null, ordinal: 5 }]);
    setClock(app, '2024-06-11T09:00');
    expect((await desk(on.unit)).find(({ kind }) => kind === 'answer_comments')).toMatchObject({ isLate: true, lateCount: 2 });
    setClock(app, `${MONDAY}T12:00`);
  });

  it('invariant 6: has nothing of others, and of an invitation no way in', async () => {
    const stranger = await makeSpeaker(app, on.jurisdictionId);
    expect(await desk(stranger)).toEqual([]);
    expect((await on.public('{ desk { id } }')).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const manager = managerOf(app);
    const email = 'solo-para-su-correo@example.org';
    await manager.save(manager.create(Invitation, { forumId: on.forumId, personId: stranger.personId, email, tokenHash: Buffer.alloc(32, 7), expiresAt: new Date('2024-06-10T12:00:00Z') }));
    const lines = await desk(stranger);
    expect(lines).toMatchObject([{ kind: 'accept_invitation', dueOn: '2024-06-10' }]);
    expect(JSON.stringify(lines)).not.toContain(email);
    await asOwner(app, `update unit_membership set revoked_at = now(), valid_until = '2024-06-03' where person_id = $1`, [on.drafter.personId]);
    expect(await desk(on.drafter)).toEqual([]);
  });
});

describe('the Friday page', () => {
  it('has what the secretariat has to do, by the rules, and what is late', async () => {
    await meeting('draft', '2024-06-17', null, 'Sesión por convocar');
    setClock(app, '2024-06-11T09:00');
    const lines = await friday();
    const of = (kind: string) => lines.filter((line) => line.kind === kind);
    // Five working days before Monday 17 June.
    expect(of('convene_meeting')).toMatchObject([{ dueOn: '2024-06-10', isLate: true, text: 'Sesión por convocar' }]);
    expect(of('publish_minutes')).toMatchObject([{ dueOn: '2024-05-19', isLate: true }, { dueOn: '2024-06-16', isLate: false }]);
    expect(of('answer_comments')).toMatchObject([{ dueOn: '2024-06-10', count: 2, lateCount: 2, unitName: 'Dirección de Control' }]);
    expect(of('chase_action')).toMatchObject([{ dueOn: '2024-05-31' }, { dueOn: '2024-06-05', unitName: 'Dirección de Control' }]);
    expect(of('ask_statement')).toMatchObject([{ dueOn: null, text: 'Hito 1', unitName: 'Dirección de Control' }]);
    expect(lines.map(({ dueOn }) => dueOn ?? '9999')).toEqual(lines.map(({ dueOn }) => dueOn ?? '9999').sort());
    const late = await meeting('held', '2024-05-30', 8, 'Sesión sin acta');
    expect((await friday()).filter(({ kind }) => kind === 'circulate_minutes')).toMatchObject([{ dueOn: '2024-06-04', isLate: true, ordinal: 8 }]);
    await asOwner(app, `update meeting set state = 'cancelled' where id = $1`, [late.meetingId]);
    setClock(app, `${MONDAY}T12:00`);
  });

  it('tells of terms that end within 60 days and of vacant seats, until somebody follows', async () => {
    const { client, forumId } = { ...on.secretariat, forumId: on.forumId };
    const lines = async () => (await client<{ friday: Line[] }>('query ($id: ID!) { friday(forumId: $id) { kind dueOn count unitName } }', { id: forumId })).data?.friday ?? [];
    const of = async (kind: string) => (await lines()).filter((line) => line.kind === kind);
    const seat = await makeSeat(app, { forumId, label: 'Cupo con término' });
    expect(await of('fill_seats')).toMatchObject([{ dueOn: null, unitName: expect.stringContaining('Cupo con término') }]);
    await makeHolding(app, { seatId: seat.id, validFrom: '2024-01-01', validUntil: '2024-08-03' });
    expect((await of('fill_seats')).flatMap((line) => (line as unknown as { unitName: string }).unitName)).not.toContain('Cupo con término');
    // Monday 3 June and 60 days are 2 August.
    expect(await of('renew_holding')).toEqual([]);
    setClock(app, '2024-06-04T12:00');
    expect(await of('renew_holding')).toEqual([{ kind: 'renew_holding', dueOn: '2024-08-03', count: 1, unitName: 'Cupo con término' }]);
    await makeHolding(app, { seatId: seat.id, validFrom: '2024-08-04' });
    expect(await of('renew_holding')).toEqual([]);
    await asOwner(app, `update role set valid_until = '2024-08-03' where forum_id = $1 and kind = 'secretariat'`, [forumId]);
    expect(await of('renew_role')).toEqual([{ kind: 'renew_role', dueOn: '2024-08-03', count: 1, unitName: 'secretariat' }]);
    await asOwner(app, `update role set valid_until = null where forum_id = $1 and kind = 'secretariat'`, [forumId]);
    setClock(app, `${MONDAY}T12:00`);
  });

  it('is the secretariat\'s own', async () => {
    const ask = `query ($id: ID!) { friday(forumId: $id) { id } }`;
    const other = await makeCommentedMilestone(app);
    for (const { client } of [on.titular, on.unit, other.secretariat]) expect((await client(ask, { id: on.forumId })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await on.public(ask, { id: on.forumId })).errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('both cost the same however much there is: one statement for each source', async () => {
    const before = [await fewest(() => desk(on.unit)), await fewest(() => friday())];
    for (let n = 0; n < 5; n += 1) {
      await posted(on.titular, commentOn(on));
      await makeAction(app, { forumId: on.forumId, ownerOrganizationId: on.unitId, due: '2024-06-01' });
    }
    expect([await fewest(() => desk(on.unit)), await fewest(() => friday())]).toEqual(before);
    expect(before[0]).toBeLessThanOrEqual(13);
  });
});
