import type { TextMention } from '@mesa/domain/text-mention';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { GraphqlContext } from '../graphql/context.js';
import { placeOfMentioned } from './text-mention.loader.js';
import { MentionedPlaceModel, TextMentionModel } from './text-mention.model.js';

@Resolver(() => TextMentionModel)
export class TextMentionResolver {
  @ResolveField(() => MentionedPlaceModel, { nullable: true, description: 'Where it has its page; null where it has none any more that everybody reads.' })
  place(@Parent() { id }: TextMention, @Context() { loaders }: GraphqlContext): Promise<MentionedPlaceModel | null> {
    return loaders.load(placeOfMentioned, id);
  }
}
