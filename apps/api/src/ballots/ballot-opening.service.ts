import { ballotRuleOf, rulesDecide } from '@mesa/domain/ballot-count';
import { BALLOT_TRANSITIONS } from '@mesa/domain/ballot-state';
import { conflict, invalid, notFound } from '@mesa/domain/errors';
import type { ForumRules } from '@mesa/domain/rules';
import type { Composition } from '@mesa/domain/seats';
import { move } from '@mesa/domain/transitions';
import { addWorkingDays, deadlineInstant } from '@mesa/domain/working-days';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { authorize } from '../auth/authorize.js';
import { type ForumPlace, PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { WriteService } from '../database/write.service.js';
import { DecisionService } from '../decisions/decision.service.js';
import { JobsService } from '../jobs/jobs.service.js';
import { Holiday } from '../jurisdictions/holiday.entity.js';
import { AgendaItem } from '../meetings/agenda-item.entity.js';
import { compositionOf, rulesOn } from '../meetings/composition.repository.js';
import { MeetingClockService } from '../meetings/meeting-clock.service.js';
import { MeetingWorkService } from '../meetings/meeting-work.service.js';
import { QuorumService } from '../meetings/quorum.service.js';
import { BallotBoxService } from './ballot-box.service.js';
import { BallotMailService } from './ballot-mail.service.js';
import { electorateOf } from './ballot-seat.repository.js';
import { middleOf } from './ballot-period.service.js';
import { BallotWorkService } from './ballot-work.service.js';
import { Ballot } from './ballot.entity.js';
import type { CancelBallotInput, OpenBallotInput, OpenBallotOutOfSessionInput } from './ballot.input.js';
import { runBallot } from './ballot.policy.js';
import { SealedVote } from './sealed-vote.entity.js';

interface Ground {
  readonly rules: ForumRules | null;
  readonly composition: Composition | null;
}
type Where = Pick<Ballot, 'forumId' | 'openedAt'> & Partial<Pick<Ballot, 'meetingForumId' | 'agendaItemId' | 'closesOn'>>;

/** Puts a question to the seats of a forum, or takes it back. */
@Injectable()
export class BallotOpeningService {
  constructor(
    private readonly meetings: MeetingWorkService,
    private readonly writes: WriteService,
    private readonly places: PlaceService,
    private readonly work: BallotWorkService,
    private readonly decisions: DecisionService,
    private readonly quorums: QuorumService,
    private readonly boxes: BallotBoxService,
    private readonly mails: BallotMailService,
    private readonly jobs: JobsService,
    private readonly clock: MeetingClockService,
  ) {}

  /** Rules and seats are copied: what changes later changes nothing of this ballot. @throws CONFLICT wrong_state, no_quorum */
  open(viewer: Viewer, input: OpenBallotInput): Promise<Ballot> {
    return this.meetings.once(viewer, runBallot, { entity: Ballot, operation: 'openBallot', input }, async (at) => {
      const { manager, meeting, held, place } = at;
      if (meeting.state !== 'in_session') throw conflict('wrong_state', { current: meeting.state });
      const agendaItemId = input.agendaItemId ?? null;
      if (agendaItemId && !(await manager.existsBy(AgendaItem, { id: agendaItemId, meetingId: meeting.id }))) throw notFound();
      await this.decisions.assertQuorum(at);
      const ballot = await this.#make(manager, input, await this.quorums.groundOf(meeting, held, manager), { forumId: place.forumId, meetingForumId: held.id, agendaItemId, openedAt: this.clock.now() });
      await at.audit('open_ballot', { objectType: 'ballot', objectId: ballot.id, after: { question: ballot.question, method: ballot.method, isSecret: ballot.isSecret } });
      return ballot;
    });
  }

  /** With the seats of today, until 24:00 of its last day. Whoever holds one is told. */
  async openOutOfSession(viewer: Viewer, input: OpenBallotOutOfSessionInput): Promise<Ballot> {
    const place = await this.places.ofForum(input.forumId);
    const { role } = authorize(viewer, runBallot, place);
    return this.writes.once(viewer, { entity: Ballot, operation: 'openBallotOutOfSession', input }, async ({ manager, audit }) => {
      await assertPeriod(manager, place, input.closesOn);
      const rules = ((await rulesOn(manager, place.forumId, place.today))?.rules as ForumRules | undefined) ?? null;
      const composition = await compositionOf(manager, place.forumId, place.today);
      const ballot = await this.#make(manager, input, { rules, composition }, { forumId: place.forumId, closesOn: input.closesOn, openedAt: this.clock.now() });
      await this.#schedule(manager, ballot, place);
      await audit({ act: 'open_ballot', objectType: 'ballot', objectId: ballot.id, forumId: place.forumId, role, after: { question: ballot.question, method: ballot.method, isSecret: ballot.isSecret, closesOn: ballot.closesOn } });
      return ballot;
    });
  }

  /** Ends it without a decision; a secret one with its boxes unopened. */
  async cancel(viewer: Viewer, input: CancelBallotInput): Promise<Ballot> {
    const cancelled = await this.work.run(viewer, runBallot, input, async (at) => {
      const { manager, ballot, now } = at;
      ballot.state = move(BALLOT_TRANSITIONS, ballot.state, 'cancel');
      Object.assign(ballot, { cancelReason: input.reason, closedAt: now, publicKey: null });
      await manager.delete(SealedVote, { ballotId: ballot.id });
      await manager.save(ballot);
      await at.audit('cancel_ballot', { after: { reason: input.reason } });
      return ballot;
    });
    await this.boxes.destroy(cancelled.id);
    return cancelled;
  }

  async #make(manager: EntityManager, input: OpenBallotInput | OpenBallotOutOfSessionInput, { rules, composition }: Ground, where: Where): Promise<Ballot> {
    if (input.isSecret && input.method !== 'vote') throw invalid({ isSecret: 'not_permitted' });
    const majority = input.majority ?? null;
    if (majority && rulesDecide(input.method, ballotRuleOf(rules))) throw invalid({ majority: 'not_permitted' });
    const rule = ballotRuleOf(rules, majority);
    // Nobody could state a result of votes that nobody sees before they are counted.
    if (input.isSecret && !rulesDecide(input.method, rule)) throw conflict('no_rules');
    const electorate = composition && electorateOf(composition);
    if (!electorate?.seats.length) throw conflict('not_voting');
    const id = uuidv7();
    // On the disk before the commit: a ballot without its key could never be counted.
    const publicKey = input.isSecret ? await this.boxes.make(id) : null;
    const { question, method, isSecret } = input;
    return manager.save(manager.create(Ballot, { id, question, method, isSecret, language: input.language ?? 'und', rule, electorate, publicKey, state: 'open', ...where }));
  }

  async #schedule(manager: EntityManager, { id, openedAt, closesOn }: Ballot, { timeZone }: ForumPlace): Promise<void> {
    if (closesOn === null) return;
    await this.mails.tell(manager, 'ballot_opened', id);
    await this.jobs.add(manager, 'ballot', { ballotId: id, act: 'remind' }, middleOf(openedAt, closesOn, timeZone));
    await this.jobs.add(manager, 'ballot', { ballotId: id, act: 'close' }, deadlineInstant(closesOn, timeZone));
  }
}

/** People must have a working day to answer in. @throws INVALID out_of_range */
async function assertPeriod(manager: EntityManager, { jurisdictionId, today }: ForumPlace, closesOn: string): Promise<void> {
  const days = await manager.findBy(Holiday, { jurisdictionId, observed: true });
  if (closesOn < addWorkingDays(today, 1, new Set(days.map(({ day }) => day)))) throw invalid({ closesOn: 'out_of_range' });
}
