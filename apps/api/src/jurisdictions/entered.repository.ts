import { parsePartialDate } from '@mesa/domain/date-parsing';
import { LANGUAGES } from '@mesa/domain/vocabulary';

import { type StoredDate, storedDate } from '../database/stored-date.entity.js';

/** A date as a form sends it, read in the language of the record; empty where nobody knows it. */
export function dateAsEntered(text: string | null | undefined, language: string): StoredDate {
  const spoken = LANGUAGES.find((known) => language.split('-')[0] === known) ?? 'es';
  return storedDate(text ? parsePartialDate(text, spoken) : null);
}
