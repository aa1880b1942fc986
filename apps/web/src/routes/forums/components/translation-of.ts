import type { Language } from '@mesa/domain/vocabulary';
import type { TranslatedWords_translationFragment } from './TranslatedWords.generated.js';

/** Something with texts that may have been translated. */
export interface Translatable {
  /** Of its own words (BCP 47). */
  readonly language: string;
  readonly translations: readonly TranslatedWords_translationFragment[];
}

const isIn = (page: Language, language: string): boolean => language.split('-')[0] === page;

/** A text in the language of the page; undefined where it is written in it, or nobody translated it. */
export function translationOf({ language, translations }: Translatable, field: TranslatedWords_translationFragment['field'], page: Language): TranslatedWords_translationFragment | undefined {
  if (isIn(page, language)) return undefined;
  return translations.find((one) => one.field === field && isIn(page, one.language));
}
