import { parsePartialDate } from '@mesa/domain/date-parsing';
import { invalid } from '@mesa/domain/errors';
import { LANGUAGES } from '@mesa/domain/vocabulary';
import type { EntityManager } from 'typeorm';

import { type StoredDate, storedDate } from '../database/stored-date.entity.js';
import { Document } from '../documents/document.entity.js';

/** A date as a form sends it, read in the language of the record; empty where nobody knows it. */
export function dateAsEntered(text: string | null | undefined, language: string): StoredDate {
  const spoken = LANGUAGES.find((known) => language.split('-')[0] === known) ?? 'es';
  return storedDate(text ? parsePartialDate(text, spoken) : null);
}

/** A document that a record names as its source is of the same jurisdiction. @throws INVALID sourceDocumentId */
export async function requireSource(manager: EntityManager, jurisdictionId: string, sourceDocumentId: string | null): Promise<void> {
  if (sourceDocumentId !== null && !(await manager.existsBy(Document, { id: sourceDocumentId, jurisdictionId }))) throw invalid({ sourceDocumentId: 'unknown' });
}
