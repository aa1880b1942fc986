import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

import { MinutesApprovalService } from '../../../apps/api/src/minutes/minutes-approval.service.js';
import { MinutesReminderService } from '../../../apps/api/src/minutes/minutes-reminder.service.js';
import { makeDecision } from '../../factories/decision.factory.js';
import { makeMeeting, setClock } from '../../factories/meeting.factory.js';
import { bringTo, DAY_AFTER, makeMinutesPlace, type MinutesPlace, participant, readMinutes, stepMinutes } from '../../factories/minutes.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { asOwner } from '../../support/sign-in.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const settle = (minutesId: string): Promise<void> => app.app.get(MinutesApprovalService).settleSilence(minutesId);
const STANDING = 'id state version approvalStanding { state by unruled silenceEndsOn pending { role benchName personNames } } viewerCan { approve refuse recordMeetingApproval publish }';

interface Standing {
  readonly state: string;
  readonly approvalStanding: { readonly state: string; readonly by: string; readonly silenceEndsOn: string | null; readonly pending: readonly object[] } | null;
  readonly viewerCan: { readonly approve: boolean; readonly refuse: boolean };
}
const standing = async (ask: MinutesPlace['secretariat'], place: MinutesPlace): Promise<Standing> => (await readMinutes(ask, place, STANDING)) as unknown as Standing;

describe('by the co-chairs', () => {
  test('says for whom it waits, to readers of the papers alone', async () => {
    const place = await makeMinutesPlace(app);
    await bringTo(place, 'in_approval');
    await stepMinutes(place.governmentChair.ask, place, 'approveMinutes');
    expect(await standing(place.civilChair.ask, place)).toMatchObject({
      approvalStanding: { state: 'pending', by: 'co_chairs', unruled: false, pending: [{ role: 'co_chair', benchName: 'Sociedad civil', personNames: ['Titular de Sociedad civil 1'] }] },
      viewerCan: { approve: true, refuse: true },
    });
    expect(await standing(place.governmentChair.ask, place)).toMatchObject({ viewerCan: { approve: false, refuse: false } });
    expect(await standing(place.stranger, place)).toMatchObject({ approvalStanding: null, viewerCan: { approve: false } });
  });

  test('a refusal with its reason makes a new version, and what was approved before is void', async () => {
    const place = await makeMinutesPlace(app);
    await bringTo(place, 'in_approval');
    await stepMinutes(place.governmentChair.ask, place, 'approveMinutes');
    const refused = await stepMinutes(place.civilChair.ask, place, 'refuseMinutes', { reason: 'Falta lo que dijo la junta de vecinos' }, 'MinutesReasonInput');
    expect(refused.minutes).toMatchObject({ state: 'draft', versions: [{ number: 1 }, { number: 2, reason: 'Falta lo que dijo la junta de vecinos' }] });
    for (const step of ['circulateMinutes', 'requestMinutesApproval']) expect((await stepMinutes(place.secretariat, place, step)).errors).toEqual([]);
    expect((await stepMinutes(place.civilChair.ask, place, 'approveMinutes')).minutes?.state).toBe('in_approval');
    expect((await stepMinutes(place.governmentChair.ask, place, 'approveMinutes')).minutes?.state).toBe('approved');
  });
});

test('by all who attended: each, and only they', async () => {
  const place = await makeMinutesPlace(app, { minutes: { dayUnit: 'working_days', approval: { by: 'attendees' } } });
  const { accountId: _, ...absent } = await participant(app, place.government.seats[1] ?? { seatId: '', personId: '' });
  await bringTo(place, 'in_approval');
  expect((await stepMinutes(absent.ask, place, 'approveMinutes')).errors[0]?.extensions.code).toBe('FORBIDDEN');
  for (const { ask } of [place.member, place.civilChair]) expect((await stepMinutes(ask, place, 'approveMinutes')).minutes?.state).toBe('in_approval');
  expect((await stepMinutes(place.governmentChair.ask, place, 'approveMinutes')).minutes?.state).toBe('approved');
});

describe('by silence', () => {
  const minutes = { dayUnit: 'working_days', approval: { by: 'silence', silenceDays: 2 } } as const;

  test('once its last day is over, and not before', async () => {
    const place = await makeMinutesPlace(app, { minutes });
    const { id } = await bringTo(place, 'in_approval');
    expect((await standing(place.member.ask, place)).approvalStanding).toMatchObject({ state: 'pending', by: 'silence', silenceEndsOn: '2026-03-20' });
    const [job] = await asOwner<{ start_after: Date }>(app, `select start_after from jobs.job where name = 'minutes_silence' and data ->> 'minutesId' = $1 order by created_on limit 1`, [id]);
    expect(job?.start_after.toISOString()).toBe('2026-03-21T03:00:00.000Z');
    setClock(app, '2026-03-21T02:59:00Z');
    await settle(id);
    expect((await readMinutes(place.member.ask, place)).state).toBe('in_approval');
    setClock(app, '2026-03-21T03:01:00Z');
    await settle(id);
    await settle(id);
    expect(await readMinutes(place.member.ask, place)).toMatchObject({ state: 'approved', approvals: [{ outcome: 'approved', means: 'silence', role: null, personName: null }] });
    setClock(app, DAY_AFTER);
  });

  test('is broken by somebody who was there, with a reason; nobody signs', async () => {
    const place = await makeMinutesPlace(app, { minutes });
    const { id } = await bringTo(place, 'in_approval');
    expect((await standing(place.member.ask, place)).viewerCan).toMatchObject({ approve: false, refuse: true });
    expect((await stepMinutes(place.member.ask, place, 'approveMinutes')).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await stepMinutes(place.member.ask, place, 'refuseMinutes', { reason: 'No fue así' }, 'MinutesReasonInput')).minutes?.state).toBe('draft');
    await settle(id);
    expect((await readMinutes(place.secretariat, place)).state).toBe('draft');
  });

  test('approves nothing where the rules give no number of days', async () => {
    const place = await makeMinutesPlace(app, { minutes: { approval: { by: 'silence' } } });
    const { id } = await bringTo(place, 'in_approval');
    expect((await standing(place.member.ask, place)).approvalStanding).toMatchObject({ silenceEndsOn: null });
    setClock(app, '2026-10-01T12:00:00Z');
    await settle(id);
    expect((await readMinutes(place.secretariat, place)).state).toBe('in_approval');
    setClock(app, DAY_AFTER);
  });
});

