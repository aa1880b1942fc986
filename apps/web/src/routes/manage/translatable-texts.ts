import type { TranslatedField, TranslatedObject } from '@mesa/schema/types';

import type { Translatable } from '../forums/components/translation-of.js';
import type { TranslatableTexts_wordingFragment, TranslationsQuery } from './Translations.generated.js';

/** One text that can be put into another language. */
export interface TranslatableText {
  /** In the address of its form. */
  readonly key: string;
  readonly objectType: TranslatedObject;
  readonly objectId: string;
  readonly version: number;
  readonly field: TranslatedField;
  readonly text: string;
  /** As it was written. */
  readonly language: string;
  readonly translations: Translatable['translations'];
}

type Place = Pick<TranslatableText, 'objectType' | 'objectId' | 'version'>;

/** The texts of one object, by the names of their fields. */
export const textsOf = (place: Place, { language, translations }: Translatable, fields: readonly (readonly [TranslatedField, string | null])[]): TranslatableText[] =>
  fields.flatMap(([field, text]) =>
    text === null ? [] : [{ ...place, key: `${place.objectType}/${place.objectId}/${field}`, field, text, language, translations: translations.filter((one) => one.field === field) }],
  );

const wordingTexts = (wording: TranslatableTexts_wordingFragment | null): TranslatableText[] =>
  wording === null ? [] : textsOf({ objectType: 'wording', objectId: wording.id, version: 1 }, wording, [['title', wording.title], ['text', wording.text], ['problem', wording.problem]]);

/** Of the forum first, then of the wordings in force, commitment by commitment. */
export function translatableTexts({ id, version, purpose, goal, plans, ...forum }: TranslationsQuery['forum']): TranslatableText[] {
  return [
    ...textsOf({ objectType: 'forum', objectId: id, version }, forum, [['purpose', purpose], ['goal', goal]]),
    ...plans.flatMap(({ commitments }) => commitments).flatMap(({ wordingInForce, milestones }) => [wordingInForce, ...milestones.map((milestone) => milestone.wordingInForce)].flatMap(wordingTexts)),
  ];
}
