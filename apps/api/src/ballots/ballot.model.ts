import { AGREED_MAJORITIES, type BallotStanding, type GroupCount } from '@mesa/domain/ballot-count';
import { BALLOT_STATES, type BallotState } from '@mesa/domain/ballot-state';
import { SEAT_CAPACITIES, type SeatCapacity } from '@mesa/domain/speaking';
import { BALLOT_CHOICES, BALLOT_METHODS, type BallotChoice, type BallotMethod } from '@mesa/domain/vocabulary';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';

import { enumOf } from '../graphql/fields.js';

export const BallotMethodEnum = enumOf('BallotMethod', BALLOT_METHODS, 'By consensus, or by a vote.');
export const AgreedMajorityEnum = enumOf('AgreedMajority', AGREED_MAJORITIES, 'A majority that can be agreed on for one ballot.');
export const BallotChoiceEnum = enumOf('BallotChoice', BALLOT_CHOICES, 'Of a vote in_favour, against, abstained; of a search for consensus consent, objection, stand_aside.');
export const BallotStateEnum = enumOf('BallotState', BALLOT_STATES, 'Open, closed with a decision, or cancelled without one.');
export const SeatCapacityEnum = enumOf('SeatCapacity', SEAT_CAPACITIES, 'As what somebody speaks for a seat.');
export const BallotStandingEnum = enumOf('BallotStanding', ['reached', 'missed', 'tied'] as const satisfies readonly BallotStanding[], 'Whether the majority asked for was reached; tied: one more vote would have.');

@ObjectType('BallotRule', { description: 'How it is decided, by the rules in force when the ballot opened.' })
export class BallotRuleModel {
  @Field(() => String, { nullable: true, description: 'consensus, simple, absolute or fraction; null where the rules name none.' })
  method!: string | null;

  @Field(() => String, { nullable: true, description: 'The fraction as n/m, with a plus where more than it is asked; null for other methods.' })
  fraction!: string | null;

  @Field(() => String, { nullable: true, description: 'Of present seats or of all seats; null where the rules do not say.' })
  of!: string | null;

  @Field(() => Boolean, { description: 'Whether each bench must reach it on its own.' })
  perBench!: boolean;

  @Field(() => String, { nullable: true, description: 'What a tie comes to: rejected, chair_decides or second_vote; null where the rules do not say.' })
  tie!: string | null;

  @Field(() => Boolean, { description: 'Whether the majority was agreed on for this ballot, as the rules name none.' })
  agreed!: boolean;

  @Field(() => Boolean, { description: 'Whether the rules give the result; if not, the secretariat states it at closing.' })
  decides!: boolean;
}

@ObjectType('BallotSeat', { description: 'A seat with a vote. Persons are not named.' })
export class BallotSeatModel {
  @Field(() => ID, { description: 'The seat.' })
  seatId!: string;

  @Field(() => String, { description: 'Its label when the ballot opened; empty for a personal seat without one.' })
  label!: string;

  @Field(() => ID, { nullable: true, description: 'Its bench; null for none, or an unknown one.' })
  bench!: string | null;

  @Field(() => Boolean, { description: 'Whether it has voted.' })
  hasVoted!: boolean;

  @Field(() => SeatCapacityEnum, { nullable: true, description: 'As what its speaker voted; null before, and in a secret ballot once it is closed.' })
  as!: SeatCapacity | null;

  @Field(() => BallotChoiceEnum, { nullable: true, description: 'How it voted; null before, and in a secret ballot always.' })
  choice!: BallotChoice | null;

  @Field(() => String, { nullable: true, description: 'Why, where it said so.' })
  reason!: string | null;

  @Field(() => Boolean, { description: 'Whether the clerk entered it from a show of hands.' })
  isEntered!: boolean;

  @Field(() => String, { nullable: true, description: 'The conflict of interest that it declared; null for none. Such a seat is not counted in any base.' })
  conflict!: string | null;
}

@ObjectType('BallotVotes', { isAbstract: true })
abstract class BallotVotesModel {
  @Field(() => Int, { description: 'In favour, or consenting.' })
  inFavour!: number;

