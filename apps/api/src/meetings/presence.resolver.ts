import { Args, Context, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { DeputyNamingModel, PresenceModel } from './attendance.model.js';
import { DeputyService } from './deputy.service.js';
import { MeetingForumModel } from './meeting.model.js';
import { CorrectPresenceInput, NameDeputyInput, RecordArrivalInput, RecordDepartureInput, StateAttendanceInput } from './presence.input.js';
import { PresenceService } from './presence.service.js';
import { StatedAttendanceService } from './stated-attendance.service.js';

@ObjectType('PresencePayload', { description: 'The line of the roll after an act on it.' })
class PresencePayload {
  @Field(() => PresenceModel, { description: 'As it is now, or was before it was taken off.' })
  presence!: PresenceModel;
}

@ObjectType('NameDeputyPayload', { description: 'The naming that was made.' })
class NameDeputyPayload {
  @Field(() => DeputyNamingModel, { description: 'It stands until another is made.' })
  deputyNaming!: DeputyNamingModel;
}

@ObjectType('StateAttendancePayload', { description: 'The meeting after the statement.' })
class StateAttendancePayload {
  @Field(() => MeetingForumModel, { description: 'As it is now.' })
  meetingForum!: MeetingForumModel;
}

/** Keeping the roll. */
@Resolver()
export class PresenceResolver {
  constructor(
    private readonly presences: PresenceService,
    private readonly deputies: DeputyService,
    private readonly statements: StatedAttendanceService,
  ) {}

  @Policy()
  @Mutation(() => PresencePayload, { description: 'Somebody came. CONFLICT overlap when they are there already.' })
  async recordArrival(@Args('input') input: RecordArrivalInput, @Context() { viewer }: GraphqlContext): Promise<PresencePayload> {
    return { presence: await this.presences.recordArrival(viewer, input) };
  }

  @Policy()
  @Mutation(() => PresencePayload, { description: 'Somebody left.' })
  async recordDeparture(@Args('input') input: RecordDepartureInput, @Context() { viewer }: GraphqlContext): Promise<PresencePayload> {
    return { presence: await this.presences.recordDeparture(viewer, input) };
  }

  @Policy()
  @Mutation(() => PresencePayload, { description: 'Mends a line of the roll; the quorum counted at opening stays as it was.' })
  async correctPresence(@Args('input') input: CorrectPresenceInput, @Context() { viewer }: GraphqlContext): Promise<PresencePayload> {
    return { presence: await this.presences.correct(viewer, input) };
  }

  @Policy()
  @Mutation(() => NameDeputyPayload, { description: 'Names who stands in for a seat at one meeting: by titular or alternate, or by the secretariat on behalf.' })
  async nameDeputy(@Args('input') input: NameDeputyInput, @Context() { viewer }: GraphqlContext): Promise<NameDeputyPayload> {
    return { deputyNaming: await this.deputies.name(viewer, input) };
  }

  @Policy()
  @Mutation(() => StateAttendancePayload, { description: 'States the attendance of a seat where no interval is known: excused, absent, present.' })
  async stateAttendance(@Args('input') input: StateAttendanceInput, @Context() { viewer }: GraphqlContext): Promise<StateAttendancePayload> {
    return { meetingForum: await this.statements.state(viewer, input) };
  }
}
