import { choicesOf } from '@mesa/domain/ballot-count';
import { conflict, type DomainError, type ErrorReason, forbidden, invalid, notFound } from '@mesa/domain/errors';
import type { SeatCapacity } from '@mesa/domain/speaking';
import type { BallotChoice } from '@mesa/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { type Place, requireFreshSignIn } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import { BallotBoxService } from './ballot-box.service.js';
import { BallotRecusal } from './ballot-recusal.entity.js';
import { hearingOf, isNamedDeputy, takesVotes } from './ballot-seat.repository.js';
import { BallotVote } from './ballot-vote.entity.js';
import { type BallotAtWork, BallotWorkService } from './ballot-work.service.js';
import type { Ballot } from './ballot.entity.js';
import type { CastVoteInput, DeclareConflictInput, EnterVotesInput } from './ballot.input.js';
import { enterVotes, vote } from './ballot.policy.js';
import { SealedVote } from './sealed-vote.entity.js';

interface Speaker {
  readonly personId: string;
  readonly as: SeatCapacity;
}

interface Answer {
  readonly seatId: string;
  readonly choice: BallotChoice;
  readonly reason?: string | null;
}

const MOVED: readonly ErrorReason[] = ['already_voted', 'voting_closed'];
const refusal = (reason: ErrorReason): DomainError => (MOVED.includes(reason) ? conflict(reason) : forbidden(reason));

