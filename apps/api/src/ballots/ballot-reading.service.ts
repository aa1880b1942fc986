import { countBallot, countHands, decisionMethodOf, isUnanimous, rulesDecide } from '@mesa/domain/ballot-count';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, IsNull } from 'typeorm';

import type { Place, Policy } from '../auth/authorize.js';
import { PlaceService } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { decisionById } from '../decisions/decision.loader.js';
import type { Loaders } from '../graphql/loaders.js';
import { MeetingClockService } from '../meetings/meeting-clock.service.js';
import { meetingById, meetingForumById } from '../meetings/meeting.loader.js';
import { rollOf } from '../meetings/quorum.service.js';
import { hearingOf, isNamedDeputy, seatsThere, type Sitting, takesVotes } from './ballot-seat.repository.js';
import type { BallotVote } from './ballot-vote.entity.js';
import { BallotWorkService } from './ballot-work.service.js';
import { Ballot, type BallotResult } from './ballot.entity.js';
import { ballotsByMeetingForum, recusalsByBallot, votesByBallot } from './ballot.loader.js';
import type { BallotAbilitiesModel, BallotResultModel, BallotRuleModel, BallotSeatModel, OwnBallotSeatModel } from './ballot.model.js';
import { breakTie, enterVotes, readOpen, runBallot } from './ballot.policy.js';

/** Ballots out of session that a forum's page tells of. */
const MOST = 50;

