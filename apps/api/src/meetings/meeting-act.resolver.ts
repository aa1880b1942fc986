import { Args, Context, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { ConveningService } from './convening.service.js';
import { DuplicatingService } from './duplicating.service.js';
import { ConveneMeetingInput, DuplicateMeetingInput, MeetingReasonInput, MeetingStepInput, ScheduleMeetingInput, SetAgendaInput, UpdateMeetingInput } from './meeting.input.js';
import { MeetingForumModel } from './meeting.model.js';
import { MeetingService } from './meeting.service.js';
import { PastMeetingService } from './past-meeting.service.js';
import { RecordPastMeetingInput } from './presence.input.js';
import { SittingService } from './sitting.service.js';

@ObjectType('MeetingPayload', { description: 'The meeting after an act on it.' })
class MeetingPayload {
  @Field(() => MeetingForumModel, { description: 'As it is now.' })
  meetingForum!: MeetingForumModel;
}

const payload = async (meetingForum: Promise<MeetingForumModel>): Promise<MeetingPayload> => ({ meetingForum: await meetingForum });

/** What can be done with a meeting as a whole. */
@Resolver()
export class MeetingActResolver {
  constructor(
    private readonly meetings: MeetingService,
    private readonly convening: ConveningService,
    private readonly sittings: SittingService,
    private readonly past: PastMeetingService,
    private readonly duplicating: DuplicatingService,
  ) {}

  @Policy()
  @Mutation(() => MeetingPayload, { description: 'Makes a draft; nobody is told, and only who may schedule sees it.' })
  scheduleMeeting(@Args('input') input: ScheduleMeetingInput, @Context() { viewer }: GraphqlContext): Promise<MeetingPayload> {
    return payload(this.meetings.schedule(viewer, input));
  }

  @Policy()
  @Mutation(() => MeetingPayload, { description: 'Makes the draft of the next meeting from one on record: the same questions, none of the answers.' })
  duplicateMeeting(@Args('input') input: DuplicateMeetingInput, @Context() { viewer }: GraphqlContext): Promise<MeetingPayload> {
    return payload(this.duplicating.duplicate(viewer, input));
  }

  @Policy()
  @Mutation(() => MeetingPayload, { description: 'Edits a draft or a convened meeting; moving it keeps its calendar UID and raises SEQUENCE.' })
  updateMeeting(@Args('input') input: UpdateMeetingInput, @Context() { viewer }: GraphqlContext): Promise<MeetingPayload> {
    return payload(this.meetings.update(viewer, input));
  }

  @Policy()
  @Mutation(() => MeetingPayload, { description: 'Replaces the agenda of a meeting that has not opened.' })
  setAgenda(@Args('input') input: SetAgendaInput, @Context() { viewer }: GraphqlContext): Promise<MeetingPayload> {
    return payload(this.meetings.setAgenda(viewer, input));
  }

  @Policy()
  @Mutation(() => MeetingPayload, { description: 'Makes a draft public and gives it its number. CONFLICT notice_required where the rules ask for more notice and no reason is given.' })
  conveneMeeting(@Args('input') input: ConveneMeetingInput, @Context() { viewer }: GraphqlContext): Promise<MeetingPayload> {
    return payload(this.convening.convene(viewer, input));
  }

  @Policy()
  @Mutation(() => MeetingPayload, { description: 'Sends the convocation of a convened meeting after it was taken back. CONFLICT wrong_state where it is on its way.' })
  sendConvocation(@Args('input') input: MeetingStepInput, @Context() { viewer }: GraphqlContext): Promise<MeetingPayload> {
    return payload(this.convening.send(viewer, input));
  }

  @Policy()
  @Mutation(() => MeetingPayload, { description: 'Calls a draft or a convened meeting off.' })
  cancelMeeting(@Args('input') input: MeetingReasonInput, @Context() { viewer }: GraphqlContext): Promise<MeetingPayload> {
    return payload(this.convening.cancel(viewer, input));
  }

  @Policy()
  @Mutation(() => MeetingPayload, { description: 'Opens the session, copies seats, holders and rules, and counts the quorum; or resumes an adjourned one.' })
  openMeeting(@Args('input') input: MeetingStepInput, @Context() { viewer }: GraphqlContext): Promise<MeetingPayload> {
    return payload(this.sittings.open(viewer, input));
  }

  @Policy()
  @Mutation(() => MeetingPayload, { description: 'Suspends the session, to be resumed.' })
  adjournMeeting(@Args('input') input: MeetingReasonInput, @Context() { viewer }: GraphqlContext): Promise<MeetingPayload> {
    return payload(this.sittings.adjourn(viewer, input));
  }

  @Policy()
  @Mutation(() => MeetingPayload, { description: 'Closes the session: it was held.' })
  closeMeeting(@Args('input') input: MeetingStepInput, @Context() { viewer }: GraphqlContext): Promise<MeetingPayload> {
    return payload(this.sittings.close(viewer, input));
  }

  @Policy()
  @Mutation(() => MeetingPayload, { description: 'Says that there was no quorum at the last call; the roll stays.' })
  declareNotHeld(@Args('input') input: MeetingReasonInput, @Context() { viewer }: GraphqlContext): Promise<MeetingPayload> {
    return payload(this.sittings.declareNotHeld(viewer, input));
  }

  @Policy()
  @Mutation(() => MeetingPayload, { description: 'Enters a meeting that was held before, with what is known of it.' })
  recordPastMeeting(@Args('input') input: RecordPastMeetingInput, @Context() { viewer }: GraphqlContext): Promise<MeetingPayload> {
    return payload(this.past.record(viewer, input));
  }
}
