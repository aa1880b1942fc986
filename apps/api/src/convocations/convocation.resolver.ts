import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { GraphqlContext } from '../graphql/context.js';
import { mailBatchById } from '../mail/mail-batch.loader.js';
import { MailBatchModel } from '../mail/mail-batch.resolver.js';
import type { MeetingForum } from '../meetings/meeting-forum.entity.js';
import { MeetingForumModel } from '../meetings/meeting.model.js';
import { ConvocationReadingService } from './convocation-reading.service.js';
import type { Convocation } from './convocation.entity.js';
import { recipientsByConvocation } from './convocation.loader.js';
import { ConvocationModel, ConvocationRecipientModel } from './convocation.model.js';

@Resolver(() => ConvocationModel)
export class ConvocationResolver {
  @ResolveField(() => MailBatchModel, { description: 'Its mails, which wait until they are released.' })
  batch(@Parent() { batchId }: Convocation, @Context() { loaders }: GraphqlContext): Promise<MailBatchModel | null> {
    return loaders.load(mailBatchById, batchId);
  }

  @ResolveField(() => [ConvocationRecipientModel], { description: 'Everybody it concerns, seat by seat.' })
  recipients(@Parent() { id }: Convocation, @Context() { loaders }: GraphqlContext): Promise<ConvocationRecipientModel[]> {
    return loaders.load(recipientsByConvocation, id);
  }
}

/** What a meeting has of its convocation. */
@Resolver(() => MeetingForumModel)
export class MeetingConvocationResolver {
  constructor(private readonly reading: ConvocationReadingService) {}

  @ResolveField(() => ConvocationModel, { nullable: true, description: 'The latest convocation; null where none was made, and for who may not convene.' })
  convocation(@Parent() held: MeetingForum, @Context() { viewer, loaders }: GraphqlContext): Promise<ConvocationModel | null> {
    return this.reading.latest(viewer, held, loaders);
  }
}
