import { In } from 'typeorm';

import { type Batch, rowByKey } from '../graphql/loaders.js';
import { Jurisdiction } from './jurisdiction.entity.js';

export const jurisdictionById: Batch<string, Jurisdiction | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(Jurisdiction).findBy({ id: In(ids) }), ({ id }) => id);
