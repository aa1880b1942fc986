import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { ForumRules } from '../forums/forum-rules.entity.js';
import { ForumRulesModel } from '../forums/forum-rules.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import type { Administration } from '../jurisdictions/administration.entity.js';
import { AdministrationModel } from '../jurisdictions/administration.model.js';
import { sourceOf } from './document.loader.js';
import { DocumentModel } from './document.model.js';

/** The documents' own field of an administration. */
@Resolver(() => AdministrationModel)
export class AdministrationSourceResolver {
  @ResolveField(() => DocumentModel, { nullable: true, description: 'The document that says so; null where none is named, or it is not public.' })
  source(@Parent() administration: Administration, @Context() context: GraphqlContext): Promise<DocumentModel | null> {
    return sourceOf(administration, context);
  }
}

/** The documents' own field of a version of rules. */
@Resolver(() => ForumRulesModel)
export class RulesSourceResolver {
  @ResolveField(() => DocumentModel, { nullable: true, description: 'The document in which it stands; null where none is named, or it is not public.' })
  sourceDocument(@Parent() rules: ForumRules, @Context() context: GraphqlContext): Promise<DocumentModel | null> {
    return sourceOf(rules, context);
  }
}