/** What of a ballot its reader may see. */
@Injectable()
export class BallotReadingService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly work: BallotWorkService,
    private readonly places: PlaceService,
    private readonly clock: MeetingClockService,
  ) {}

  /** @throws NOT_FOUND of what is not closed, to who gets no papers */
  byId(viewer: Viewer, id: string): Promise<Ballot> {
    return this.work.find(viewer, id);
  }

  /** Of a meeting, as they were opened. */
  async ofMeeting(viewer: Viewer, meetingForumId: string, forumId: string, loaders: Loaders): Promise<Ballot[]> {
    return this.#readable(viewer, forumId, await loaders.load(ballotsByMeetingForum, meetingForumId));
  }

  /** Out of session, the latest first. */
  async ofForum(viewer: Viewer, forumId: string): Promise<Ballot[]> {
    return this.#readable(viewer, forumId, await this.dataSource.getRepository(Ballot).find({ where: { forumId, meetingForumId: IsNull() }, order: { id: 'DESC' }, take: MOST }));
  }

  ruleOf({ method, rule }: Ballot): BallotRuleModel {
    const { fraction } = rule;
    return {
      method: decisionMethodOf(method, rule),
      fraction: method === 'vote' && rule.method === 'fraction' && fraction ? `${fraction.n}/${fraction.m}${fraction.over ? '+' : ''}` : null,
      of: rule.of ?? null,
      perBench: rule.perBench === true,
      tie: rule.tie ?? null,
      agreed: rule.agreed === true,
      decides: rulesDecide(method, rule),
    };
  }

  /** Persons are named nowhere; of a secret ballot not even as what they voted, once it is closed. */
  async seatsOf(ballot: Ballot, loaders: Loaders): Promise<BallotSeatModel[]> {
    const votes = await loaders.load(votesByBallot, ballot.id);
    const recusals = await loaders.load(recusalsByBallot, ballot.id);
    return ballot.electorate.seats.map(({ id, label, bench }) => {
      const vote = votes.find(({ seatId }) => seatId === id);
      return {
        seatId: id,
        label,
        bench,
        hasVoted: vote !== undefined,
        as: vote && !(ballot.isSecret && ballot.state !== 'open') ? vote.capacity : null,
        choice: vote?.choice ?? null,
        reason: vote?.reason ?? null,
        isEntered: (vote?.enteredById ?? null) !== null,
        conflict: recusals.find(({ seatId }) => seatId === id)?.reason ?? null,
      };
    });
  }

  /** As kept at closing; of an open ballot that is not secret, as it stands. */
  async resultOf(ballot: Ballot, loaders: Loaders): Promise<BallotResultModel | null> {
    if (ballot.result) return modelOf(ballot, ballot.result);
    if (ballot.isSecret || ballot.state !== 'open') return null;
    const votes = await loaders.load(votesByBallot, ballot.id);
    const recused = (await loaders.load(recusalsByBallot, ballot.id)).map(({ seatId }) => seatId);
    const sitting = await sittingOf(ballot, loaders);
    const present = sitting && seatsThere(ballot.electorate, await rollOf(this.dataSource.manager, sitting.meeting, sitting.held), this.clock.now());
    const question = { method: ballot.method, rule: ballot.rule, seats: ballot.electorate.seats, recused, present };
    const count = ballot.hands ? countHands({ ...question, hands: ballot.hands }) : countBallot({ ...question, votes: votes.flatMap(said) });
    return modelOf(ballot, { ...count, benchesWithheld: false });
  }

  async takesVotes(ballot: Ballot, loaders: Loaders): Promise<boolean> {
    return takesVotes(ballot, await this.places.among(loaders, ballot.forumId), await sittingOf(ballot, loaders));
  }

  /** The seats for which the viewer may speak, or could but for somebody else. */
  async ownSeats(viewer: Viewer, ballot: Ballot, loaders: Loaders): Promise<OwnBallotSeatModel[]> {
    const personId = viewer.account?.personId ?? null;
    if (personId === null || ballot.state !== 'open') return [];
    const { today } = await this.places.among(loaders, ballot.forumId);
    const votes = await loaders.load(votesByBallot, ballot.id);
    const recusals = await loaders.load(recusalsByBallot, ballot.id);
    const hearing = await hearingOf(this.dataSource.manager, ballot, { today, now: this.clock.now() }, await sittingOf(ballot, loaders));
    return ballot.electorate.seats.flatMap(({ id: seatId, label }) => {
      const cast = votes.find((vote) => vote.seatId === seatId);
      const speaking = hearing.speaking(personId, seatId, cast ? { personId: cast.personId, as: cast.capacity } : null);
      if (!speaking || (!speaking.allowed && speaking.reason === 'not_holder')) return [];
      const isRecused = recusals.some((recusal) => recusal.seatId === seatId);
      const reason = isRecused ? 'recused' : speaking.allowed ? null : speaking.reason;
      return [{ seatId, label, mayVote: reason === null, reason, replaces: speaking.allowed && speaking.replaces !== null }];
    });
  }

  async abilities(viewer: Viewer, ballot: Ballot, loaders: Loaders): Promise<BallotAbilitiesModel> {
    const place = await this.places.among(loaders, ballot.forumId);
    const may = (policy: Policy<readonly [place: Place]>): boolean => viewer.account !== null && policy(viewer, place).roles.length > 0;
    const sitting = await sittingOf(ballot, loaders);
    const isTied = ballot.state === 'closed' && ballot.rule.tie === 'chair_decides' && ballot.castingVote === null && (await loaders.load(decisionById, ballot.decisionId ?? ''))?.result === 'tied';
    return {
      close: may(runBallot) && ballot.state === 'open',
      enterVotes: may(enterVotes) && sitting !== null && !ballot.isSecret && takesVotes({ ...ballot, hands: null } as Ballot, place, sitting),
      breakTie: may(breakTie) && isTied,
    };
  }

  async #readable(viewer: Viewer, forumId: string, ballots: readonly Ballot[]): Promise<Ballot[]> {
    if (readOpen(viewer, await this.places.ofForum(forumId)).roles.length > 0) return [...ballots];
    const personId = viewer.account?.personId ?? null;
    const [first] = ballots;
    const isDeputy = personId !== null && first !== undefined && (await isNamedDeputy(this.dataSource.manager, first, personId));
    return ballots.filter(({ state }) => state === 'closed' || isDeputy);
  }
}

const said = ({ seatId, choice }: BallotVote) => (choice ? [{ seatId, choice }] : []);

async function sittingOf({ meetingForumId }: Ballot, loaders: Loaders): Promise<Sitting | null> {
  const held = meetingForumId === null ? null : await loaders.load(meetingForumById, meetingForumId);
  const meeting = held && (await loaders.load(meetingById, held.meetingId));
  return meeting && held ? { meeting, held } : null;
}

const modelOf = ({ electorate, hands }: Ballot, { total, byBench, benchesWithheld }: BallotResult): BallotResultModel => ({
  ...total,
  byBench: byBench.map((bench) => ({ ...bench, name: electorate.benches.find(({ id }) => id === bench.bench)?.name ?? null })),
  benchesWithheld,
  isUnanimous: isUnanimous(total),
  isHandCount: hands !== null,
});
