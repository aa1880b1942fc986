import { Args, Context, Query, Resolver } from '@nestjs/graphql';

import { Public } from '../auth/public.decorator.js';
import type { GraphqlContext } from '../graphql/context.js';
import { OgpFormModel } from './ogp-form.model.js';
import { OgpFormService } from './ogp-form.service.js';

@Resolver()
export class OgpFormResolver {
  constructor(private readonly forms: OgpFormService) {}

  @Public('what can be answered of a published plan follows from what is published; the service hides drafts')
  @Query(() => OgpFormModel, { description: 'The inception form of a plan, prefilled. NOT_FOUND for a plan that is not adopted or submitted yet.' })
  inceptionForm(
    @Args('jurisdiction', { description: 'Slug of the jurisdiction.' }) jurisdiction: string,
    @Args('plan', { description: 'A slug that the plan has, or once had.' }) plan: string,
    @Context() { viewer }: GraphqlContext,
  ): Promise<OgpFormModel> {
    return this.forms.inception(viewer, jurisdiction, plan);
  }

  @Public('what can be answered of a published commitment follows from what is published; the service hides drafts')
  @Query(() => OgpFormModel, { description: 'The end-of-commitment form of a commitment, prefilled.' })
  endOfCommitmentForm(
    @Args('jurisdiction', { description: 'Slug of the jurisdiction.' }) jurisdiction: string,
    @Args('plan', { description: 'A slug that the plan has, or once had.' }) plan: string,
    @Args('commitment', { description: 'As in addresses: its external id, or `c` and its number.' }) commitment: string,
    @Context() { viewer }: GraphqlContext,
  ): Promise<OgpFormModel> {
    return this.forms.endOfCommitment(viewer, jurisdiction, plan, commitment);
  }
}
