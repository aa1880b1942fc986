import { In } from 'typeorm';

import { type Batch, rowByKey } from '../graphql/loaders.js';
import { Document } from './document.entity.js';

/** A document that everybody may read: sources, and the evidence of what is published. */
export const publicDocumentById: Batch<string, Document | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(Document).findBy({ id: In(ids), visibility: 'public' }), ({ id }) => id);
