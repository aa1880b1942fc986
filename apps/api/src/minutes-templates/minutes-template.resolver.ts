import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import { ForumModel } from '../forums/forum.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { DeleteMinutesTemplateInput, EditMinutesTemplateInput, SaveMinutesTemplateInput } from './minutes-template.input.js';
import { MinutesTemplateModel } from './minutes-template.model.js';
import { MinutesTemplateService } from './minutes-template.service.js';

@ObjectType('MinutesTemplatePayload', { description: 'The template after an act on it; as it was, once deleted.' })
class MinutesTemplatePayload {
  @Field(() => MinutesTemplateModel, { description: 'The template.' })
  template!: MinutesTemplateModel;
}

/** Text that a forum's minutes begin with. */
@Resolver(() => ForumModel)
export class MinutesTemplateResolver {
  constructor(private readonly templates: MinutesTemplateService) {}

  @ResolveField(() => [MinutesTemplateModel], { description: 'What its minutes begin with, one for each kind of meeting at most; NOT_FOUND for who may not draft them.' })
  minutesTemplates(@Parent() { id }: ForumModel, @Context() { viewer }: GraphqlContext): Promise<MinutesTemplateModel[]> {
    return this.templates.ofForum(viewer, id);
  }

  @Policy()
  @Mutation(() => MinutesTemplatePayload, { description: 'Keeps text for the minutes of a kind of meeting to begin with. INVALID where it says nothing; CONFLICT already_exists for a kind that has some.' })
  async saveMinutesTemplate(@Args('input') input: SaveMinutesTemplateInput, @Context() { viewer }: GraphqlContext): Promise<MinutesTemplatePayload> {
    return { template: await this.templates.save(viewer, input) };
  }

  @Policy()
  @Mutation(() => MinutesTemplatePayload, { description: 'Changes a template; minutes that began with it stay as they are.' })
  async editMinutesTemplate(@Args('input') input: EditMinutesTemplateInput, @Context() { viewer }: GraphqlContext): Promise<MinutesTemplatePayload> {
    return { template: await this.templates.edit(viewer, input) };
  }

  @Policy()
  @Mutation(() => MinutesTemplatePayload, { description: 'Deletes a template; minutes that began with it stay as they are.' })
  async deleteMinutesTemplate(@Args('input') input: DeleteMinutesTemplateInput, @Context() { viewer }: GraphqlContext): Promise<MinutesTemplatePayload> {
    return { template: await this.templates.delete(viewer, input) };
  }
}
