import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { Details } from '@mesa/ui/Details';
import { FactLine } from '@mesa/ui/FactLine';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from './OwnWords.js';
import type { TranslatedWords_translationFragment } from './TranslatedWords.generated.js';
import { type Translatable, translationOf } from './translation-of.js';

interface TranslatedProseProps {
  readonly of: Translatable;
  readonly field: TranslatedWords_translationFragment['field'];
  /** The original. */
  readonly text: string;
  /** What stands around the paragraphs. */
  readonly frame: (paragraphs: ReactNode) => ReactNode;
}

const paragraphsOf = (text: string): string[] => text.split(/\n{2,}/);

/** Paragraphs in the reader's language: a translation says that it is one and keeps the original a press away. */
export function TranslatedProse({ of, field, text, frame }: TranslatedProseProps) {
  const { t } = useTranslation('forums');
  const page = useLanguage();
  const translation = translationOf(of, field, page);
  const original = paragraphsOf(text).map((paragraph, index) => (
    <p key={index}>
      <OwnWords language={of.language} noted>{paragraph}</OwnWords>
    </p>
  ));
  if (!translation) return frame(original);
  return (
    <Stack gap="s">
      {frame(paragraphsOf(translation.text).map((paragraph, index) => <p key={index}>{paragraph}</p>))}
      <FactLine facts={[label('translator', translation.translator, page)]} />
      <Details summary={t('original')}>{frame(original)}</Details>
    </Stack>
  );
}
