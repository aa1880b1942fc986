import { useLocation } from 'react-router';

import type { Language } from '@mesa/domain/vocabulary';
import { languageOf } from './language.js';

/** The language of the page on screen. */
export function useLanguage(): Language {
  return languageOf(useLocation().pathname);
}
