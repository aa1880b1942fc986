import { parsePartialDate } from '@mesa/domain/date-parsing';

import { type StoredDate, storedDate } from '../../database/stored-date.entity.js';
import { FILE_LANGUAGE } from './language.js';

/** A date of the file as it stands there; null is no date, never a default. */
export const dateOf = (text: string | null): StoredDate => storedDate(text === null ? null : parsePartialDate(text, FILE_LANGUAGE));

/** The day, where the file gives a day: a year is not one. */
export function dayOf(text: string | null): string | null {
  const { precision, earliest } = dateOf(text);
  return precision === 'day' ? earliest : null;
}
