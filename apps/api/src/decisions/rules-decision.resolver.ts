import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { ForumRules } from '../forums/forum-rules.entity.js';
import { ForumRulesModel } from '../forums/forum-rules.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { decisionById, rulesByDecision } from './decision.loader.js';
import { DecisionModel } from './decision.model.js';

/** The decisions' own field of a version of rules. */
@Resolver(() => ForumRulesModel)
export class RulesDecisionResolver {
  @ResolveField(() => DecisionModel, { nullable: true, description: 'The decision of the forum that adopted it; null where none is on record.' })
  async adoptingDecision(@Parent() { adoptingDecisionId }: ForumRules, @Context() { loaders }: GraphqlContext): Promise<DecisionModel | null> {
    return adoptingDecisionId === null ? null : loaders.load(decisionById, adoptingDecisionId);
  }
}

/** The rules' own field of a decision. */
@Resolver(() => DecisionModel)
export class DecisionRulesResolver {
  @ResolveField(() => [ForumRulesModel], { description: 'Versions of the rules that it adopted, the first first.' })
  adoptedRules(@Parent() { id }: DecisionModel, @Context() { loaders }: GraphqlContext): Promise<ForumRulesModel[]> {
    return loaders.load(rulesByDecision, id);
  }
}
