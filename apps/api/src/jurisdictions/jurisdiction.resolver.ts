import { Query, Resolver } from '@nestjs/graphql';

import { Public } from '../auth/public.decorator.js';
import { JurisdictionModel } from './jurisdiction.model.js';
import { JurisdictionService } from './jurisdiction.service.js';

@Resolver(() => JurisdictionModel)
export class JurisdictionResolver {
  constructor(private readonly jurisdictions: JurisdictionService) {}

  @Public('the names of the municipalities are on the front door')
  @Query(() => [JurisdictionModel], { name: 'jurisdictions', description: 'Every municipality kept here, real ones first, by name.' })
  allJurisdictions(): Promise<JurisdictionModel[]> {
    return this.jurisdictions.all();
  }
}