test('by the next meeting: an adopted decision of a later one, not of another forum, nor of itself', async () => {
  const place = await makeMinutesPlace(app, { minutes: { approval: { by: 'next_meeting' } } });
  await bringTo(place, 'in_approval');
  const { meetingForumId } = await makeMeeting(app, { forumId: place.forumId, state: 'held', scheduledOn: '2026-04-14', startsAt: new Date('2026-04-14T23:00:00Z') });
  const record = (decisionId: string) => stepMinutes(place.secretariat, place, 'recordMeetingApproval', { decisionId }, 'RecordMeetingApprovalInput');
  const [own] = await asOwner<{ id: string }>(app, 'select id from decision where meeting_forum_id = $1', [place.meetingForumId]);
  expect((await record(own?.id ?? '')).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'no_decision' });
  expect((await record((await makeDecision(app)).id)).errors[0]?.extensions.code).toBe('NOT_FOUND');
  const rejected = await makeDecision(app, { forumId: place.forumId, meetingForumId, result: 'rejected' });
  expect((await record(rejected.id)).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'no_decision' });
  const adopted = await makeDecision(app, { forumId: place.forumId, meetingForumId, text: 'Se aprueba el acta anterior.' });
  expect((await record(adopted.id)).minutes).toMatchObject({ state: 'approved', approvals: [{ means: 'meeting' }] });
});

test('those who attended are told of the text, co-chairs of what is asked of them; the mail holds ids alone', async () => {
  const place = await makeMinutesPlace(app);
  await bringTo(place, 'in_approval');
  const mails = await asOwner<{ template: string; recipient: string; data: object }>(app, `select template, recipient, data from mail where template like 'minutes_%' and data ->> 'minutesId' = (select id::text from minutes where meeting_forum_id = $1) order by template, recipient`, [place.meetingForumId]);
  const chairs = [place.governmentChair.email, place.civilChair.email].sort();
  expect(mails.map(({ template, recipient }) => [template, recipient])).toEqual([
    ...chairs.map((email) => ['minutes_approval_requested', email]),
    ...[...chairs, place.member.email].sort().map((email) => ['minutes_circulated', email]),
  ]);
  expect(Object.keys(mails[0]?.data ?? {})).toEqual(['minutesId', 'notificationId']);
});

describe('who has not approved', () => {
  const reminded = (minutesId: string) => asOwner<{ recipient: string }>(app, `select recipient from mail where template = 'minutes_approval_requested' and data ->> 'minutesId' = $1 order by recipient`, [minutesId]);
  const jobOf = async (minutesId: string) => (await asOwner<{ start_after: Date; data: { versionId: string } }>(app, `select start_after, data from jobs.job where name = 'minutes_reminder' and data ->> 'minutesId' = $1 order by created_on limit 1`, [minutesId]))[0];

  test('is asked again two working days before the rules want it published, and nobody else is', async () => {
    const place = await makeMinutesPlace(app);
    const { id } = await bringTo(place, 'in_approval');
    const job = await jobOf(id);
    // Ten working days after the 17th of March end on the 31st; two before that, at nine.
    expect(job?.start_after.toISOString()).toBe('2026-03-27T12:00:00.000Z');
    await stepMinutes(place.governmentChair.ask, place, 'approveMinutes');
    const remind = () => app.app.get(MinutesReminderService).remind(id, job?.data.versionId ?? '');
    await remind();
    expect(await reminded(id)).toHaveLength(2);
    setClock(app, '2026-03-27T12:00:00Z');
    await remind();
    await remind();
    expect((await reminded(id)).map(({ recipient }) => recipient)).toEqual([place.civilChair.email, place.civilChair.email, place.governmentChair.email].sort());
    await stepMinutes(place.civilChair.ask, place, 'approveMinutes');
    await remind();
    expect(await reminded(id)).toHaveLength(3);
    setClock(app, DAY_AFTER);
  });

  test('is not where the rules give no day to publish by', async () => {
    const place = await makeMinutesPlace(app, { minutes: { approval: { by: 'co_chairs' } } });
    const { id } = await bringTo(place, 'in_approval');
    expect(await jobOf(id)).toBeUndefined();
  });
});
