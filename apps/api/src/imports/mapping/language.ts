import type { ImportFile } from '../import-file.js';

/** The language in which the files tell: titles, summaries and reasons. */
export const FILE_LANGUAGE = 'en';

/** Words that only an English name has, in the names of bodies and units. */
const ENGLISH_WORD = /\b(?:of|the|and|associations?|councils?|commune|foundation|government|management|municipal|administration|secretary|university|forum)\b/i;

/** A proper name stays in its own language, which no file says; a described one is English. */
export const languageOfName = (name: string): string => (ENGLISH_WORD.test(name) ? FILE_LANGUAGE : 'und');

/** The language of `name_local` and `title_local`: the first of the member's. */
export const nativeLanguage = ({ member }: ImportFile): string => member.languages[0] ?? 'und';
