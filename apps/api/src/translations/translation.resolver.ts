import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import { WordingModel } from '../commitments/wording.model.js';
import type { Forum } from '../forums/forum.entity.js';
import { ForumModel } from '../forums/forum.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { AddTranslationInput } from './translation.input.js';
import { textKey, translationsByText } from './translation.loader.js';
import { TranslationModel } from './translation.model.js';
import { WORDING_VERSION } from './translation.repository.js';
import { TranslationService } from './translation.service.js';

@ObjectType()
class AddTranslationPayload {
  @Field(() => TranslationModel)
  translation!: TranslationModel;
}

@Resolver()
export class TranslationResolver {
  constructor(private readonly translations: TranslationService) {}

  @Policy()
  @Mutation(() => AddTranslationPayload, { description: 'Puts a text of the forum, or of a plan that it leads, into another language. The original stays as it is.' })
  async addTranslation(@Args('input') input: AddTranslationInput, @Context() { viewer }: GraphqlContext): Promise<AddTranslationPayload> {
    return { translation: await this.translations.add(viewer, input) };
  }
}

/** The translations' own field of a forum. */
@Resolver(() => ForumModel)
export class ForumTranslationsResolver {
  @ResolveField(() => [TranslationModel], { description: 'Of purpose and goal as they read now; none of what has been rewritten since.' })
  translations(@Parent() { id, version }: Forum, @Context() { loaders }: GraphqlContext): Promise<TranslationModel[]> {
    return loaders.load(translationsByText, textKey('forum', id, version));
  }
}

/** The translations' own field of a wording. */
@Resolver(() => WordingModel)
export class WordingTranslationsResolver {
  @ResolveField(() => [TranslationModel], { description: 'Of its title, text and problem.' })
  translations(@Parent() { id }: WordingModel, @Context() { loaders }: GraphqlContext): Promise<TranslationModel[]> {
    return loaders.load(translationsByText, textKey('wording', id, WORDING_VERSION));
  }
}
