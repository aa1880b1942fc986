import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { Details } from '@mesa/ui/Details';
import { FactLine } from '@mesa/ui/FactLine';
import { useLanguage } from '../../../i18n/use-language.js';
import type { TranslatedWords_translationFragment } from '../../forums/components/TranslatedWords.generated.js';
import { type Translatable, translationOf } from '../../forums/components/translation-of.js';

interface WithTranslationProps {
  readonly of: Translatable;
  readonly field: TranslatedWords_translationFragment['field'];
  /** How the words of the translation are set. */
  readonly set: (text: string, language: string) => ReactNode;
  /** The original. */
  readonly children: ReactNode;
}

/** What an acta says in the reader's language, marked by who translated it, with the original one press away; else the original. */
export function WithTranslation({ of, field, set, children }: WithTranslationProps) {
  const { t } = useTranslation('minutes');
  const page = useLanguage();
  const translation = translationOf(of, field, page);
  if (!translation) return children;
  return (
    <>
      {set(translation.text, translation.language)}
      <FactLine facts={[label('translator', translation.translator, page)]} />
      <Details summary={t('translation.original')}>{children}</Details>
    </>
  );
}

/** As one paragraph. */
export const setWords: WithTranslationProps['set'] = (text, language) => <p lang={language}>{text}</p>;
