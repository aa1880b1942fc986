import { notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';

import type { GraphqlContext } from '../graphql/context.js';
import { Jurisdiction } from './jurisdiction.entity.js';
import { MovedPlaceModel, placeBranches, type PlaceRow } from './place.model.js';
import { SlugHistory } from './slug-history.entity.js';

@Injectable()
export class AddressService {
  constructor(@InjectRepository(SlugHistory) private readonly slugs: Repository<SlugHistory>) {}

  /**
   * The forum or plan that has or had the slug, as an instance of its model.
   * @throws NOT_FOUND
   */
  async at(jurisdiction: string, slug: string, context: GraphqlContext): Promise<PlaceRow | MovedPlaceModel> {
    const known = await this.slugs
      .createQueryBuilder('known')
      .innerJoin(Jurisdiction, 'jurisdiction', 'jurisdiction.id = known.jurisdictionId')
      .where('jurisdiction.slug = :jurisdiction and known.slug = :slug', { jurisdiction, slug })
      .getOne();
    for (const [model, { column, find }] of placeBranches()) {
      const id = known?.[column];
      const row = id && (await find(id, context));
      if (row) return row.slug === slug ? Object.assign(new model() as object, row) : Object.assign(new MovedPlaceModel(), { slug: row.slug });
    }
    throw notFound();
  }
}
