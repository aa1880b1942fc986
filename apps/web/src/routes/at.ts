import { route, type RouteConfigEntry } from '@react-router/dev/routes';
import { PATH_WORDS, type PathWord } from '@mesa/domain/path-words';
import type { Language } from '@mesa/domain/vocabulary';

/** A path word of the one table, or a parameter: `:ordinal`. */
export type Segment = PathWord | `:${string}`;

/** Registers a page of routes/ at an address: `at('meetings/MeetingRoute', ':jurisdiction', ':forum', 'meetings', ':ordinal')`. */
export type At = (file: string, ...segments: readonly Segment[]) => RouteConfigEntry;

const isPathWord = (segment: Segment): segment is PathWord => segment in PATH_WORDS;

/** The same page stands in each language under path words of that language, with an id of its own. */
export const atIn = (language: Language): At => (file, ...segments) =>
  route(segments.map((segment) => (isPathWord(segment) ? PATH_WORDS[segment][language] : segment)).join('/'), `routes/${file}.tsx`, { id: `${language}/${file}` });
