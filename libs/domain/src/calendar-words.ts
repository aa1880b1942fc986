import type { Language } from './vocabulary.js';

/** Month names, January first, in lower case where the language writes them so. */
export const MONTH_NAMES: Readonly<Record<Language, readonly string[]>> = {
  es: [
    'enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio',
    'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre',
  ],
  en: [
    'January', 'February', 'March', 'April', 'May', 'June',
    'July', 'August', 'September', 'October', 'November', 'December',
  ],
};

/** Weekday names, Monday first (ISO 8601). */
export const WEEKDAY_NAMES: Readonly<Record<Language, readonly string[]>> = {
  es: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const monthName = (month: number, lang: Language): string => MONTH_NAMES[lang][month - 1] ?? String(month);

/** "15 de enero de 2022", "15 January 2022". Own words, because Node and browsers differ on es-CL. */
export const dayInWords = (year: number, month: number, day: number, lang: Language): string =>
  lang === 'es' ? `${day} de ${monthName(month, lang)} de ${year}` : `${day} ${monthName(month, lang)} ${year}`;

/** "enero de 2022", "January 2022" */
export const monthInWords = (year: number, month: number, lang: Language): string =>
  lang === 'es' ? `${monthName(month, lang)} de ${year}` : `${monthName(month, lang)} ${year}`;

/** "primer semestre de 2022", "first half of 2022"; `half` is 1 or 2. */
export function semesterInWords(year: number, half: 1 | 2, lang: Language): string {
  if (lang === 'es') return `${half === 1 ? 'primer' : 'segundo'} semestre de ${year}`;
  return `${half === 1 ? 'first' : 'second'} half of ${year}`;
}
