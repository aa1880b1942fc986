import { Args, Context, Field, Mutation, ObjectType, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { AddBenchInput, RenameBenchInput } from './bench.input.js';
import { BenchModel } from './bench.model.js';
import { BenchService } from './bench.service.js';
import { ForumEditingService } from './forum-editing.service.js';
import { AdoptRulesInput } from './forum-rules.input.js';
import { ForumRulesModel } from './forum-rules.model.js';
import { ForumRulesService } from './forum-rules.service.js';
import { ChangeForumSlugInput, CreateForumInput, SetForumCrestInput, UpdateForumInput } from './forum.input.js';
import { ForumModel } from './forum.model.js';

@ObjectType()
class CreateForumPayload {
  @Field(() => ForumModel)
  forum!: ForumModel;
}

@ObjectType()
class UpdateForumPayload {
  @Field(() => ForumModel)
  forum!: ForumModel;
}

@ObjectType()
class ChangeForumSlugPayload {
  @Field(() => ForumModel)
  forum!: ForumModel;
}

@ObjectType({ description: 'The forum with its crest, or without.' })
class SetForumCrestPayload {
  @Field(() => ForumModel, { description: 'As it is kept.' })
  forum!: ForumModel;
}

@ObjectType()
class AddBenchPayload {
  @Field(() => BenchModel)
  bench!: BenchModel;
}

@ObjectType()
class RenameBenchPayload {
  @Field(() => BenchModel)
  bench!: BenchModel;
}

@ObjectType()
class AdoptRulesPayload {
  @Field(() => ForumRulesModel)
  rules!: ForumRulesModel;
}

/** What the secretariat of a forum may change of the forum itself. */
@Resolver()
export class ForumEditingResolver {
  constructor(
    private readonly editing: ForumEditingService,
    private readonly benches: BenchService,
    private readonly rules: ForumRulesService,
  ) {}

  @Policy()
  @Mutation(() => CreateForumPayload, { description: 'Makes a further forum in the jurisdiction; the viewer is its secretariat from today.' })
  async createForum(@Args('input') input: CreateForumInput, @Context() { viewer }: GraphqlContext): Promise<CreateForumPayload> {
    return { forum: await this.editing.create(viewer, input) };
  }

  @Policy()
  @Mutation(() => UpdateForumPayload, { description: 'Says anew what the forum is.' })
  async updateForum(@Args('input') input: UpdateForumInput, @Context() { viewer }: GraphqlContext): Promise<UpdateForumPayload> {
    return { forum: await this.editing.update(viewer, input) };
  }

  @Policy()
  @Mutation(() => SetForumCrestPayload, { description: 'Says which picture of its repository its actas bear on paper, or that they bear none.' })
  async setForumCrest(@Args('input') input: SetForumCrestInput, @Context() { viewer }: GraphqlContext): Promise<SetForumCrestPayload> {
    return { forum: await this.editing.setCrest(viewer, input) };
  }

  @Policy()
  @Mutation(() => ChangeForumSlugPayload, { description: 'Gives the forum another address; the earlier ones lead to it.' })
  async changeForumSlug(@Args('input') input: ChangeForumSlugInput, @Context() { viewer }: GraphqlContext): Promise<ChangeForumSlugPayload> {
    return { forum: await this.editing.changeSlug(viewer, input) };
  }

  @Policy()
  @Mutation(() => AddBenchPayload, { description: 'Adds a side to the forum, the last in order.' })
  async addBench(@Args('input') input: AddBenchInput, @Context() { viewer }: GraphqlContext): Promise<AddBenchPayload> {
    return { bench: await this.benches.add(viewer, input) };
  }

  @Policy()
  @Mutation(() => RenameBenchPayload, { description: 'Gives a side another name; meetings already held keep the old one.' })
  async renameBench(@Args('input') input: RenameBenchInput, @Context() { viewer }: GraphqlContext): Promise<RenameBenchPayload> {
    return { bench: await this.benches.rename(viewer, input) };
  }

  @Policy()
  @Mutation(() => AdoptRulesPayload, { description: 'Records a new version of the rules from a day on. Meetings keep the version of their day.' })
  async adoptRules(@Args('input') input: AdoptRulesInput, @Context() { viewer }: GraphqlContext): Promise<AdoptRulesPayload> {
    return { rules: await this.rules.adopt(viewer, input) };
  }
}
