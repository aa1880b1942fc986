import type { ActionAct } from '@mesa/domain/action-state';
import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import { decisionById } from '../decisions/decision.loader.js';
import { DecisionModel } from '../decisions/decision.model.js';
import { zoneByForum } from '../forums/forum.loader.js';
import { ForumModel } from '../forums/forum.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import type { Page } from '../graphql/pagination.js';
import { publishedMeetingForumById } from '../meetings/meeting.loader.js';
import { MeetingForumModel } from '../meetings/meeting.model.js';
import { organizationById } from '../organizations/organization.loader.js';
import { OrganizationModel } from '../organizations/organization.model.js';
import { seatById } from '../people/seat.loader.js';
import { SeatModel } from '../people/seat.model.js';
import type { ActionItem } from './action-item.entity.js';
import { ActionRegisterArgs, AdvanceActionInput, CreateActionInput } from './action-item.input.js';
import { actionsByMeetingForum, eventsByAction } from './action-item.loader.js';
import { ActionActEnum, ActionItemConnection, ActionItemEventModel, ActionItemModel } from './action-item.model.js';
import { ActionItemService } from './action-item.service.js';

@ObjectType('ActionPayload', { description: 'The action after an act on it.' })
class ActionPayload {
  @Field(() => ActionItemModel, { description: 'As it is now.' })
  action!: ActionItemModel;
}

@Resolver(() => ActionItemModel)
export class ActionItemResolver {
  constructor(private readonly actions: ActionItemService) {}

  @Policy()
  @Mutation(() => ActionPayload, { description: 'Somebody takes something on; public at once.' })
  async createAction(@Args('input') input: CreateActionInput, @Context() { viewer }: GraphqlContext): Promise<ActionPayload> {
    return { action: await this.actions.create(viewer, input) };
  }

  @Policy()
  @Mutation(() => ActionPayload, { description: 'One step of an action, by its owner or the secretariat.' })
  async advanceAction(@Args('input') input: AdvanceActionInput, @Context() { viewer }: GraphqlContext): Promise<ActionPayload> {
    return { action: await this.actions.advance(viewer, input) };
  }

  @ResolveField(() => Boolean, { description: 'Unfinished after the last day it was due.' })
  async isLate(@Parent() action: ActionItem, @Context() { loaders }: GraphqlContext): Promise<boolean> {
    return this.actions.isLate(action, await loaders.load(zoneByForum, action.forumId));
  }

  @ResolveField(() => SeatModel, { nullable: true, description: 'The seat that took it on; null for an organization, or where no source says.' })
  async ownerSeat(@Parent() { ownerSeatId }: ActionItem, @Context() { loaders }: GraphqlContext): Promise<SeatModel | null> {
    return ownerSeatId === null ? null : loaders.load(seatById, ownerSeatId);
  }

  @ResolveField(() => OrganizationModel, { nullable: true, description: 'The organization or unit that took it on.' })
  async ownerOrganization(@Parent() { ownerOrganizationId }: ActionItem, @Context() { loaders }: GraphqlContext): Promise<OrganizationModel | null> {
    return ownerOrganizationId === null ? null : loaders.load(organizationById, ownerOrganizationId);
  }

  @ResolveField(() => MeetingForumModel, { nullable: true, description: 'Where it was agreed; null outside a meeting.' })
  async meetingForum(@Parent() { meetingForumId }: ActionItem, @Context() { loaders }: GraphqlContext): Promise<MeetingForumModel | null> {
    return meetingForumId === null ? null : loaders.load(publishedMeetingForumById, meetingForumId);
  }

  @ResolveField(() => DecisionModel, { nullable: true, description: 'The decision it follows from.' })
  async decision(@Parent() { decisionId }: ActionItem, @Context() { loaders }: GraphqlContext): Promise<DecisionModel | null> {
    return decisionId === null ? null : loaders.load(decisionById, decisionId);
  }

  @ResolveField(() => [ActionItemEventModel], { description: 'Its steps, as they happened.' })
  history(@Parent() { id }: ActionItem, @Context() { loaders }: GraphqlContext): Promise<ActionItemEventModel[]> {
    return loaders.load(eventsByAction, id);
  }

  @ResolveField(() => [ActionActEnum], { description: 'The steps that the reader may take now.' })
  viewerActs(@Parent() action: ActionItem, @Context() { viewer }: GraphqlContext): Promise<ActionAct[]> {
    return this.actions.actsFor(viewer, action);
  }
}

/** The actions' own fields of a forum. */
@Resolver(() => ForumModel)
export class ForumActionsResolver {
  constructor(private readonly register: ActionItemService) {}

  @ResolveField(() => ActionItemConnection, { description: 'Its register of actions, by the day they are due, those without one last.' })
  actions(@Parent() { id }: ForumModel, @Args() args: ActionRegisterArgs): Promise<Page<ActionItemModel>> {
    return this.register.register(id, args);
  }
}

/** The actions' own field of a meeting. */
@Resolver(() => MeetingForumModel)
export class MeetingActionsResolver {
  @ResolveField(() => [ActionItemModel], { description: 'What was taken on there, in order.' })
  actions(@Parent() { id }: MeetingForumModel, @Context() { loaders }: GraphqlContext): Promise<ActionItemModel[]> {
    return loaders.load(actionsByMeetingForum, id);
  }
}
