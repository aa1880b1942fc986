import { Args, Context, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { BallotClosingService } from './ballot-closing.service.js';
import { BallotOpeningService } from './ballot-opening.service.js';
import { BallotReadingService } from './ballot-reading.service.js';
import { BallotVoteService } from './ballot-vote.service.js';
import { BreakTieInput, CancelBallotInput, CastVoteInput, CloseBallotInput, DeclareConflictInput, EnterHandCountInput, EnterVotesInput, OpenBallotInput, OpenBallotOutOfSessionInput } from './ballot.input.js';
import { BallotModel } from './ballot.model.js';

@ObjectType('BallotPayload', { description: 'The ballot after an act on it.' })
class BallotPayload {
  @Field(() => BallotModel, { description: 'As it is now.' })
  ballot!: BallotModel;
}

const payload = async (ballot: Promise<BallotModel>): Promise<BallotPayload> => ({ ballot: await ballot });

/** What can be done with a ballot. */
@Resolver()
export class BallotActResolver {
  constructor(
    private readonly opening: BallotOpeningService,
    private readonly votes: BallotVoteService,
    private readonly closing: BallotClosingService,
    private readonly reading: BallotReadingService,
  ) {}

  @Policy()
  @Mutation(() => BallotPayload, { description: 'Puts a question to the seats of a meeting in session. CONFLICT no_quorum where the rules ask for one that is missed.' })
  openBallot(@Args('input') input: OpenBallotInput, @Context() { viewer }: GraphqlContext): Promise<BallotPayload> {
    return payload(this.opening.open(viewer, input));
  }

  @Policy()
  @Mutation(() => BallotPayload, { description: 'Puts a question to the seats of a forum until a day; who holds one is told, and reminded once.' })
  openBallotOutOfSession(@Args('input') input: OpenBallotOutOfSessionInput, @Context() { viewer }: GraphqlContext): Promise<BallotPayload> {
    return payload(this.opening.openOutOfSession(viewer, input));
  }

  @Policy()
  @Mutation(() => BallotPayload, { description: 'Votes for a seat. UNAUTHENTICATED fresh_sign_in_required an hour after signing in; CONFLICT already_voted: the first cast stands, but the titular’s takes the place of the alternate’s.' })
  async castVote(@Args('input') input: CastVoteInput, @Context() { viewer }: GraphqlContext): Promise<BallotPayload> {
    const { ballotId } = await this.votes.cast(viewer, input);
    return payload(this.reading.byId(viewer, ballotId));
  }

  @Policy()
  @Mutation(() => BallotPayload, { description: 'Declares a conflict of interest: the seat does not vote, and counts in no base.' })
  async declareConflict(@Args('input') input: DeclareConflictInput, @Context() { viewer }: GraphqlContext): Promise<BallotPayload> {
    const { ballotId } = await this.votes.declareConflict(viewer, input);
    return payload(this.reading.byId(viewer, ballotId));
  }

  @Policy()
  @Mutation(() => BallotPayload, { description: 'Enters a show of hands, seat by seat, each for who speaks for it at this moment.' })
  enterVotes(@Args('input') input: EnterVotesInput, @Context() { viewer }: GraphqlContext): Promise<BallotPayload> {
    return payload(this.votes.enter(viewer, input));
  }

  @Policy()
  @Mutation(() => BallotPayload, { description: 'Enters hands counted by bench, where no seat has voted.' })
  enterHandCount(@Args('input') input: EnterHandCountInput, @Context() { viewer }: GraphqlContext): Promise<BallotPayload> {
    return payload(this.closing.enterHands(viewer, input));
  }

  @Policy()
  @Mutation(() => BallotPayload, { description: 'Counts it and makes the decision. CONFLICT no_quorum, key_missing; INVALID result required where the rules give none.' })
  closeBallot(@Args('input') input: CloseBallotInput, @Context() { viewer }: GraphqlContext): Promise<BallotPayload> {
    return payload(this.closing.close(viewer, input));
  }

  @Policy()
  @Mutation(() => BallotPayload, { description: 'Ends it without a decision; what was sealed is never opened.' })
  cancelBallot(@Args('input') input: CancelBallotInput, @Context() { viewer }: GraphqlContext): Promise<BallotPayload> {
    return payload(this.opening.cancel(viewer, input));
  }

  @Policy()
  @Mutation(() => BallotPayload, { description: 'The chair’s casting vote on a tie, where the rules leave it to the chair.' })
  breakTie(@Args('input') input: BreakTieInput, @Context() { viewer }: GraphqlContext): Promise<BallotPayload> {
    return payload(this.closing.breakTie(viewer, input));
  }
}
