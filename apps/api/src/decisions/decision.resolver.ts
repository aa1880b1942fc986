import type { Quorum } from '@mesa/domain/quorum';
import type { Composition } from '@mesa/domain/seats';
import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import { benchById } from '../forums/forum.loader.js';
import { ForumModel } from '../forums/forum.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { ConnectionArgs, type Page } from '../graphql/pagination.js';
import { AgendaItemModel } from '../meetings/agenda-item.model.js';
import type { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { agendaItemById, meetingById, meetingForumById } from '../meetings/meeting.loader.js';
import { MeetingForumModel } from '../meetings/meeting.model.js';
import { QuorumModel, quorumModel } from '../meetings/quorum.model.js';
import type { Decision } from './decision.entity.js';
import { CorrectDecisionInput, RecordDecisionInput, RecordDecisionOutOfSessionInput } from './decision.input.js';
import { decisionsByMeetingForum } from './decision.loader.js';
import { BenchTallyModel, DecisionConnection, DecisionModel } from './decision.model.js';
import { DecisionRepository } from './decision.repository.js';
import { DecisionService } from './decision.service.js';
import { OutOfSessionService } from './out-of-session.service.js';

@ObjectType('DecisionPayload', { description: 'The decision after an act on it.' })
class DecisionPayload {
  @Field(() => DecisionModel, { description: 'As it is now.' })
  decision!: DecisionModel;
}

@Resolver(() => DecisionModel)
export class DecisionResolver {
  constructor(
    private readonly decisions: DecisionService,
    private readonly outOfSession: OutOfSessionService,
  ) {}

  @Policy()
  @Mutation(() => DecisionPayload, { description: 'Records what a meeting decided, with the quorum at that moment. CONFLICT no_quorum when it was missed and the decision is said to be adopted.' })
  async recordDecision(@Args('input') input: RecordDecisionInput, @Context() { viewer }: GraphqlContext): Promise<DecisionPayload> {
    return { decision: await this.decisions.record(viewer, input) };
  }

  @Policy()
  @Mutation(() => DecisionPayload, { description: 'Records a decision made out of session.' })
  async recordDecisionOutOfSession(@Args('input') input: RecordDecisionOutOfSessionInput, @Context() { viewer }: GraphqlContext): Promise<DecisionPayload> {
    return { decision: await this.outOfSession.record(viewer, input) };
  }

  @Policy()
  @Mutation(() => DecisionPayload, { description: 'Mends how a decision was written down, until the acta is published.' })
  async correctDecision(@Args('input') input: CorrectDecisionInput, @Context() { viewer }: GraphqlContext): Promise<DecisionPayload> {
    return { decision: await this.decisions.correct(viewer, input) };
  }

  @ResolveField(() => MeetingForumModel, { nullable: true, description: 'Where it was made; null out of session.' })
  async meetingForum(@Parent() { meetingForumId }: Decision, @Context() { loaders }: GraphqlContext): Promise<MeetingForumModel | null> {
    return meetingForumId === null ? null : loaders.load(meetingForumById, meetingForumId);
  }

  @ResolveField(() => AgendaItemModel, { nullable: true, description: 'Under which item; null for none.' })
  async agendaItem(@Parent() { agendaItemId }: Decision, @Context() { loaders }: GraphqlContext): Promise<AgendaItemModel | null> {
    return agendaItemId === null ? null : loaders.load(agendaItemById, agendaItemId);
  }

  @ResolveField(() => [BenchTallyModel], { description: 'Votes by bench; empty where they were not counted.' })
  tally(@Parent() { tally }: Decision): BenchTallyModel[] {
    return (tally as BenchTallyModel[] | null) ?? [];
  }

  @ResolveField(() => QuorumModel, { nullable: true, description: 'Quorum when it was made, as the rules ask, out of session of those who took part; null where they do not ask, and where it is not known.' })
  async quorum(@Parent() { quorum, meetingForumId }: Decision, @Context() { loaders }: GraphqlContext): Promise<QuorumModel | null> {
    if (quorum === null) return null;
    const held = meetingForumId === null ? null : await loaders.load(meetingForumById, meetingForumId);
    return quorumModel(quorum as Quorum, (held?.composition as Composition | undefined) ?? null);
  }
}

/** Votes name their bench themselves: a decision out of session has no quorum to take the name from. */
@Resolver(() => BenchTallyModel)
export class BenchTallyResolver {
  @ResolveField(() => String, { nullable: true, description: 'Name of the bench; null for all together.' })
  async name(@Parent() { bench }: BenchTallyModel, @Context() { loaders }: GraphqlContext): Promise<string | null> {
    return bench === null ? null : ((await loaders.load(benchById, bench))?.name ?? null);
  }
}

/** The decisions' own fields of a forum. */
@Resolver(() => ForumModel)
export class ForumDecisionsResolver {
  constructor(private readonly found: DecisionRepository) {}

  @ResolveField(() => DecisionConnection, { description: 'What it decided, the latest first.' })
  decisions(@Parent() { id }: ForumModel, @Args() args: ConnectionArgs): Promise<Page<DecisionModel>> {
    return this.found.ofForum(id, args);
  }
}

/** The decisions' own fields of a meeting. */
@Resolver(() => MeetingForumModel)
export class MeetingDecisionsResolver {
  constructor(private readonly service: DecisionService) {}

  @ResolveField(() => Boolean, { description: 'Whether the reader may record what it decided, now.' })
  async viewerMayRecordDecision(@Parent() held: MeetingForum, @Context() { viewer, loaders }: GraphqlContext): Promise<boolean> {
    const meeting = await loaders.load(meetingById, held.meetingId);
    return meeting !== null && this.service.mayRecord(viewer, held, meeting);
  }

  @ResolveField(() => [DecisionModel], { description: 'What it decided, in order.' })
  decisions(@Parent() { id }: MeetingForumModel, @Context() { loaders }: GraphqlContext): Promise<DecisionModel[]> {
    return loaders.load(decisionsByMeetingForum, id);
  }
}
