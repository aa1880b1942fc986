import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { MilestoneModel } from '../commitments/commitment.model.js';
import { decisionById } from '../decisions/decision.loader.js';
import { DecisionModel } from '../decisions/decision.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { AgendaItemModel } from '../meetings/agenda-item.model.js';
import { agendaItemById, publishedMeetingForumById } from '../meetings/meeting.loader.js';
import { MeetingForumModel } from '../meetings/meeting.model.js';
import { ActaPassageModel } from './acta-content.model.js';
import { type MilestoneSessionLine, sessionsByMilestone } from './milestone-session.loader.js';

@ObjectType('MilestoneSession', { description: 'An agenda item about a milestone, as one forum took it up.' })
class MilestoneSessionModel {
  @Field(() => Boolean, { description: 'Whether the item names the milestone itself; else it names its commitment as a whole.' })
  namesMilestone!: boolean;

  @Field(() => Boolean, { description: 'Whether the acta is published.' })
  hasActa!: boolean;

  @Field(() => [ActaPassageModel], { description: 'What the published acta says under the item, in order; without what is withheld or withdrawn.' })
  passages!: ActaPassageModel[];
}

/** The meetings' own field of a milestone. */
@Resolver(() => MilestoneModel)
export class MilestoneSessionsResolver {
  @ResolveField(() => [MilestoneSessionModel], { description: 'Agenda items about it in meetings convened or later, the latest meeting first. At most 50.' })
  sessions(@Parent() { id }: MilestoneModel, @Context() { loaders }: GraphqlContext): Promise<MilestoneSessionModel[]> {
    return loaders.load(sessionsByMilestone, id);
  }
}

@Resolver(() => MilestoneSessionModel)
export class MilestoneSessionResolver {
  @ResolveField(() => MeetingForumModel, { description: 'The meeting.' })
  meetingForum(@Parent() { meetingForumId }: MilestoneSessionLine, @Context() { loaders }: GraphqlContext): Promise<MeetingForumModel | null> {
    return loaders.load(publishedMeetingForumById, meetingForumId);
  }

  @ResolveField(() => AgendaItemModel, { description: 'The item.' })
  agendaItem(@Parent() { agendaItemId }: MilestoneSessionLine, @Context() { loaders }: GraphqlContext): Promise<AgendaItemModel | null> {
    return loaders.load(agendaItemById, agendaItemId);
  }

  @ResolveField(() => [DecisionModel], { description: 'What the forum adopted under the item, in order.' })
  async decisions(@Parent() { decisionIds }: MilestoneSessionLine, @Context() { loaders }: GraphqlContext): Promise<DecisionModel[]> {
    const found = await Promise.all(decisionIds.map((id) => loaders.load(decisionById, id)));
    return found.filter((decision) => decision !== null);
  }
}
