import { randomUUID } from 'node:crypto';

import { conflict, forbidden, notFound } from '@mesa/domain/errors';
import { type ApprovalQuestion, approvalOf, type Approver, type MinutesApproval as Approval } from '@mesa/domain/minutes-approval';
import { MINUTES_TRANSITIONS } from '@mesa/domain/minutes-state';
import type { Facts } from '@mesa/domain/permissions';
import { PUBLIC_ROLE } from '@mesa/domain/roles';
import { move } from '@mesa/domain/transitions';
import { deadlineInstant } from '@mesa/domain/working-days';
import { Injectable } from '@nestjs/common';

import { requireFreshSignIn } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import { anonymous, type Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { WriteService } from '../database/write.service.js';
import { JobsService } from '../jobs/jobs.service.js';
import { MinutesApproval } from './minutes-approval.entity.js';
import { approvalQuestion } from './minutes-approval.repository.js';
import { MinutesMailService } from './minutes-mail.service.js';
import { ASK_AGAIN, MinutesReminderService } from './minutes-reminder.service.js';
import { lockMeeting } from './minutes-publication.service.js';
import { assertAnswered, assertObserved, assertTakenUp } from './minutes-review.service.js';
import { lockVersion, makeNewVersion } from './minutes-version.repository.js';
import { atWork, type LockedMinutes, type MinutesAim, type MinutesAtWork, MinutesWorkService } from './minutes-work.service.js';
import type { MinutesVersion } from './minutes-version.entity.js';
import { Minutes } from './minutes.entity.js';
import type { MinutesReasonInput, MinutesStepInput, RecordMeetingApprovalInput } from './minutes.input.js';
import { approve, circulate, recordMeetingApproval } from './minutes.policy.js';

type Standing = Pick<LockedMinutes, 'manager' | 'minutes' | 'place'> & { readonly version: Pick<MinutesVersion, 'id' | 'lockedAt'> };

/** Approval as the forum's rules say. Nobody approves for another, and the secretariat for nobody. */
@Injectable()
export class MinutesApprovalService {
  constructor(
    private readonly writes: WriteService,
    private readonly places: PlaceService,
    private readonly work: MinutesWorkService,
    private readonly mails: MinutesMailService,
    private readonly jobs: JobsService,
    private readonly reminders: MinutesReminderService,
    private readonly clock: ClockService,
  ) {}

  /** Locks the text and asks those whom the rules name. @throws CONFLICT wrong_state, observations_open */
  request(viewer: Viewer, input: MinutesStepInput): Promise<Minutes> {
    return this.work.changeText(viewer, circulate, input, async (at) => {
      move(MINUTES_TRANSITIONS, at.minutes.state, 'requestApproval');
      await assertAnswered(at);
      await assertTakenUp(at);
      await assertObserved(at, this.clock);
      await lockMeeting(at);
      await lockVersion(at);
      await at.move('requestApproval');
      for (const minutes of at.group) await this.#ask(at, minutes);
    });
  }

  /** @throws UNAUTHENTICATED fresh_sign_in_required, FORBIDDEN, CONFLICT wrong_state, already_exists */
  approve(viewer: Viewer, input: MinutesStepInput): Promise<Minutes> {
    return this.#sign(viewer, input, 'approve', async (at, approver) => {
      await this.#record(at, { ...approver, outcome: 'approved', means: 'signed' });
      await this.#settle(at);
    });
  }

  /** Refused, the text is a draft again, in a new version; what was approved of the former is void. */
  refuse(viewer: Viewer, input: MinutesReasonInput): Promise<Minutes> {
    return this.#sign(viewer, input, 'refuse', async (at, approver) => {
      await this.#record(at, { ...approver, outcome: 'refused', means: 'signed', reason: input.reason });
      await makeNewVersion(at, approver.approverId, input.reason);
      await at.move('refuse');
    });
  }

  /** A later meeting approved by a decision of its own. @throws NOT_FOUND, CONFLICT wrong_state, no_decision */
  recordMeeting(viewer: Viewer, input: RecordMeetingApprovalInput): Promise<Minutes> {
    return this.work.change(viewer, recordMeetingApproval, input, async (at) => {
      move(MINUTES_TRANSITIONS, at.minutes.state, 'approve');
      if ((await this.approvalOf(at)).by !== 'next_meeting') throw forbidden();
      await assertLaterDecision(at, input.decisionId);
      await this.#record(at, { outcome: 'approved', means: 'meeting', decisionId: input.decisionId });
      await this.#settle(at);
    });
  }

  /** The day of silence has passed: approved, if nobody refused. Asked too early, it waits for the day. */
  async settleSilence(minutesId: string): Promise<void> {
    await this.writes.run(anonymous(randomUUID()), async (transaction) => {
      const locked = await this.work.lock(transaction.manager, minutesId);
      if (locked.minutes.state !== 'in_approval') return;
      const { by, state } = await this.approvalOf(locked);
      if (by !== 'silence') return;
      if (state === 'pending') return this.jobs.add(locked.manager, 'minutes_silence', { minutesId }, ASK_AGAIN);
      const at = atWork(transaction, locked, PUBLIC_ROLE);
      await this.#record(at, { outcome: 'approved', means: 'silence' });
      await this.#settle(at);
    });
  }

  /** How the approval of the current version stands in the forum of these minutes. */
  async approvalOf({ manager, minutes, version, place }: Standing): Promise<Approval> {
    return approvalOf(await approvalQuestion(manager, minutes, version, place));
  }

  async #sign(viewer: Viewer, input: MinutesAim, act: 'approve' | 'refuse', work: (at: MinutesAtWork, signature: Signature) => Promise<void>): Promise<Minutes> {
    return this.writes.run(viewer, async (transaction) => {
      const locked = await this.work.lock(transaction.manager, input.minutesId);
      const question = await approvalQuestion(locked.manager, locked.minutes, locked.version, locked.place);
      const approver = approverIn(question, act, viewer.account?.personId ?? null);
      return this.work.within(transaction, viewer, (who, place) => approve(who, place, factsOf(approver)), input, async (at) => {
        requireFreshSignIn(viewer);
        move(MINUTES_TRANSITIONS, at.minutes.state, act);
        const approverId = viewer.account?.personId;
        if (!approver || !approverId) throw forbidden();
        await work(at, { approverId, role: approver.role, benchId: approver.benchId });
        return at.manager.findOneByOrFail(Minutes, { id: at.minutes.id });
      });
    });
  }

  async #record(at: MinutesAtWork, row: Partial<MinutesApproval>): Promise<void> {
    const { manager, minutes, version, now } = at;
    if (row.approverId && (await manager.existsBy(MinutesApproval, { minutesId: minutes.id, minutesVersionId: version.id, approverId: row.approverId }))) {
      throw conflict('already_exists');
    }
    const { id } = await manager.save(manager.create(MinutesApproval, { ...row, minutesId: minutes.id, minutesVersionId: version.id, decidedAt: now }));
    await at.audit('record_minutes_approval', { objectType: 'minutes_approval', objectId: id, after: { outcome: row.outcome, means: row.means } });
  }

  /** Approved once every forum that held the meeting has approved. */
  async #settle(at: MinutesAtWork): Promise<void> {
    for (const minutes of at.group) {
      const place = await this.places.ofForum(minutes.forumId, at.manager);
      if ((await this.approvalOf({ ...at, minutes, place })).state !== 'approved') return;
    }
    await at.move('approve', { approvedAt: at.now });
  }

  async #ask({ manager, version, now }: MinutesAtWork, minutes: Minutes): Promise<void> {
    const place = await this.places.ofForum(minutes.forumId, manager);
    const { pending, silenceEndsOn } = await this.approvalOf({ manager, minutes, version: { ...version, lockedAt: now }, place });
    await this.mails.tell(manager, 'minutes_approval_requested', minutes, pending.flatMap(({ personIds }) => personIds), version.id);
    await this.reminders.remindLater(manager, minutes.id, version.id, place);
    if (silenceEndsOn === null) return;
    await this.jobs.add(manager, 'minutes_silence', { minutesId: minutes.id }, deadlineInstant(silenceEndsOn, place.timeZone));
  }
}

