import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import { publicDocumentById } from '../documents/document.loader.js';
import { DocumentModel } from '../documents/document.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { organizationById } from '../organizations/organization.loader.js';
import { OrganizationModel } from '../organizations/organization.model.js';
import { seatById } from '../people/seat.loader.js';
import { SeatModel } from '../people/seat.model.js';
import { ActionConversationService } from './action-conversation.service.js';
import type { ActionItemEvent } from './action-item-event.entity.js';
import { AdvanceActionInput, CreateActionInput, NoteOnActionInput, ProveActionInput, ReassignActionInput, RescheduleActionInput } from './action-item.input.js';
import { ActionItemEventModel, ActionItemModel } from './action-item.model.js';
import { ActionItemService } from './action-item.service.js';

@ObjectType('ActionPayload', { description: 'The action after an act on it.' })
class ActionPayload {
  @Field(() => ActionItemModel, { description: 'As it is now.' })
  action!: ActionItemModel;
}

/** What is done to actions. */
@Resolver(() => ActionItemModel)
export class ActionActResolver {
  constructor(
    private readonly actions: ActionItemService,
    private readonly conversation: ActionConversationService,
  ) {}

  @Policy()
  @Mutation(() => ActionPayload, { description: 'Somebody takes something on; public at once.' })
  async createAction(@Args('input') input: CreateActionInput, @Context() { viewer }: GraphqlContext): Promise<ActionPayload> {
    return { action: await this.actions.create(viewer, input) };
  }

  @Policy()
  @Mutation(() => ActionPayload, { description: 'One step of an action, by its owner or the secretariat, with the reason.' })
  async advanceAction(@Args('input') input: AdvanceActionInput, @Context() { viewer }: GraphqlContext): Promise<ActionPayload> {
    return { action: await this.conversation.advance(viewer, input) };
  }

  @Policy()
  @Mutation(() => ActionPayload, { description: 'Another last day for an action that is not finished, by the secretariat, with the reason.' })
  async rescheduleAction(@Args('input') input: RescheduleActionInput, @Context() { viewer }: GraphqlContext): Promise<ActionPayload> {
    return { action: await this.conversation.reschedule(viewer, input) };
  }

  @Policy()
  @Mutation(() => ActionPayload, { description: 'Another owner for an action that is not finished, by the secretariat, with the reason.' })
  async reassignAction(@Args('input') input: ReassignActionInput, @Context() { viewer }: GraphqlContext): Promise<ActionPayload> {
    return { action: await this.conversation.reassign(viewer, input) };
  }

  @Policy()
  @Mutation(() => ActionPayload, { description: 'A note in the conversation about an action, by its owner or the secretariat; public.' })
  async noteOnAction(@Args('input') input: NoteOnActionInput, @Context() { viewer }: GraphqlContext): Promise<ActionPayload> {
    return { action: await this.conversation.note(viewer, input) };
  }

  @Policy()
  @Mutation(() => ActionPayload, { description: 'Proof of what was done: a public document of the repository, or a link, which becomes one.' })
  async proveAction(@Args('input') input: ProveActionInput, @Context() { viewer }: GraphqlContext): Promise<ActionPayload> {
    return { action: await this.conversation.prove(viewer, input) };
  }
}

@Resolver(() => ActionItemEventModel)
export class ActionItemEventResolver {
  @ResolveField(() => DocumentModel, { nullable: true, description: 'The proof; null where the entry shows none, or it is no longer public.' })
  async document(@Parent() { documentId }: ActionItemEvent, @Context() { loaders }: GraphqlContext): Promise<DocumentModel | null> {
    return documentId === null ? null : loaders.load(publicDocumentById, documentId);
  }

  @ResolveField(() => SeatModel, { nullable: true, description: 'Of a change of owner: the seat that took it on.' })
  async toOwnerSeat(@Parent() { toOwnerSeatId }: ActionItemEvent, @Context() { loaders }: GraphqlContext): Promise<SeatModel | null> {
    return toOwnerSeatId === null ? null : loaders.load(seatById, toOwnerSeatId);
  }

  @ResolveField(() => OrganizationModel, { nullable: true, description: 'Of a change of owner: the organization or unit that took it on.' })
  async toOwnerOrganization(@Parent() { toOwnerOrganizationId }: ActionItemEvent, @Context() { loaders }: GraphqlContext): Promise<OrganizationModel | null> {
    return toOwnerOrganizationId === null ? null : loaders.load(organizationById, toOwnerOrganizationId);
  }

  @ResolveField(() => SeatModel, { nullable: true, description: 'Of a change of owner: the seat that had it before.' })
  async fromOwnerSeat(@Parent() { fromOwnerSeatId }: ActionItemEvent, @Context() { loaders }: GraphqlContext): Promise<SeatModel | null> {
    return fromOwnerSeatId === null ? null : loaders.load(seatById, fromOwnerSeatId);
  }

  @ResolveField(() => OrganizationModel, { nullable: true, description: 'Of a change of owner: the organization or unit that had it before.' })
  async fromOwnerOrganization(@Parent() { fromOwnerOrganizationId }: ActionItemEvent, @Context() { loaders }: GraphqlContext): Promise<OrganizationModel | null> {
    return fromOwnerOrganizationId === null ? null : loaders.load(organizationById, fromOwnerOrganizationId);
  }
}
