import { useTranslation } from 'react-i18next';

import { TranslatedWords } from '../../forums/components/TranslatedWords.js';
import type { WordingTitle_wordingFragment } from './WordingTitle.generated.js';

interface WordingTitleProps {
  readonly wording: WordingTitle_wordingFragment | null;
  /** Says which language it is, where it is not the page's. */
  readonly noted?: boolean | undefined;
}

/** The title that a wording gives, or its translation; said to be missing where a source names none. */
export function WordingTitle({ wording, noted = false }: WordingTitleProps) {
  const { t } = useTranslation('commitments');
  if (!wording || wording.title === null) return t('untitled');
  return <TranslatedWords of={wording} field="title" noted={noted}>{wording.title}</TranslatedWords>;
}
