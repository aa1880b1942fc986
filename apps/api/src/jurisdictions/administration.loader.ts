import { In } from 'typeorm';

import { type Batch, rowsByKey } from '../graphql/loaders.js';
import { Administration } from './administration.entity.js';

/** The latest first. */
export const administrationsByJurisdiction: Batch<string, Administration[]> = async (ids, dataSource) =>
  rowsByKey(
    ids,
    await dataSource.getRepository(Administration).find({ where: { jurisdictionId: In(ids) }, order: { started: { earliest: { direction: 'DESC', nulls: 'LAST' } }, id: 'DESC' } }),
    ({ jurisdictionId }) => jurisdictionId,
  );
