import { Args, Context, Field, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Policy } from '../auth/public.decorator.js';
import { ForumModel } from '../forums/forum.model.js';
import type { GraphqlContext } from '../graphql/context.js';
import { DeleteAgendaTemplateInput, SaveAgendaTemplateInput } from './agenda-template.input.js';
import { AgendaTemplateModel } from './agenda-template.model.js';
import { AgendaTemplateService } from './agenda-template.service.js';

@ObjectType('AgendaTemplatePayload', { description: 'The template after an act on it; as it was, once deleted.' })
class AgendaTemplatePayload {
  @Field(() => AgendaTemplateModel, { description: 'The template.' })
  template!: AgendaTemplateModel;
}

/** Agendas that a forum keeps to begin others with. */
@Resolver(() => ForumModel)
export class AgendaTemplateResolver {
  constructor(private readonly templates: AgendaTemplateService) {}

  @ResolveField(() => [AgendaTemplateModel], { description: 'Its templates of agendas, by kind of meeting and name, at most 100; NOT_FOUND for who may not schedule.' })
  agendaTemplates(@Parent() { id }: ForumModel, @Context() { viewer }: GraphqlContext): Promise<AgendaTemplateModel[]> {
    return this.templates.ofForum(viewer, id);
  }

  @Policy()
  @Mutation(() => AgendaTemplatePayload, { description: 'Keeps a meeting\'s agenda to begin others of its kind with. CONFLICT already_exists for a name that is taken.' })
  async saveAgendaTemplate(@Args('input') input: SaveAgendaTemplateInput, @Context() { viewer }: GraphqlContext): Promise<AgendaTemplatePayload> {
    return { template: await this.templates.save(viewer, input) };
  }

  @Policy()
  @Mutation(() => AgendaTemplatePayload, { description: 'Deletes a template; meetings that began with it stay as they are.' })
  async deleteAgendaTemplate(@Args('input') input: DeleteAgendaTemplateInput, @Context() { viewer }: GraphqlContext): Promise<AgendaTemplatePayload> {
    return { template: await this.templates.delete(viewer, input) };
  }
}