  @Field(() => Int, { description: 'Against, or objecting.' })
  against!: number;

  @Field(() => Int, { description: 'Abstained, or standing aside.' })
  abstained!: number;

  @Field(() => Int, { nullable: true, description: 'Seats that the majority is of; null where it is of none, or the rules do not say.' })
  base!: number | null;

  @Field(() => Int, { nullable: true, description: 'Votes in favour that it takes; null where no rule says.' })
  needed!: number | null;

  @Field(() => BallotStandingEnum, { nullable: true, description: 'Whether it was reached; null where no rule says.' })
  standing!: BallotStanding | null;
}

@ObjectType('BenchVotes', { description: 'Votes of one bench.' })
export class BenchVotesModel extends BallotVotesModel {
  @Field(() => ID, { nullable: true, description: 'The bench; null for the seats without one.' })
  bench!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name when the ballot opened.' })
  name!: string | null;
}

@ObjectType('BallotResult', { description: 'What was counted.' })
export class BallotResultModel extends BallotVotesModel implements GroupCount {
  @Field(() => [BenchVotesModel], { description: 'By bench; empty where telling it would tell how a seat voted.' })
  byBench!: BenchVotesModel[];

  @Field(() => Boolean, { description: 'Whether the benches are withheld for that reason.' })
  benchesWithheld!: boolean;

  @Field(() => Boolean, { description: 'Whether all who voted chose alike: then the total says how each of them did.' })
  isUnanimous!: boolean;

  @Field(() => Boolean, { description: 'Whether hands were counted by bench, and not by seat.' })
  isHandCount!: boolean;
}

@ObjectType('OwnBallotSeat', { description: 'A seat for which the viewer may speak, and how its vote stands.' })
export class OwnBallotSeatModel {
  @Field(() => ID, { description: 'The seat.' })
  seatId!: string;

  @Field(() => String, { description: 'Its label.' })
  label!: string;

  @Field(() => Boolean, { description: 'Whether the viewer may vote for it now.' })
  mayVote!: boolean;

  @Field(() => String, { nullable: true, description: 'Why not, as the reason of the error that voting would be; null where they may.' })
  reason!: string | null;

  @Field(() => Boolean, { description: 'Whether voting would take the place of the alternate’s vote.' })
  replaces!: boolean;
}

@ObjectType('BallotAbilities', { description: 'What the viewer may do with the ballot now.' })
export class BallotAbilitiesModel {
  @Field(() => Boolean, { description: 'Close it, or cancel it.' })
  close!: boolean;

  @Field(() => Boolean, { description: 'Enter a show of hands.' })
  enterVotes!: boolean;

  @Field(() => Boolean, { description: 'Decide the tie.' })
  breakTie!: boolean;
}

@ObjectType('Ballot', { description: 'A question put to the seats of a forum, in a meeting or out of session.' })
export class BallotModel {
  @Field(() => ID, { description: 'Permanent.' })
  id!: string;

  @Field(() => Int, { description: 'Raised by each act on the ballot itself; a vote raises it not.' })
  version!: number;

  @Field(() => String, { description: 'What is decided.' })
  question!: string;

  @Field(() => String, { description: 'BCP 47 tag of the question; `und` where not known.' })
  language!: string;

  @Field(() => BallotMethodEnum, { description: 'By consensus or by vote.' })
  method!: BallotMethod;

  @Field(() => Boolean, { description: 'Whether nobody ever learns how a seat voted.' })
  isSecret!: boolean;

  @Field(() => BallotStateEnum, { description: 'Open, closed or cancelled.' })
  state!: BallotState;

  @Field(() => GraphQLISODateTime, { description: 'When it opened.' })
  openedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Last calendar day to vote; null in a meeting.' })
  closesOn!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was closed or cancelled.' })
  closedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancelReason!: string | null;

  @Field(() => BallotChoiceEnum, { nullable: true, description: 'How the chair broke a tie; null where there was none to break, or it is not broken.' })
  castingVote!: 'in_favour' | 'against' | null;
}
