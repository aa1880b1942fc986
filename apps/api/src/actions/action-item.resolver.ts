import type { ActionAct } from '@mesa/domain/action-state';
import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { commitmentById, milestoneById } from '../commitments/commitment.loader.js';
import { CommitmentModel, MilestoneModel } from '../commitments/commitment.model.js';
import { decisionById } from '../decisions/decision.loader.js';
import { DecisionModel } from '../decisions/decision.model.js';
import { zoneByForum } from '../forums/forum.loader.js';
import { ForumModel } from '../forums/forum.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import type { Page } from '../graphql/pagination.js';
import { AgendaItemModel } from '../meetings/agenda-item.model.js';
import { agendaItemById, publishedMeetingForumById } from '../meetings/meeting.loader.js';
import { MeetingForumModel } from '../meetings/meeting.model.js';
import { organizationById } from '../organizations/organization.loader.js';
import { OrganizationModel } from '../organizations/organization.model.js';
import { seatById } from '../people/seat.loader.js';
import { SeatModel } from '../people/seat.model.js';
import type { ActionItem } from './action-item.entity.js';
import { ActionFilterArgs, ActionRegisterArgs } from './action-item.input.js';
import { actionsByDecision, actionsByMeetingForum, eventsByAction } from './action-item.loader.js';
import { ActionActEnum, ActionItemConnection, ActionItemEventModel, ActionItemModel } from './action-item.model.js';
import { ActionItemService } from './action-item.service.js';
import { actionChoicesByForum } from './action-register.loader.js';
import { ActionChoicesModel, ActionFiguresModel } from './action-register.model.js';
import { ActionStandingService } from './action-standing.service.js';

@Resolver(() => ActionItemModel)
export class ActionItemResolver {
  constructor(
    private readonly actions: ActionItemService,
    private readonly standing: ActionStandingService,
  ) {}

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

  @ResolveField(() => AgendaItemModel, { nullable: true, description: 'Under which item of that meeting; null for none.' })
  async agendaItem(@Parent() { agendaItemId }: ActionItem, @Context() { loaders }: GraphqlContext): Promise<AgendaItemModel | null> {
    return agendaItemId === null ? null : loaders.load(agendaItemById, agendaItemId);
  }

  @ResolveField(() => CommitmentModel, { nullable: true, description: 'The commitment it serves; null for none.' })
  async commitment(@Parent() { commitmentId }: ActionItem, @Context() { loaders }: GraphqlContext): Promise<CommitmentModel | null> {
    return commitmentId === null ? null : loaders.load(commitmentById, commitmentId);
  }

  @ResolveField(() => MilestoneModel, { nullable: true, description: 'The milestone it serves; null for none.' })
  async milestone(@Parent() { milestoneId }: ActionItem, @Context() { loaders }: GraphqlContext): Promise<MilestoneModel | null> {
    return milestoneId === null ? null : loaders.load(milestoneById, milestoneId);
  }

  @ResolveField(() => [ActionItemEventModel], { description: 'Its conversation: steps, notes and proof, as they happened.' })
  history(@Parent() { id }: ActionItem, @Context() { loaders }: GraphqlContext): Promise<ActionItemEventModel[]> {
    return loaders.load(eventsByAction, id);
  }

  @ResolveField(() => [ActionActEnum], { description: 'The steps that the reader may take now.' })
  viewerActs(@Parent() action: ActionItem, @Context() { viewer }: GraphqlContext): Promise<ActionAct[]> {
    return this.standing.stepsFor(viewer, action);
  }

  @ResolveField(() => Boolean, { description: 'Whether the reader may add a note or proof: its owner, or the secretariat.' })
  async viewerMayNote(@Parent() action: ActionItem, @Context() { viewer }: GraphqlContext): Promise<boolean> {
    return (await this.standing.mayFor(viewer, action)).note;
  }

  @ResolveField(() => Boolean, { description: 'Whether the reader may change its date and its owner.' })
  async viewerMayChange(@Parent() action: ActionItem, @Context() { viewer }: GraphqlContext): Promise<boolean> {
    return (await this.standing.mayFor(viewer, action)).change;
  }
}

/** The actions' own fields of a forum. */
@Resolver(() => ForumModel)
export class ForumActionsResolver {
  constructor(private readonly register: ActionItemService) {}

  @ResolveField(() => ActionItemConnection, { description: 'Its register of actions: late ones first, then what is owed, then what is closed; each by the day it is due, those without one last.' })
  actions(@Parent() { id }: ForumModel, @Args() args: ActionRegisterArgs): Promise<Page<ActionItemModel>> {
    return this.register.register(id, args);
  }

  @ResolveField(() => ActionFiguresModel, { description: 'How many actions the filters leave, by how they stand.' })
  actionFigures(@Parent() { id }: ForumModel, @Args() filter: ActionFilterArgs): Promise<ActionFiguresModel> {
    return this.register.figures(id, filter);
  }

  @ResolveField(() => ActionChoicesModel, { description: 'By what its register of actions may be filtered.' })
  actionChoices(@Parent() { id }: ForumModel, @Context() { loaders }: GraphqlContext): Promise<ActionChoicesModel> {
    return loaders.load(actionChoicesByForum, id);
  }

  @ResolveField(() => ActionItemModel, { nullable: true, description: 'One action by its number; null where there is none.' })
  action(@Parent() { id }: ForumModel, @Args('number', { type: () => Int, description: 'Permanent number in the forum.' }) number: number): Promise<ActionItemModel | null> {
    return this.register.numbered(id, number);
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

/** What became of a decision: the actions' part of it. */
@Resolver(() => DecisionModel)
export class DecisionActionsResolver {
  @ResolveField(() => [ActionItemModel], { description: 'Actions that follow from it, in order.' })
  actions(@Parent() { id }: DecisionModel, @Context() { loaders }: GraphqlContext): Promise<ActionItemModel[]> {
    return loaders.load(actionsByDecision, id);
  }
}
