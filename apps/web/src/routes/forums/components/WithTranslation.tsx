import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { Details } from '@mesa/ui/Details';
import { FactLine } from '@mesa/ui/FactLine';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import type { TranslatedWords_translationFragment } from './TranslatedWords.generated.js';
import { type Translatable, translationOf } from './translation-of.js';

interface WithTranslationProps {
  readonly of: Translatable;
  readonly field: TranslatedWords_translationFragment['field'];
  /** How the words of the translation are set. */
  readonly set: (text: string) => ReactNode;
  /** The original. */
  readonly children: ReactNode;
}

/** Words in the reader's language: a translation says that it is one and keeps the original a press away; else the original. */
export function WithTranslation({ of, field, set, children }: WithTranslationProps) {
  const { t } = useTranslation('forums');
  const page = useLanguage();
  const translation = translationOf(of, field, page);
  if (!translation) return children;
  return (
    <Stack gap="s">
      {set(translation.text)}
      <FactLine facts={[label('translator', translation.translator, page)]} />
      <Details printed summary={t('original')}>{children}</Details>
    </Stack>
  );
}

/** As one paragraph. */
export const setWords: WithTranslationProps['set'] = (text) => <p>{text}</p>;
