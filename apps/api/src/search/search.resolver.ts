import { Args, Context, Query, Resolver } from '@nestjs/graphql';

import { Public } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { SearchConnection } from './search-hit.model.js';
import { SearchArgs } from './search.input.js';
import { SearchService } from './search.service.js';

@Resolver()
export class SearchResolver {
  constructor(private readonly searches: SearchService) {}

  @Public('finds published texts alone')
  @Query(() => SearchConnection, {
    description: 'Published minutes, decisions, actions, commitments, milestones, comments and responses with these words, newest first.',
  })
  search(@Args() args: SearchArgs, @Context() { viewer }: GraphqlContext): Promise<SearchConnection> {
    return this.searches.search(viewer, args);
  }
}
