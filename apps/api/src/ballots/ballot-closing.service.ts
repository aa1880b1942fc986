import { randomUUID } from 'node:crypto';

import { type BallotCount, countBallot, countHands, decisionMethodOf, mayTellBenches, votesCast } from '@mesa/domain/ballot-count';
import { BALLOT_TRANSITIONS } from '@mesa/domain/ballot-state';
import { conflict, invalid } from '@mesa/domain/errors';
import { move } from '@mesa/domain/transitions';
import type { BallotChoice } from '@mesa/domain/vocabulary';
import { Injectable } from '@nestjs/common';

import { requireFreshSignIn } from '../auth/authorize.js';
import { anonymous, type Viewer } from '../auth/viewer.js';
import { Decision } from '../decisions/decision.entity.js';
import { DecisionService } from '../decisions/decision.service.js';
import { OutOfSessionService } from '../decisions/out-of-session.service.js';
import { assertNoActa } from '../meetings/meeting-work.service.js';
import { rollOf } from '../meetings/quorum.service.js';
import { BallotBoxService } from './ballot-box.service.js';
import { BallotRecusal } from './ballot-recusal.entity.js';
import { seatsThere } from './ballot-seat.repository.js';
import { BallotVote } from './ballot-vote.entity.js';
import { type BallotAtWork, BallotWorkService } from './ballot-work.service.js';
import type { Ballot } from './ballot.entity.js';
import { dissentOf, type Outcome, outcomeOf, quorumTakingPart, tallyOf } from './ballot-decision.document.js';
import type { BreakTieInput, CloseBallotInput, EnterHandCountInput } from './ballot.input.js';
import { breakTie, enterVotes, runBallot } from './ballot.policy.js';
import { OpenedVote } from './opened-vote.entity.js';
import { SealedVote } from './sealed-vote.entity.js';

interface Counted {
  readonly count: BallotCount;
  readonly votes: readonly BallotVote[];
  /** Seats that voted, or declared why they must not. */
  readonly takingPart: readonly string[];
}

/** Counts a ballot and makes the decision, in one transaction. */
@Injectable()
export class BallotClosingService {
  constructor(
    private readonly work: BallotWorkService,
    private readonly decisions: DecisionService,
    private readonly outOfSession: OutOfSessionService,
    private readonly boxes: BallotBoxService,
  ) {}

  /** @throws CONFLICT wrong_state, no_quorum, key_missing; INVALID result required where the rules give none */
  async close(viewer: Viewer, input: CloseBallotInput): Promise<Ballot> {
    const closed = await this.work.run(viewer, runBallot, input, (at) => this.#close(at, input, false));
    await this.boxes.destroy(closed.id);
    return closed;
  }

  /** The last day has passed. Null where it is closed already, or the rules give no result: the secretariat states it. */
  async closeAfterPeriod(ballotId: string): Promise<Ballot | null> {
    const closed = await this.work.asSystem(anonymous(randomUUID()), ballotId, async (at) => {
      const { state, closesOn } = at.ballot;
      if (state !== 'open' || closesOn === null || at.place.today <= closesOn) return null;
      return (await this.#outcome(at, {})) === null ? null : this.#close(at, {}, true);
    });
    if (closed) await this.boxes.destroy(ballotId);
    return closed;
  }

  /** Hands counted by bench, where nobody wrote down whose they were. */
  enterHands(viewer: Viewer, input: EnterHandCountInput): Promise<Ballot> {
    return this.work.run(viewer, enterVotes, input, async (at) => {
      const { manager, ballot } = at;
      if (ballot.state !== 'open') throw conflict('wrong_state', { current: ballot.state });
      if (ballot.isSecret || at.sitting === null) throw conflict('wrong_state');
      if (at.sitting.meeting.state !== 'in_session') throw conflict('voting_closed');
      if (await manager.existsBy(BallotVote, { ballotId: ballot.id })) throw conflict('already_voted');
      const recused = await recusedIn(at);
      const hands = input.hands.map(({ bench, inFavour, against, abstained }) => ({ bench: bench ?? null, inFavour, against, abstained }));
      if (new Set(hands.map(({ bench }) => bench)).size !== hands.length) throw invalid({ hands: 'already_exists' });
      if (hands.some(({ bench }) => !ballot.electorate.seats.some((seat) => seat.bench === bench))) throw invalid({ hands: 'unknown' });
      const tooMany = hands.some((hand) => votesCast(hand) > ballot.electorate.seats.filter(({ id, bench }) => bench === hand.bench && !recused.includes(id)).length);
      if (tooMany || hands.length === 0) throw invalid({ hands: 'out_of_range' });
      ballot.hands = hands;
      await manager.save(ballot);
      await at.audit('enter_hand_count', { after: { hands } });
      return ballot;
    });
  }

  /** The chair's casting vote, where the rules leave a tie to it. */
  breakTie(viewer: Viewer, input: BreakTieInput): Promise<Ballot> {
    return this.work.run(viewer, breakTie, input, async (at) => {
      requireFreshSignIn(viewer);
      const { manager, ballot } = at;
      const castingVoteById = viewer.account?.personId ?? null;
      if (ballot.state !== 'closed' || ballot.rule.tie !== 'chair_decides' || ballot.castingVote !== null || castingVoteById === null) throw conflict('wrong_state', { current: ballot.state });
      if (at.sitting) await assertNoActa(at.sitting);
      const decision = await manager.findOneByOrFail(Decision, { id: ballot.decisionId ?? '' });
      if (decision.result !== 'tied') throw conflict('wrong_state', { current: decision.result });
      decision.result = input.inFavour ? 'adopted' : 'rejected';
      Object.assign(ballot, { castingVote: input.inFavour ? 'in_favour' : 'against', castingVoteById });
      await manager.save(decision);
      await manager.save(ballot);
      await at.audit('break_tie', { before: { result: 'tied' }, after: { result: decision.result } });
      return ballot;
    });
  }

  async #close(at: BallotAtWork, stated: Pick<CloseBallotInput, 'method' | 'result'>, hasPassed: boolean): Promise<Ballot> {
    const { manager, ballot, now } = at;
    const next = move(BALLOT_TRANSITIONS, ballot.state, 'close');
    // Before any box is opened: what a vote without quorum came to is nobody's business.
    if (at.sitting) await this.decisions.assertQuorum(at.sitting);
    const outcome = await this.#outcome(at, stated);
    if (!outcome) throw invalid({ result: 'required' });
    const isOver = hasPassed || ballot.closesOn === null || at.place.today > ballot.closesOn;
    if (!isOver && outcome.takingPart.length < ballot.electorate.seats.length) throw conflict('wrong_state', { current: ballot.closesOn });
    const told = !ballot.isSecret || mayTellBenches(outcome.count);
    const decision = await this.#decide(at, outcome, told);
    Object.assign(ballot, { state: next, closedAt: now, publicKey: null, decisionId: decision.id, result: { ...outcome.count, byBench: told ? outcome.count.byBench : [], benchesWithheld: !told } });
    await manager.delete(SealedVote, { ballotId: ballot.id });
    await manager.save(ballot);
    await at.audit('close_ballot', { after: { result: decision.result, total: outcome.count.total } });
    return ballot;
  }

  /** Null where the rules give no result and nobody states one. */
  async #outcome(at: BallotAtWork, stated: Pick<CloseBallotInput, 'method' | 'result'>): Promise<(Outcome & Counted) | null> {
    const counted = await this.#count(at);
    const outcome = outcomeOf(decisionMethodOf(at.ballot.method, at.ballot.rule), counted.count, stated);
    return outcome && { ...outcome, ...counted };
  }

