import { type TranslatableText, textsOf } from '../manage/translatable-texts.js';
import type { ActaTranslationsQuery } from './ActaTranslations.generated.js';

type Minutes = NonNullable<NonNullable<ActaTranslationsQuery['forum']['meeting']>['minutes']>;

/** What a published acta says in public words: its decisions and passages as they stand in it, then its errata. */
export function actaTexts({ blocks, errata }: Minutes): TranslatableText[] {
  return [
    ...(blocks ?? []).flatMap(({ id, content, translations }) => {
      if (id === null || (content?.__typename !== 'ActaPassage' && content?.__typename !== 'ActaDecision')) return [];
      const place = { objectType: 'minutes_block', objectId: id, version: 1 } as const;
      return textsOf(place, { language: content.language, translations }, [['text', content.text], ...(content.__typename === 'ActaDecision' ? [['dissent', content.dissent] as const] : [])]);
    }),
    ...errata.flatMap(({ id, text, language, translations }) => textsOf({ objectType: 'minutes_erratum', objectId: id, version: 1 }, { language, translations }, [['text', text]])),
  ];
}
