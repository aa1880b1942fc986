import { In } from 'typeorm';

import { Document } from '../documents/document.entity.js';
import { type Batch, rowsByKey } from '../graphql/loaders.js';

/** The documents that go with each circular, in the order chosen. */
export const documentsByCircular: Batch<string, Document[]> = async (ids, dataSource) => {
  const links: { circularId: string; documentId: string }[] = await dataSource.query('select circular_id as "circularId", document_id as "documentId" from circular_document where circular_id = any ($1) order by id', [ids]);
  const documents = new Map((await dataSource.getRepository(Document).findBy({ id: In(links.map(({ documentId }) => documentId)) })).map((document) => [document.id, document]));
  const pairs = links.flatMap(({ circularId, documentId }) => {
    const document = documents.get(documentId);
    return document ? [{ circularId, document }] : [];
  });
  return rowsByKey(ids, pairs, ({ circularId }) => circularId).map((of) => of.map(({ document }) => document));
};
