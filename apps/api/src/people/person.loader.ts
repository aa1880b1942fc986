import { In } from 'typeorm';

import { type Batch, rowByKey } from '../graphql/loaders.js';
import { Person } from './person.entity.js';

/** Whole records: for who may read them. */
export const personById: Batch<string, Person | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(Person).findBy({ id: In(ids) }), ({ id }) => id);