interface Signature {
  readonly approverId: string;
  readonly role: Approver['role'];
  readonly benchId: string | null;
}

/** As what the person approves or refuses; null where the rules do not ask them. */
export function approverIn(question: ApprovalQuestion, act: 'approve' | 'refuse', personId: string | null): Approver | null {
  if (personId === null) return null;
  // Whoever has approved or refused already is asked again only for that to be told.
  const { by, pending } = approvalOf({ ...question, approvals: [] });
  const named = pending.find(({ personIds }) => personIds.includes(personId));
  if (named) return named;
  // Silence is broken, and the next meeting forestalled, by who was there.
  const mayBreak = act === 'refuse' && (by === 'silence' || by === 'next_meeting') && question.attendeeIds.includes(personId);
  return mayBreak ? { role: 'attendee', benchId: null, personIds: [personId] } : null;
}

/** What the table of permissions asks about somebody who approves. */
export const factsOf = (approver: Approver | null): Facts => ({ benchId: approver?.benchId ?? null, rulesNameApprover: approver?.role === 'attendee' });

/** Adopted, by the same forum, in a meeting after the one that the minutes are of. */
async function assertLaterDecision({ manager, minutes }: MinutesAtWork, decisionId: string): Promise<void> {
  const [found]: { adopted: boolean; later: boolean }[] = await manager.query(
    `select d.result = 'adopted' as adopted, coalesce(there.sort_on >= own.sort_on and there.id <> own.id, false) as later
     from decision d left join meeting_forum tf on tf.id = d.meeting_forum_id left join meeting there on there.id = tf.meeting_id,
       meeting_forum of join meeting own on own.id = of.meeting_id
     where d.id = $1 and d.forum_id = $2 and of.id = $3`,
    [decisionId, minutes.forumId, minutes.meetingForumId],
  );
  if (!found) throw notFound();
  if (!found.adopted || !found.later) throw conflict('no_decision');
}