/** Votes, by seat: one each, and the first cast stands. */
@Injectable()
export class BallotVoteService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly work: BallotWorkService,
    private readonly boxes: BallotBoxService,
  ) {}

  /** @throws UNAUTHENTICATED fresh_sign_in_required, FORBIDDEN by `maySpeakFor`, CONFLICT already_voted, voting_closed, recused */
  async cast(viewer: Viewer, input: CastVoteInput): Promise<BallotVote> {
    const policy = await this.#policyFor(viewer, input);
    const { isSecret } = await this.work.find(viewer, input.ballotId);
    const { choice, reason, ...named } = input;
    // The key's row keeps a digest of the request: of three choices, anybody could find the one that gives it.
    const request = { entity: BallotVote, operation: 'castVote', input: isSecret ? named : { ...named, choice, reason } };
    return this.work.once(viewer, policy, request, async (at) => {
      requireFreshSignIn(viewer);
      assertTaken(at);
      assertAnswer(at.ballot, input);
      const { speaker, earlier } = await this.#speaker(at, viewer, input.seatId);
      return this.#keep(at, input, speaker, earlier);
    });
  }

  /** Whoever may vote for a seat may say why it must not. @throws CONFLICT already_voted when it has */
  async declareConflict(viewer: Viewer, input: DeclareConflictInput): Promise<BallotRecusal> {
    const policy = await this.#policyFor(viewer, input);
    return this.work.once(viewer, policy, { entity: BallotRecusal, operation: 'declareConflict', input }, async (at) => {
      assertTaken(at);
      const { speaker, earlier } = await this.#speaker(at, viewer, input.seatId);
      if (earlier) throw conflict('already_voted');
      const recusal = await at.manager.save(at.manager.create(BallotRecusal, { ballotId: at.ballot.id, seatId: input.seatId, personId: speaker.personId, reason: input.reason, declaredAt: at.now }));
      await at.audit('declare_conflict', { seatId: input.seatId, after: { reason: input.reason } });
      return recusal;
    });
  }

  /** A show of hands, seat by seat: each for whoever speaks for it at this moment. */
  enter(viewer: Viewer, input: EnterVotesInput): Promise<Ballot> {
    return this.work.run(viewer, enterVotes, input, async (at) => {
      const { ballot, manager } = at;
      const enteredById = viewer.account?.personId ?? null;
      if (enteredById === null) throw forbidden();
      if (ballot.isSecret || at.sitting === null) throw conflict('wrong_state');
      assertTaken(at);
      const hearing = await hearingOf(manager, ballot, { today: at.place.today, now: at.now }, at.sitting);
      for (const answer of input.votes) {
        assertAnswer(ballot, { ...answer, reason: answer.choice === 'objection' ? 'unsaid' : null });
        const people = [...(hearing.seats.find(({ id }) => id === answer.seatId)?.holdings ?? []), ...(hearing.seats.find(({ id }) => id === answer.seatId)?.deputies ?? [])];
        const speaker = people.map(({ personId }) => ({ personId, speaking: hearing.speaking(personId, answer.seatId, null) })).find(({ speaking }) => speaking?.allowed);
        if (!speaker?.speaking?.allowed) throw invalid({ seatId: hearing.seats.some(({ id }) => id === answer.seatId) ? 'not_present' : 'unknown' });
        await assertUnspoken(at, answer.seatId);
        await this.#keep(at, answer, { personId: speaker.personId, as: speaker.speaking.as }, null, enteredById);
      }
      return ballot;
    });
  }

  async #policyFor(viewer: Viewer, { ballotId, seatId }: { readonly ballotId: string; readonly seatId: string }) {
    const personId = viewer.account?.personId ?? null;
    const isDeputy = personId !== null && (await isNamedDeputy(this.dataSource.manager, await this.work.find(viewer, ballotId), personId, seatId));
    return (who: Viewer, place: Place) => vote(who, place, isDeputy);
  }

  /** The viewer, as whom they speak for the seat now; and the alternate's vote that theirs would replace. */
  async #speaker(at: BallotAtWork, viewer: Viewer, seatId: string): Promise<{ readonly speaker: Speaker; readonly earlier: BallotVote | null }> {
    const personId = viewer.account?.personId ?? null;
    if (personId === null) throw forbidden('not_holder');
    if (await at.manager.existsBy(BallotRecusal, { ballotId: at.ballot.id, seatId })) throw conflict('recused');
    const earlier = await at.manager.findOneBy(BallotVote, { ballotId: at.ballot.id, seatId });
    const hearing = await hearingOf(at.manager, at.ballot, { today: at.place.today, now: at.now }, at.sitting);
    const speaking = hearing.speaking(personId, seatId, earlier && { personId: earlier.personId, as: earlier.capacity });
    if (!speaking) throw notFound();
    if (!speaking.allowed) throw refusal(speaking.reason);
    return { speaker: { personId, as: speaking.as }, earlier };
  }

  async #keep(at: BallotAtWork, { seatId, choice, reason = null }: Answer, { personId, as }: Speaker, earlier: BallotVote | null, enteredById: string | null = null): Promise<BallotVote> {
    const { manager, ballot } = at;
    const { isSecret } = ballot;
    const said = isSecret ? { choice: null, reason: null } : { choice, reason };
    const before = earlier && { personId: earlier.personId, as: earlier.capacity, choice: earlier.choice };
    const row = earlier ?? manager.create(BallotVote, { ballotId: ballot.id, seatId, isSecret });
    const kept = await manager.save(Object.assign(row, { personId, capacity: as, enteredById, castAt: at.now, ...said }));
    if (ballot.publicKey) await manager.save(manager.create(SealedVote, { ballotId: ballot.id, seatId, box: await this.boxes.seal(ballot.publicKey, choice) }));
    // Who voted, never what: of a secret ballot `choice` is null here too.
    await at.audit(earlier ? 'replace_vote' : enteredById ? 'enter_vote' : 'cast_vote', { seatId, ...(before && { before }), after: { personId, as, ...(isSecret ? {} : said) } });
    return kept;
  }
}

/** @throws CONFLICT voting_closed */
function assertTaken({ ballot, place, sitting }: BallotAtWork): void {
  if (!takesVotes(ballot, place, sitting)) throw conflict('voting_closed');
}

async function assertUnspoken({ manager, ballot }: BallotAtWork, seatId: string): Promise<void> {
  if (await manager.existsBy(BallotRecusal, { ballotId: ballot.id, seatId })) throw conflict('recused');
  if (await manager.existsBy(BallotVote, { ballotId: ballot.id, seatId })) throw conflict('already_voted');
}

/** @throws INVALID choice unknown, reason required or not_permitted */
function assertAnswer({ method, isSecret }: Ballot, { choice, reason }: Pick<Answer, 'choice' | 'reason'>): void {
  if (!choicesOf(method).includes(choice)) throw invalid({ choice: 'unknown' });
  if (choice === 'objection' && !reason) throw invalid({ reason: 'required' });
  if (isSecret && reason) throw invalid({ reason: 'not_permitted' });
}
