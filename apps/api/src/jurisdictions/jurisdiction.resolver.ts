import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Public } from '../auth/public.decorator.js';
import { ClockService } from '../clock/clock.service.js';
import { JurisdictionModel } from './jurisdiction.model.js';
import { JurisdictionService } from './jurisdiction.service.js';

@Resolver(() => JurisdictionModel)
export class JurisdictionResolver {
  constructor(
    private readonly jurisdictions: JurisdictionService,
    private readonly clock: ClockService,
  ) {}

  @Public('the names of the municipalities are on the front door')
  @Query(() => [JurisdictionModel], { name: 'jurisdictions', description: 'Every municipality kept here, real ones first, by name.' })
  allJurisdictions(): Promise<JurisdictionModel[]> {
    return this.jurisdictions.all();
  }

  @Public('a municipality has a page that anyone reads')
  @Query(() => JurisdictionModel, { description: 'One municipality. NOT_FOUND where there is none.' })
  jurisdiction(@Args('slug', { description: 'Its word in addresses.' }) slug: string): Promise<JurisdictionModel> {
    return this.jurisdictions.bySlug(slug);
  }

  @ResolveField(() => String, { description: 'The calendar day it is there now, `2022-03-01`: every clock and "today" of its forums.' })
  today(@Parent() { timeZone }: JurisdictionModel): string {
    return this.clock.today(timeZone);
  }
}
