import { Args, Context, Query, Resolver } from '@nestjs/graphql';

import { Public } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { PlaceUnion } from './place.model.js';
import { AddressService } from './address.service.js';

@Resolver()
export class PlaceResolver {
  constructor(private readonly addresses: AddressService) {}

  @Public('the address of every published forum and plan')
  @Query(() => PlaceUnion, { description: 'The forum or plan at an address; where it has moved, its slug today. NOT_FOUND where there is none.' })
  place(
    @Args('jurisdiction', { description: 'Slug of the jurisdiction.' }) jurisdiction: string,
    @Args('slug', { description: 'A slug that the place has, or once had.' }) slug: string,
    @Context() context: GraphqlContext,
  ): Promise<object> {
    return this.addresses.at(jurisdiction, slug, context);
  }
}
