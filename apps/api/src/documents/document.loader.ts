import { In } from 'typeorm';

import type { GraphqlContext } from '../graphql/context.js';
import { type Batch, rowByKey } from '../graphql/loaders.js';
import { Document } from './document.entity.js';

/** A document that everybody may read: sources, and the evidence of what is published. */
export const publicDocumentById: Batch<string, Document | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(Document).findBy({ id: In(ids), visibility: 'public' }), ({ id }) => id);

/** The document that a record names as its source; null where it names none that is public. */
export const sourceOf = async ({ sourceDocumentId }: { readonly sourceDocumentId: string | null }, { loaders }: GraphqlContext): Promise<Document | null> =>
  sourceDocumentId === null ? null : loaders.load(publicDocumentById, sourceDocumentId);
