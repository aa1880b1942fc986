import { In } from 'typeorm';

import { type Batch, rowByKey } from '../graphql/loaders.js';
import { LinkSnapshot } from './link-snapshot.entity.js';

export const snapshotByDocument: Batch<string, LinkSnapshot | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(LinkSnapshot).findBy({ documentId: In(ids) }), ({ documentId }) => documentId);
