import { notFound } from '@mesa/domain/errors';
import { ParseUUIDPipe } from '@nestjs/common';
import { Args, Context, Field, ID, Mutation, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import { forumById } from '../forums/forum.loader.js';
import { ForumModel } from '../forums/forum.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import type { MeetingSeries } from './meeting-series.entity.js';
import { CreateMeetingSeriesInput, EditMeetingSeriesInput, ExceptSeriesDateInput } from './meeting-series.input.js';
import { MeetingSeriesModel, SeriesMeetingModel, SeriesPatternModel } from './meeting-series.model.js';
import { SeriesDatesService } from './series-dates.service.js';
import { SeriesReadingService } from './series-reading.service.js';
import { SeriesService } from './series.service.js';

const anId = new ParseUUIDPipe({ exceptionFactory: () => notFound() });

@ObjectType('MeetingSeriesPayload', { description: 'The series after an act on it.' })
class MeetingSeriesPayload {
  @Field(() => MeetingSeriesModel, { description: 'As it is now.' })
  series!: MeetingSeriesModel;
}

const payload = async (series: Promise<MeetingSeriesModel>): Promise<MeetingSeriesPayload> => ({ series: await series });

@Resolver(() => MeetingSeriesModel)
export class SeriesResolver {
  constructor(
    private readonly reading: SeriesReadingService,
    private readonly series: SeriesService,
    private readonly dates: SeriesDatesService,
  ) {}

  @Policy()
  @Query(() => MeetingSeriesModel, { description: 'A series of meetings, for who may schedule. NOT_FOUND otherwise.' })
  meetingSeries(@Args('id', { type: () => ID, description: 'The series.' }, anId) id: string, @Context() { viewer }: GraphqlContext): Promise<MeetingSeriesModel> {
    return this.reading.byId(viewer, id);
  }

  @Policy()
  @Mutation(() => MeetingSeriesPayload, { description: 'Makes the drafts of the next twelve months, 26 at most, by a pattern.' })
  createMeetingSeries(@Args('input') input: CreateMeetingSeriesInput, @Context() { viewer }: GraphqlContext): Promise<MeetingSeriesPayload> {
    return payload(this.series.create(viewer, input));
  }

  @Policy()
  @Mutation(() => MeetingSeriesPayload, { description: 'Changes a series, and of its drafts to come those that nobody changed by hand.' })
  editMeetingSeries(@Args('input') input: EditMeetingSeriesInput, @Context() { viewer }: GraphqlContext): Promise<MeetingSeriesPayload> {
    return payload(this.series.edit(viewer, input));
  }

  @Policy()
  @Mutation(() => MeetingSeriesPayload, { description: 'No meeting on one day of the pattern: its draft is called off. CONFLICT wrong_state once it is convened.' })
  exceptSeriesDate(@Args('input') input: ExceptSeriesDateInput, @Context() { viewer }: GraphqlContext): Promise<MeetingSeriesPayload> {
    return payload(this.series.except(viewer, input));
  }

  @ResolveField(() => ForumModel, { description: 'The forum that meets.' })
  forum(@Parent() { forumId }: MeetingSeries, @Context() { loaders }: GraphqlContext): Promise<ForumModel | null> {
    return loaders.load(forumById, forumId);
  }

  @ResolveField(() => SeriesPatternModel, { description: 'How often.' })
  pattern(@Parent() { rrule }: MeetingSeries): SeriesPatternModel {
    return this.dates.patternOf(rrule);
  }

  @ResolveField(() => [SeriesMeetingModel], { description: 'The meetings that it made, today and later, in order.' })
  meetings(@Parent() series: MeetingSeries): Promise<SeriesMeetingModel[]> {
    return this.reading.meetings(series);
  }
}

/** The series of a forum. */
@Resolver(() => ForumModel)
export class ForumSeriesResolver {
  constructor(private readonly reading: SeriesReadingService) {}

  @ResolveField(() => [MeetingSeriesModel], { description: 'Its series of meetings, the latest first; NOT_FOUND for who may not schedule.' })
  meetingSeries(@Parent() { id }: ForumModel, @Context() { viewer }: GraphqlContext): Promise<MeetingSeriesModel[]> {
    return this.reading.ofForum(viewer, id);
  }
}
