import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { WordingModel } from '../commitments/wording.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import type { AmendmentChange } from './amendment-change.entity.js';
import { amendmentById, changesMakingWording, changesTakingWording, wordingsFromByChange, wordingsToByChange } from './amendment.loader.js';
import { AmendmentChangeModel, AmendmentModel } from './amendment.model.js';
import { periodByWording } from './wording-period.loader.js';
import { WordingPeriodModel } from './wording-period.model.js';

@Resolver(() => AmendmentChangeModel)
export class AmendmentChangeResolver {
  @ResolveField(() => AmendmentModel, { description: 'The amendment it is of.' })
  amendment(@Parent() { amendmentId }: AmendmentChange, @Context() { loaders }: GraphqlContext): Promise<AmendmentModel | null> {
    return loaders.load(amendmentById, amendmentId);
  }

  @ResolveField(() => [WordingModel], { description: 'The wordings that it takes away, in order.' })
  from(@Parent() { id }: AmendmentChange, @Context() { loaders }: GraphqlContext): Promise<WordingModel[]> {
    return loaders.load(wordingsFromByChange, id);
  }

  @ResolveField(() => [WordingModel], { description: 'The wordings that it brings, in order; what is carried over into a plan still in drafting is not shown yet.' })
  to(@Parent() { id }: AmendmentChange, @Context() { loaders }: GraphqlContext): Promise<WordingModel[]> {
    return loaders.load(wordingsToByChange, id);
  }
}

/** The amendments' own fields of a wording. */
@Resolver(() => WordingModel)
export class WordingAmendmentsResolver {
  @ResolveField(() => AmendmentChangeModel, { nullable: true, description: 'The change that brought it, or would; null for a first wording and for one written while the plan was drafted.' })
  async madeBy(@Parent() { id }: WordingModel, @Context() { loaders }: GraphqlContext): Promise<AmendmentChangeModel | null> {
    return (await loaders.load(changesMakingWording, id))[0] ?? null;
  }

  @ResolveField(() => AmendmentChangeModel, { nullable: true, description: 'The change in force that took it away, which says what became of it; null while it stands.' })
  async endedBy(@Parent() { id }: WordingModel, @Context() { loaders }: GraphqlContext): Promise<AmendmentChangeModel | null> {
    return (await loaders.load(changesTakingWording, id)).find(({ amendment }) => amendment.state === 'in_force') ?? null;
  }

  @ResolveField(() => [AmendmentChangeModel], { description: 'Proposed changes that would take it away.' })
  async proposedChanges(@Parent() { id }: WordingModel, @Context() { loaders }: GraphqlContext): Promise<AmendmentChangeModel[]> {
    return (await loaders.load(changesTakingWording, id)).filter(({ amendment }) => amendment.state === 'proposed');
  }

  @ResolveField(() => WordingPeriodModel, { nullable: true, description: 'From when until when it was in force; null for a version that never was.' })
  inForce(@Parent() { id }: WordingModel, @Context() { loaders }: GraphqlContext): Promise<WordingPeriodModel | null> {
    return loaders.load(periodByWording, id);
  }
}
