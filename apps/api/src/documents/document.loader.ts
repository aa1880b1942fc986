import { In } from 'typeorm';

import type { GraphqlContext } from '../graphql/context.js';
import { type Batch, rowByKey, rowsByKey } from '../graphql/loaders.js';
import { Document } from './document.entity.js';

/** A document that everybody may read: sources, and the evidence of what is published. */
export const publicDocumentById: Batch<string, Document | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(Document).findBy({ id: In(ids), visibility: 'public' }), ({ id }) => id);

/** For what hangs on a record that has already been found readable, such as the evidence of a statement. */
export const documentById: Batch<string, Document | null> = async (ids, dataSource) =>
  rowByKey(ids, await dataSource.getRepository(Document).findBy({ id: In(ids) }), ({ id }) => id);

/** The document that a record names as its source; null where it names none that is public. */
export const sourceOf = async ({ sourceDocumentId }: { readonly sourceDocumentId: string | null }, { loaders }: GraphqlContext): Promise<Document | null> =>
  sourceDocumentId === null ? null : loaders.load(publicDocumentById, sourceDocumentId);

/** A document of a meeting; which of them a reader may see is decided afterwards. */
export interface MeetingPaper {
  readonly meetingId: string;
  readonly document: Document;
}

/** In the order in which they were added. */
export const documentsByMeeting: Batch<string, MeetingPaper[]> = async (ids, dataSource) => {
  const links: { meetingId: string; documentId: string }[] = await dataSource.query(
    'select meeting_id as "meetingId", document_id as "documentId" from meeting_document where meeting_id = any ($1) order by id',
    [ids],
  );
  const documents = await dataSource.getRepository(Document).findBy({ id: In(links.map(({ documentId }) => documentId)) });
  const byId = new Map(documents.map((document) => [document.id, document]));
  const papers = links.flatMap(({ meetingId, documentId }) => {
    const document = byId.get(documentId);
    return document ? [{ meetingId, document }] : [];
  });
  return rowsByKey(ids, papers, ({ meetingId }) => meetingId);
};
