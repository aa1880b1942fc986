import { useTranslation } from 'react-i18next';

import { Diff, type DiffProps } from '@mesa/ui/Diff';
import { useLanguage } from '../../../i18n/use-language.js';
import { wordDiff } from './word-diff.js';

interface TextDiffProps {
  readonly before: string;
  readonly after: string;
  /** Language of the later text (BCP 47). */
  readonly language: string;
}

/** What changed, word by word. */
export function TextDiff({ before, after, language }: TextDiffProps) {
  const page = useLanguage();
  const words = useDiffWords();
  return <Diff parts={wordDiff(before, after)} words={words} lang={language.split('-')[0] === page ? undefined : language} />;
}

/** What is said around each change to who listens. */
export function useDiffWords(): DiffProps['words'] {
  const { t } = useTranslation('amendments');
  return { addedStart: t('diff.addedStart'), addedEnd: t('diff.addedEnd'), removedStart: t('diff.removedStart'), removedEnd: t('diff.removedEnd') };
}
