import { Args, Context, Field, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy, Public } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import type { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { meetingById } from '../meetings/meeting.loader.js';
import { MeetingForumModel } from '../meetings/meeting.model.js';
import { ExpectedQuorumService } from './expected-quorum.service.js';
import { RsvpReadingService } from './rsvp-reading.service.js';
import { AnswerByLinkInput, AnswerConvocationInput, EnterRsvpInput } from './rsvp.input.js';
import { AccessNeedModel, AnswerLinkModel, ExpectedQuorumModel, OwnAnswerModel, RsvpModel } from './rsvp.model.js';
import { RsvpService } from './rsvp.service.js';

const BY_TOKEN = 'whoever holds the mailed link needs no account; the token has 256 bits, and tells of its own seat alone';

@ObjectType('RsvpPayload', { description: 'The answer as it was kept.' })
class RsvpPayload {
  @Field(() => RsvpModel, { description: 'As it is now.' })
  rsvp!: RsvpModel;
}

const payload = async (rsvp: Promise<RsvpModel>): Promise<RsvpPayload> => ({ rsvp: await rsvp });

@Resolver(() => RsvpModel)
export class RsvpResolver {
  constructor(
    private readonly rsvps: RsvpService,
    private readonly reading: RsvpReadingService,
  ) {}

  @Public(BY_TOKEN)
  @Query(() => AnswerLinkModel, { description: 'What a mailed link leads to. NOT_FOUND where it is none, or its holder is in the seat no more.' })
  convocationByLink(@Args('token', { description: 'From the link.' }) token: string, @Context() { viewer }: GraphqlContext): Promise<AnswerLinkModel> {
    return this.reading.byLink(viewer, token);
  }

  @Public(BY_TOKEN)
  @Mutation(() => RsvpPayload, { description: 'Answers by the mailed link. CONFLICT expired or wrong_state once the meeting is over or called off.' })
  answerByLink(@Args('input') input: AnswerByLinkInput, @Context() { viewer }: GraphqlContext): Promise<RsvpPayload> {
    return payload(this.rsvps.answerByLink(viewer, input));
  }

  @Policy()
  @Mutation(() => RsvpPayload, { description: 'Answers for a seat of one’s own; a later answer takes the place of an earlier one.' })
  answerConvocation(@Args('input') input: AnswerConvocationInput, @Context() { viewer }: GraphqlContext): Promise<RsvpPayload> {
    return payload(this.rsvps.answer(viewer, input));
  }

  @Policy()
  @Mutation(() => RsvpPayload, { description: 'Enters what somebody said on paper, by phone or at the counter; they are told.' })
  enterRsvp(@Args('input') input: EnterRsvpInput, @Context() { viewer }: GraphqlContext): Promise<RsvpPayload> {
    return payload(this.rsvps.enter(viewer, input));
  }
}

/** What a meeting has of the answers to its convocation. */
@Resolver(() => MeetingForumModel)
export class MeetingRsvpResolver {
  constructor(
    private readonly reading: RsvpReadingService,
    private readonly expected: ExpectedQuorumService,
  ) {}

  @ResolveField(() => [OwnAnswerModel], { description: 'The seats for which the reader may answer now, with what they answered; empty for everybody else.' })
  async viewerAnswers(@Parent() held: MeetingForum, @Context() { viewer, loaders }: GraphqlContext): Promise<OwnAnswerModel[]> {
    const meeting = await loaders.load(meetingById, held.meetingId);
    return meeting ? this.reading.own(viewer, held, meeting) : [];
  }

  @ResolveField(() => ExpectedQuorumModel, { nullable: true, description: 'What the answers let expect; null for who may not convene, and unless convened.' })
  async expectedQuorum(@Parent() held: MeetingForum, @Context() { viewer, loaders }: GraphqlContext): Promise<ExpectedQuorumModel | null> {
    const meeting = await loaders.load(meetingById, held.meetingId);
    return meeting && this.expected.of(viewer, held, meeting, loaders);
  }

  @ResolveField(() => [AccessNeedModel], { description: 'What people need to attend; empty for everybody but who convenes.' })
  accessNeeds(@Parent() held: MeetingForum, @Context() { viewer, loaders }: GraphqlContext): Promise<AccessNeedModel[]> {
    return this.expected.needs(viewer, held, loaders);
  }
}
