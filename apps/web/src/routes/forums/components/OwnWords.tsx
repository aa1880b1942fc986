import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { LANGUAGES } from '@mesa/domain/vocabulary';
import { Lang } from '@mesa/ui/Lang';
import { useLanguage } from '../../../i18n/use-language.js';

export interface OwnWordsProps {
  /** Language of the words (BCP 47); `und` where not known. */
  readonly language: string;
  /** Says which language it is; a proper name needs no such word. */
  readonly noted?: boolean | undefined;
  readonly children: ReactNode;
}

/** Words that people wrote, in the language they wrote them in and marked where it is not the page's. */
export function OwnWords({ language, noted = false, children }: OwnWordsProps) {
  const { t } = useTranslation('forums');
  const page = useLanguage();
  const [primary] = language.split('-');
  if (primary === page) return children;
  const known = LANGUAGES.find((one) => one === primary);
  return (
    <Lang lang={language} note={noted && known ? t('inLanguage', { language: label('language', known, page) }) : undefined}>
      {children}
    </Lang>
  );
}
