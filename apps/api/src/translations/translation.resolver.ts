import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import { WordingModel } from '../commitments/wording.model.js';
import type { Forum } from '../forums/forum.entity.js';
import { ForumModel } from '../forums/forum.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { ActaBlockModel, MinutesErratumModel } from '../minutes/acta.model.js';
import { AddTranslationInput } from './translation.input.js';
import { textKey, translationsByText } from './translation.loader.js';
import { TranslationModel } from './translation.model.js';
import { ONLY_VERSION } from './translation.repository.js';
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
  @Mutation(() => AddTranslationPayload, { description: 'Puts a text of the forum, of a plan that it leads or of its published actas into another language. The original stays as it is.' })
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
    return loaders.load(translationsByText, textKey('wording', id, ONLY_VERSION));
  }
}

/** The translations' own field of a block of an acta. */
@Resolver(() => ActaBlockModel)
export class ActaBlockTranslationsResolver {
  @ResolveField(() => [TranslationModel], { description: 'Of what a published passage or decision says; none of what is withheld or withdrawn.' })
  async translations(@Parent() { id, content }: ActaBlockModel, @Context() { loaders }: GraphqlContext): Promise<TranslationModel[]> {
    return id === null || content === null ? [] : loaders.load(translationsByText, textKey('minutes_block', id, ONLY_VERSION));
  }
}

/** The translations' own field of an erratum. */
@Resolver(() => MinutesErratumModel)
export class ErratumTranslationsResolver {
  @ResolveField(() => [TranslationModel], { description: 'Of its text; none once it is withdrawn.' })
  async translations(@Parent() { id, text }: MinutesErratumModel, @Context() { loaders }: GraphqlContext): Promise<TranslationModel[]> {
    return text === null ? [] : loaders.load(translationsByText, textKey('minutes_erratum', id, ONLY_VERSION));
  }
}
