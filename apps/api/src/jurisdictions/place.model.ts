import type { Type } from '@nestjs/common';
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';

import type { GraphqlContext } from '../graphql/context.js';
import type { SlugHistory } from './slug-history.entity.js';

/** What stands directly under a jurisdiction, at its current slug. */
export interface PlaceRow {
  readonly id: string;
  readonly slug: string;
}

export interface PlaceBranch {
  /** The column of SlugHistory that names it. */
  readonly column: keyof SlugHistory & ('forumId' | 'planId');
  /** The row; null where the viewer may not know of it. */
  readonly find: (id: string, context: GraphqlContext) => Promise<PlaceRow | null>;
}

const branches = new Map<Type, PlaceBranch>();

/** Makes a model one of the places that an address of two words may lead to. Its noun says how it is found. */
export const Place = (branch: PlaceBranch): ClassDecorator => (model) => void branches.set(model as unknown as Type, branch);

/** Every kind of place, as the nouns have declared them. */
export const placeBranches = (): ReadonlyMap<Type, PlaceBranch> => branches;

@ObjectType('MovedPlace', { description: 'A place that had this slug before: go to the current one.' })
export class MovedPlaceModel {
  @Field(() => String, { description: 'Its slug today.' })
  slug!: string;
}

export const PlaceUnion = createUnionType({
  name: 'Place',
  description: 'What an address of a jurisdiction and one more word leads to.',
  types: () => [MovedPlaceModel, ...branches.keys()],
});
