import type { AgreedMajority } from '@mesa/domain/ballot-count';
import { LIMITS } from '@mesa/domain/limits';
import type { BallotChoice, BallotMethod, DecisionMethod, DecisionResult } from '@mesa/domain/vocabulary';
import { Field, InputType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';

import { DecisionMethodEnum, DecisionResultEnum } from '../decisions/decision.model.js';
import { DayField, IdempotencyKeyField, IdField, IntField, LanguageField, NestedListField, OneOfField, TextField, VersionField } from '../graphql/fields.js';
import { AgreedMajorityEnum, BallotChoiceEnum, BallotMethodEnum } from './ballot.model.js';

@InputType({ isAbstract: true })
abstract class BallotContentInput {
  @TextField('decisionText', { description: 'What is decided, in the words of the decision that it will be.' })
  question!: string;

  @LanguageField({ nullable: true })
  language?: string | null;

  @OneOfField(BallotMethodEnum, { description: 'By consensus, or by a vote of the majority that the rules ask for.' })
  method!: BallotMethod;

  @IsBoolean({ message: 'malformed' })
  @Field(() => Boolean, { description: 'Whether nobody ever learns how a seat voted; only of a vote.' })
  isSecret!: boolean;

  @OneOfField(AgreedMajorityEnum, { nullable: true, description: 'The majority that those who decide agreed on for this vote, of who is present: only where the rules name none. A secret one needs it then.' })
  majority?: AgreedMajority | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class OpenBallotInput extends BallotContentInput {
  @IdField({ description: 'The MeetingForum, in session.' })
  meetingForumId!: string;

  @IdField({ nullable: true, description: 'Under which item of its agenda.' })
  agendaItemId?: string | null;
}

@InputType()
export class OpenBallotOutOfSessionInput extends BallotContentInput {
  @IdField({ description: 'The forum that decides.' })
  forumId!: string;

  @DayField({ description: 'Last calendar day to vote; at least one working day away.' })
  closesOn!: string;
}

@InputType()
export class CastVoteInput {
  @IdField({ description: 'The open ballot.' })
  ballotId!: string;

  @IdField({ description: 'The seat that votes.' })
  seatId!: string;

  @OneOfField(BallotChoiceEnum, { description: 'One of the choices of the ballot’s method.' })
  choice!: BallotChoice;

  @TextField('reason', { nullable: true, description: 'Why; public, needed for an objection, and refused in a secret ballot.' })
  reason?: string | null;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType()
export class DeclareConflictInput {
  @IdField({ description: 'The open ballot.' })
  ballotId!: string;

  @IdField({ description: 'The seat that will not vote.' })
  seatId!: string;

  @TextField('reason', { description: 'The conflict of interest; public.' })
  reason!: string;

  @IdempotencyKeyField()
  idempotencyKey?: string;
}

@InputType({ description: 'What one seat raised a hand for.' })
export class SeatVoteInput {
  @IdField({ description: 'The seat.' })
  seatId!: string;

  @OneOfField(BallotChoiceEnum, { description: 'One of the choices of the ballot’s method.' })
  choice!: BallotChoice;
}

@InputType()
export class EnterVotesInput {
  @IdField({ description: 'The open ballot, in a meeting and not secret.' })
  ballotId!: string;

  @VersionField()
  version!: number;

  @NestedListField(() => SeatVoteInput, LIMITS.seatsPerForum, { description: 'Seats that have not voted, and whose speaker is there.' })
  votes!: SeatVoteInput[];
}

@InputType({ description: 'Hands counted by one bench.' })
export class HandsInput {
  @IdField({ nullable: true, description: 'The bench; null for the seats without one.' })
  bench?: string | null;

  @IntField({ min: 0, max: LIMITS.seatsPerForum, description: 'In favour.' })
  inFavour!: number;

  @IntField({ min: 0, max: LIMITS.seatsPerForum, description: 'Against.' })
  against!: number;

  @IntField({ min: 0, max: LIMITS.seatsPerForum, description: 'Abstained.' })
  abstained!: number;
}

@InputType()
export class EnterHandCountInput {
  @IdField({ description: 'The open ballot, in a meeting, not secret, in which no seat has voted.' })
  ballotId!: string;

  @VersionField()
  version!: number;

  @NestedListField(() => HandsInput, LIMITS.benchesPerForum + 1, { description: 'By bench; takes the place of what was entered before.' })
  hands!: HandsInput[];
}

@InputType()
export class CloseBallotInput {
  @IdField({ description: 'The open ballot.' })
  ballotId!: string;

  @VersionField()
  version!: number;

  @OneOfField(DecisionMethodEnum, { nullable: true, description: 'By which majority it was decided: only where the rules name none.' })
  method?: DecisionMethod | null;

  @OneOfField(DecisionResultEnum, { nullable: true, description: 'What came of it: only where the rules do not say.' })
  result?: DecisionResult | null;
}

@InputType()
export class CancelBallotInput {
  @IdField({ description: 'The open ballot.' })
  ballotId!: string;

  @VersionField()
  version!: number;

  @TextField('reason', { description: 'Why it ends without a decision.' })
  reason!: string;
}

@InputType()
export class BreakTieInput {
  @IdField({ description: 'The ballot, closed with a tie that the rules let the chair decide.' })
  ballotId!: string;

  @VersionField()
  version!: number;

  @IsBoolean({ message: 'malformed' })
  @Field(() => Boolean, { description: 'Whether the casting vote is in favour.' })
  inFavour!: boolean;
}
