import type { ReactNode } from 'react';

import { OwnWords } from './OwnWords.js';
import type { TranslatedWords_translationFragment } from './TranslatedWords.generated.js';
import type { Translatable } from './translation-of.js';
import { WithTranslation } from './WithTranslation.js';

interface TranslatedProseProps {
  readonly of: Translatable;
  readonly field: TranslatedWords_translationFragment['field'];
  /** The original. */
  readonly text: string;
  /** What stands around the paragraphs. */
  readonly frame: (paragraphs: ReactNode) => ReactNode;
}

const paragraphsOf = (text: string): string[] => text.split(/\n{2,}/);

/** Paragraphs in the reader's language. */
export function TranslatedProse({ of, field, text, frame }: TranslatedProseProps) {
  const original = paragraphsOf(text).map((paragraph, index) => (
    <p key={index}>
      <OwnWords language={of.language} noted>{paragraph}</OwnWords>
    </p>
  ));
  return (
    <WithTranslation of={of} field={field} set={(words) => frame(paragraphsOf(words).map((paragraph, index) => <p key={index}>{paragraph}</p>))}>
      {frame(original)}
    </WithTranslation>
  );
}