  async #decide(at: BallotAtWork, { method, result, count, votes, takingPart }: Outcome & Counted, told: boolean): Promise<Decision> {
    const { ballot, place } = at;
    if (ballot.isSecret) await this.#writeOpened(at, count);
    const content = { text: ballot.question, language: ballot.language, method, result, tally: tallyOf(count, told), dissent: dissentOf(ballot, votes) };
    if (at.sitting) return this.decisions.keep(at.sitting, content, ballot.agendaItemId);
    const quorum = quorumTakingPart(ballot, takingPart, at.now);
    // Too few took part: nothing was adopted, and nothing was rejected either.
    const came = quorum?.state === 'missed' ? 'postponed' : result;
    const decidedOn = ballot.closesOn !== null && ballot.closesOn < place.today ? ballot.closesOn : place.today;
    return this.outOfSession.keep(at.manager, place, { ...content, result: came }, decidedOn, quorum);
  }

  async #count(at: BallotAtWork): Promise<Counted> {
    const { manager, ballot } = at;
    const recused = await recusedIn(at);
    const votes = await manager.find(BallotVote, { where: { ballotId: ballot.id }, order: { castAt: 'ASC', id: 'ASC' } });
    const present = at.sitting && seatsThere(ballot.electorate, await rollOf(manager, at.sitting.meeting, at.sitting.held), momentOf(at));
    const question = { method: ballot.method, rule: ballot.rule, seats: ballot.electorate.seats, recused, present };
    const takingPart = ballot.electorate.seats.map(({ id }) => id).filter((id) => recused.includes(id) || votes.some(({ seatId }) => seatId === id));
    if (ballot.hands) return { count: countHands({ ...question, hands: ballot.hands }), votes, takingPart };
    const choices = ballot.isSecret ? await this.#openAll(at, votes) : votes.flatMap(({ seatId, choice }) => (choice ? [{ seatId, choice }] : []));
    return { count: countBallot({ ...question, votes: choices }), votes, takingPart };
  }

  /** By seat in memory alone, for the benches; nothing of it leaves but the sums. */
  async #openAll({ manager, ballot }: BallotAtWork, votes: readonly BallotVote[]): Promise<{ seatId: string; choice: BallotChoice }[]> {
    const sealed = await manager.findBy(SealedVote, { ballotId: ballot.id });
    if (!ballot.publicKey || sealed.length !== votes.length) throw conflict('key_missing');
    const choices = await this.boxes.openAll(ballot.id, ballot.publicKey, sealed.map(({ box }) => box));
    return sealed.flatMap(({ seatId }, index) => (choices[index] ? [{ seatId, choice: choices[index] }] : []));
  }

  /** One row a vote, in the order of the choices: nothing in it, nor where it lies, says whose it was. */
  async #writeOpened({ manager, ballot }: BallotAtWork, { total }: BallotCount): Promise<void> {
    const choices = [...times('in_favour', total.inFavour), ...times('against', total.against), ...times('abstained', total.abstained)];
    if (choices.length === 0) return;
    await manager.insert(OpenedVote, choices.map((choice, index) => ({ ballotId: ballot.id, position: index + 1, choice })));
  }
}

const times = (choice: BallotChoice, count: number): BallotChoice[] => Array.from({ length: count }, () => choice);

async function recusedIn({ manager, ballot }: BallotAtWork): Promise<string[]> {
  return (await manager.findBy(BallotRecusal, { ballotId: ballot.id })).map(({ seatId }) => seatId);
}

/** Of a session that is over, the moment before everybody left. */
const momentOf = ({ sitting, now }: BallotAtWork): Date => (sitting?.meeting.closedAt ? new Date(sitting.meeting.closedAt.getTime() - 1) : now);
