import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Public } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { jurisdictionById } from '../jurisdictions/jurisdiction.loader.js';
import { JurisdictionModel } from '../jurisdictions/jurisdiction.model.js';
import { BenchModel } from './bench.model.js';
import { ForumRulesModel } from './forum-rules.model.js';
import type { Forum } from './forum.entity.js';
import { aliasesByForum, benchesByForum, forumById, forumsByJurisdiction, rulesVersionsByForum, zoneByForum } from './forum.loader.js';
import { ForumAbilitiesModel, ForumAliasModel, ForumModel } from './forum.model.js';
import { ForumService } from './forum.service.js';

@Resolver(() => ForumModel)
export class ForumResolver {
  constructor(private readonly forums: ForumService) {}

  @Public('what a forum is, who sits in it and by which rules is published')
  @Query(() => ForumModel, { description: 'One forum, by a slug that it has or once had: where `slug` is another, its page is there. NOT_FOUND where there is none.' })
  forum(
    @Args('jurisdiction', { description: 'Slug of the jurisdiction.' }) jurisdiction: string,
    @Args('slug', { description: 'A slug that the forum has, or once had.' }) slug: string,
  ): Promise<ForumModel> {
    return this.forums.bySlug(jurisdiction, slug);
  }

  @ResolveField(() => JurisdictionModel, { description: 'Where it sits.' })
  jurisdiction(@Parent() { jurisdictionId }: Forum, @Context() { loaders }: GraphqlContext): Promise<JurisdictionModel | null> {
    return loaders.load(jurisdictionById, jurisdictionId);
  }

  @ResolveField(() => [ForumAliasModel], { description: 'Its other names.' })
  aliases(@Parent() { id }: Forum, @Context() { loaders }: GraphqlContext): Promise<ForumAliasModel[]> {
    return loaders.load(aliasesByForum, id);
  }

  @ResolveField(() => ForumModel, { nullable: true, description: 'The body that it is part of; null where it is of none.' })
  async parent(@Parent() { parentId }: Forum, @Context() { loaders }: GraphqlContext): Promise<ForumModel | null> {
    return parentId === null ? null : loaders.load(forumById, parentId);
  }

  @ResolveField(() => ForumModel, { nullable: true, description: 'The edition before this one; null where there was none.' })
  async succeeds(@Parent() { succeedsId }: Forum, @Context() { loaders }: GraphqlContext): Promise<ForumModel | null> {
    return succeedsId === null ? null : loaders.load(forumById, succeedsId);
  }

  @ResolveField(() => [BenchModel], { description: 'Its sides, in their order; none in a forum without benches.' })
  benches(@Parent() { id }: Forum, @Context() { loaders }: GraphqlContext): Promise<BenchModel[]> {
    return loaders.load(benchesByForum, id);
  }

  @ResolveField(() => ForumRulesModel, { nullable: true, description: 'The rules in force today; null where the forum has none.' })
  async rules(@Parent() { id }: Forum, @Context() { loaders }: GraphqlContext): Promise<ForumRulesModel | null> {
    const [versions, zone] = await Promise.all([loaders.load(rulesVersionsByForum, id), loaders.load(zoneByForum, id)]);
    return this.forums.inForce(versions, zone);
  }

  @ResolveField(() => [ForumRulesModel], { description: 'Every version of its rules, the newest first; one may begin in the future.' })
  rulesVersions(@Parent() { id }: Forum, @Context() { loaders }: GraphqlContext): Promise<ForumRulesModel[]> {
    return loaders.load(rulesVersionsByForum, id);
  }

  @ResolveField(() => ForumAbilitiesModel, { description: 'What the viewer may do here today; nothing, for the public.' })
  async viewerCan(@Parent() { id }: Forum, @Context() { loaders, viewer }: GraphqlContext): Promise<ForumAbilitiesModel> {
    return this.forums.abilities(viewer, id, await loaders.load(zoneByForum, id));
  }
}

/** The forums' own field of a jurisdiction. */
@Resolver(() => JurisdictionModel)
export class JurisdictionForumsResolver {
  @ResolveField(() => [ForumModel], { description: 'Its forums, those that stand first.' })
  forums(@Parent() { id }: JurisdictionModel, @Context() { loaders }: GraphqlContext): Promise<ForumModel[]> {
    return loaders.load(forumsByJurisdiction, id);
  }
}
