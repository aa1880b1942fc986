import { useTranslation } from 'react-i18next';

import type { DiffPart } from '@mesa/ui/Diff';
import { Diff } from '@mesa/ui/Diff';
import { Pair } from '@mesa/ui/Pair';
import { useLanguage } from '../../../i18n/use-language.js';
import { useDiffWords } from './TextDiff.js';
import { wordDiff } from './word-diff.js';

interface SideBySideProps {
  readonly before: string;
  readonly after: string;
  /** Language of the later text (BCP 47). */
  readonly language: string;
}

/** The words before and after beside each other, each with what only it says. */
export function SideBySide({ before, after, language }: SideBySideProps) {
  const { t } = useTranslation('amendments');
  const page = useLanguage();
  const words = useDiffWords();
  const parts = wordDiff(before, after);
  const without = (kind: DiffPart['kind']) => parts.filter((part) => part.kind !== kind);
  const lang = language.split('-')[0] === page ? undefined : language;
  return (
    <Pair
      first={{ title: t('diff.before'), children: <Diff parts={without('added')} words={words} lang={lang} /> }}
      second={{ title: t('diff.after'), children: <Diff parts={without('removed')} words={words} lang={lang} /> }}
    />
  );
}
