import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { publicDocumentById } from '../documents/document.loader.js';
import { DocumentModel } from '../documents/document.model.js';
import { ClockService } from '../clock/clock.service.js';
import { ForumModel } from '../forums/forum.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { MailBatchModel } from '../mail/mail-batch.resolver.js';
import { meetingForumById } from '../meetings/meeting.loader.js';
import { MeetingForumModel } from '../meetings/meeting.model.js';
import { ActaReadingService } from './acta-reading.service.js';
import { ActaBlockModel, ChainLinkModel, MinutesErratumModel } from './acta.model.js';
import { MinutesApprovalModel, MinutesApprovalStandingModel } from './minutes-approval.model.js';
import { clockOf } from './minutes-clock.repository.js';
import { MinutesObservationModel } from './minutes-observation.model.js';
import { MinutesReadingService, type ReadVersion } from './minutes-reading.service.js';
import type { Minutes } from './minutes.entity.js';
import { latestMinutesByForum, minutesByMeetingForum, minutesDatesByMeetingForum } from './minutes.loader.js';
import { MinutesAbilitiesModel, MinutesClockModel, MinutesModel, MinutesPassageModel, MinutesVersionModel } from './minutes.model.js';

@Resolver(() => MinutesModel)
export class MinutesResolver {
  constructor(
    private readonly acta: ActaReadingService,
    private readonly reading: MinutesReadingService,
  ) {}

  @ResolveField(() => MeetingForumModel, { description: 'The meeting, as its forum held it.' })
  meetingForum(@Parent() { meetingForumId }: Minutes, @Context() { loaders }: GraphqlContext): Promise<MeetingForumModel | null> {
    return loaders.load(meetingForumById, meetingForumId);
  }

  @ResolveField(() => [ActaBlockModel], { nullable: true, description: 'The acta in order; null for who may not read the text in its present state.' })
  blocks(@Parent() minutes: Minutes, @Context() { viewer, loaders }: GraphqlContext): Promise<ActaBlockModel[] | null> {
    return this.acta.blocks(viewer, minutes, loaders);
  }

  @ResolveField(() => [MinutesErratumModel], { description: 'Corrections that add to what is published, in order.' })
  errata(@Parent() minutes: Minutes, @Context() { loaders }: GraphqlContext): Promise<MinutesErratumModel[]> {
    return this.acta.errata(minutes, loaders);
  }

  @ResolveField(() => [ChainLinkModel], { description: 'Its place in the chain of the forum: the acta, then its errata; empty before publication, and for imported minutes.' })
  chain(@Parent() minutes: Minutes, @Context() { loaders }: GraphqlContext): Promise<ChainLinkModel[]> {
    return this.acta.links(minutes, loaders);
  }

  @ResolveField(() => DocumentModel, { nullable: true, description: 'The signed paper, where it was entered and is public.' })
  async scannedDocument(@Parent() { scannedDocumentId }: Minutes, @Context() { loaders }: GraphqlContext): Promise<DocumentModel | null> {
    return scannedDocumentId === null ? null : loaders.load(publicDocumentById, scannedDocumentId);
  }

  @ResolveField(() => [MinutesVersionModel], { description: 'The versions of the text, in order.' })
  versions(@Parent() minutes: Minutes, @Context() { viewer, loaders }: GraphqlContext): Promise<MinutesVersionModel[]> {
    return this.reading.versions(viewer, minutes, loaders);
  }

  @ResolveField(() => [MinutesObservationModel], { nullable: true, description: 'Observations on every version, in order; null for who may not read the papers.' })
  observations(@Parent() minutes: Minutes, @Context() { viewer, loaders }: GraphqlContext): Promise<MinutesObservationModel[] | null> {
    return this.reading.observations(viewer, minutes, loaders);
  }

  @ResolveField(() => [MinutesApprovalModel], { description: 'Approvals and refusals of every version; before publication for readers of the papers only.' })
  approvals(@Parent() minutes: Minutes, @Context() { viewer, loaders }: GraphqlContext): Promise<MinutesApprovalModel[]> {
    return this.reading.approvalsOf(viewer, minutes, loaders);
  }

  @ResolveField(() => MinutesApprovalStandingModel, { nullable: true, description: 'For whom approval waits; null unless it was asked for, and for who may not read the papers.' })
  approvalStanding(@Parent() minutes: Minutes, @Context() { viewer, loaders }: GraphqlContext): Promise<MinutesApprovalStandingModel | null> {
    return this.reading.standing(viewer, minutes, loaders);
  }

  @ResolveField(() => MailBatchModel, { nullable: true, description: 'The mails of its latest circulation; null where it never circulated, and for who may not circulate it.' })
  circulation(@Parent() minutes: Minutes, @Context() { viewer, loaders }: GraphqlContext): Promise<MailBatchModel | null> {
    return this.reading.circulation(viewer, minutes, loaders);
  }

  @ResolveField(() => MinutesAbilitiesModel, { description: 'What the reader may do with them now.' })
  viewerCan(@Parent() minutes: Minutes, @Context() { viewer, loaders }: GraphqlContext): Promise<MinutesAbilitiesModel> {
    return this.reading.abilities(viewer, minutes, loaders);
  }
}

@Resolver(() => MinutesVersionModel)
export class MinutesVersionResolver {
  constructor(private readonly reading: MinutesReadingService) {}

  @ResolveField(() => [MinutesPassageModel], { nullable: true, description: 'The text; null for who may not read this version. The public reads the last one as the acta.' })
  passages(@Parent() version: ReadVersion, @Context() { loaders }: GraphqlContext): Promise<MinutesPassageModel[] | null> {
    return this.reading.passages(version, loaders);
  }
}

/** The minutes' own fields of a meeting. */
@Resolver(() => MeetingForumModel)
export class MeetingMinutesResolver {
  constructor(private readonly clock: ClockService) {}

  @ResolveField(() => MinutesModel, { nullable: true, description: 'Its minutes; null while nobody has begun them.' })
  minutes(@Parent() { id }: MeetingForumModel, @Context() { loaders }: GraphqlContext): Promise<MinutesModel | null> {
    return loaders.load(minutesByMeetingForum, id);
  }

  @ResolveField(() => MinutesClockModel, { nullable: true, description: 'How long the minutes have taken; null before the meeting is over, where its day is not known, and where it was not held: no minutes are owed.' })
  async minutesClock(@Parent() { id }: MeetingForumModel, @Context() { loaders }: GraphqlContext): Promise<MinutesClockModel | null> {
    const dates = await loaders.load(minutesDatesByMeetingForum, id);
    return dates && clockOf(dates, this.clock);
  }
}

/** The minutes' own field of a forum. */
@Resolver(() => ForumModel)
export class ForumMinutesResolver {
  @ResolveField(() => MinutesModel, { nullable: true, description: 'The published minutes of its latest meeting that has any; null where there are none.' })
  latestMinutes(@Parent() { id }: ForumModel, @Context() { loaders }: GraphqlContext): Promise<MinutesModel | null> {
    return loaders.load(latestMinutesByForum, id);
  }
}
