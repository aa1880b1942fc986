import type { ActionState } from '@mesa/domain/action-state';
import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { GraphqlContext } from '../graphql/context.js';
import { MeetingForumModel } from '../meetings/meeting.model.js';
import { ActionItemModel, ActionStateEnum } from './action-item.model.js';
import { meetingsWithoutMinutesByMeetingForum, pendingActionsByMeetingForum } from './pending.loader.js';

@ObjectType('PendingAction', { description: 'An action that an earlier meeting left unfinished.' })
class PendingActionModel {
  @Field(() => ActionItemModel, { description: 'As it is now.' })
  action!: ActionItemModel;

  @Field(() => ActionStateEnum, { description: 'Where it stood when the session opened; before that, where it stands.' })
  state!: ActionState;
}

/** What earlier meetings left open, at the top of the agenda of each until it is closed. */
@Resolver(() => MeetingForumModel)
export class PendingResolver {
  @ResolveField(() => [PendingActionModel], { description: 'Actions of the forum not finished when the session opened, or now if it has not; by the day they are due. At most 50; none where no opening is on record.' })
  pendingActions(@Parent() { id }: MeetingForumModel, @Context() { loaders }: GraphqlContext): Promise<PendingActionModel[]> {
    return loaders.load(pendingActionsByMeetingForum, id);
  }

  @ResolveField(() => [MeetingForumModel], { description: 'Meetings of the forum that were over by then and had no published minutes, the oldest first. At most 50.' })
  meetingsWithoutMinutes(@Parent() { id }: MeetingForumModel, @Context() { loaders }: GraphqlContext): Promise<MeetingForumModel[]> {
    return loaders.load(meetingsWithoutMinutesByMeetingForum, id);
  }
}
