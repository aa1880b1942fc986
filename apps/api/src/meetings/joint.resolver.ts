import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import { forumById } from '../forums/forum.loader.js';
import { ForumModel } from '../forums/forum.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { JointMeetingService } from './joint-meeting.service.js';
import type { JointOffer } from './joint-offer.entity.js';
import { AnswerJointOfferInput, OfferJointMeetingInput, WithdrawJointOfferInput } from './joint.input.js';
import { JointOfferModel } from './joint.model.js';
import type { MeetingForum } from './meeting-forum.entity.js';
import { meetingById, otherForumsHolding } from './meeting.loader.js';
import { MeetingForumModel, MeetingModel } from './meeting.model.js';

@ObjectType('JointOfferPayload', { description: 'The offer after an act on it.' })
class JointOfferPayload {
  @Field(() => JointOfferModel, { description: 'As it is now.' })
  offer!: JointOfferModel;
}

@ObjectType('OfferJointMeetingPayload', { description: 'The meeting that was offered.' })
class OfferJointMeetingPayload {
  @Field(() => MeetingForumModel, { description: 'As the asking forum holds it.' })
  meetingForum!: MeetingForumModel;
}

@Resolver(() => JointOfferModel)
export class JointOfferResolver {
  @ResolveField(() => MeetingModel, { description: 'The meeting to be held together.' })
  meeting(@Parent() { meetingId }: JointOffer, @Context() { loaders }: GraphqlContext): Promise<MeetingModel | null> {
    return loaders.load(meetingById, meetingId);
  }

  @ResolveField(() => ForumModel, { description: 'Who asks.' })
  offeredBy(@Parent() { offeredByForumId }: JointOffer, @Context() { loaders }: GraphqlContext): Promise<ForumModel | null> {
    return loaders.load(forumById, offeredByForumId);
  }

  @ResolveField(() => ForumModel, { description: 'Who is asked.' })
  forum(@Parent() { forumId }: JointOffer, @Context() { loaders }: GraphqlContext): Promise<ForumModel | null> {
    return loaders.load(forumById, forumId);
  }
}

/** Meeting together with another forum. */
@Resolver(() => MeetingForumModel)
export class JointMeetingResolver {
  constructor(private readonly joint: JointMeetingService) {}

  @ResolveField(() => [MeetingForumModel], { description: 'The same meeting as other forums hold it, each with its own number, quorum, decisions and acta; empty unless it is a joint one.' })
  otherForums(@Parent() { id }: MeetingForum, @Context() { loaders }: GraphqlContext): Promise<MeetingForumModel[]> {
    return loaders.load(otherForumsHolding, id);
  }

  @ResolveField(() => [JointOfferModel], { nullable: true, description: 'Other forums that were asked and have not accepted; null for who may not schedule.' })
  jointOffers(@Parent() held: MeetingForum, @Context() { viewer }: GraphqlContext): Promise<JointOfferModel[] | null> {
    return this.joint.offersOf(viewer, held);
  }

  @Policy()
  @Mutation(() => OfferJointMeetingPayload, { description: 'Asks another forum of the jurisdiction to hold a draft together.' })
  async offerJointMeeting(@Args('input') input: OfferJointMeetingInput, @Context() { viewer }: GraphqlContext): Promise<OfferJointMeetingPayload> {
    return { meetingForum: await this.joint.offer(viewer, input) };
  }

  @Policy()
  @Mutation(() => JointOfferPayload, { description: 'The asked forum accepts, and holds the meeting too, or declines with its reason.' })
  async answerJointOffer(@Args('input') input: AnswerJointOfferInput, @Context() { viewer }: GraphqlContext): Promise<JointOfferPayload> {
    return { offer: await this.joint.answer(viewer, input) };
  }

  @Policy()
  @Mutation(() => JointOfferPayload, { description: 'Takes back an offer that has no answer yet.' })
  async withdrawJointOffer(@Args('input') input: WithdrawJointOfferInput, @Context() { viewer }: GraphqlContext): Promise<JointOfferPayload> {
    return { offer: await this.joint.withdraw(viewer, input) };
  }
}

/** A forum's own view of what it was asked. */
@Resolver(() => ForumModel)
export class ForumJointOffersResolver {
  constructor(private readonly joint: JointMeetingService) {}

  @ResolveField(() => [JointOfferModel], { description: 'Offers to meet together that wait for this forum; NOT_FOUND for who may not schedule there.' })
  jointOffers(@Parent() { id }: ForumModel, @Context() { viewer }: GraphqlContext): Promise<JointOfferModel[]> {
    return this.joint.waitingFor(viewer, id);
  }
}
