import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { formatPartialDate } from '@mesa/domain/partial-date';
import { type Definition, DefinitionList } from '@mesa/ui/DefinitionList';
import { Quote } from '@mesa/ui/Quote';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { TranslatedProse } from '../../forums/components/TranslatedProse.js';
import { TranslatedWords } from '../../forums/components/TranslatedWords.js';
import type { WordingBlock_wordingFragment } from './WordingBlock.generated.js';

interface WordingBlockProps {
  readonly wording: WordingBlock_wordingFragment;
  /** Large for the words that the page is about. */
  readonly size?: 'body' | 'large' | undefined;
}

/** The words of one version, as they were written or translated; a summary says that it is one, and what is not known is said to be so. */
export function WordingBlock({ wording, size = 'body' }: WordingBlockProps) {
  const { t } = useTranslation('commitments');
  const { text, fidelity, problem } = wording;
  return (
    <Stack gap="m">
      {fidelity === 'summary' && <strong>{t('fidelity.summary')}</strong>}
      {text === null ? <p>{t('fidelity.noText')}</p> : <TranslatedProse of={wording} field="text" text={text} frame={(words) => <Quote size={size}>{words}</Quote>} />}
      <WordingFacts wording={wording} problem={problem && <TranslatedWords of={wording} field="problem" noted>{problem}</TranslatedWords>} />
    </Stack>
  );
}

function WordingFacts({ wording, problem }: { wording: WordingBlock_wordingFragment; problem: ReactNode }) {
  const { t } = useTranslation('commitments');
  const page = useLanguage();
  const { indicator, baseline, target, unit, starts, ends, language } = wording;
  const own = (words: string | null) => words && <OwnWords language={language}>{words}</OwnWords>;
  const measured = (value: string | null) => value && <>{own(value)} {own(unit)}</>;
  const all: readonly { readonly term: string; readonly description: ReactNode }[] = [
    { term: t('wording.problem'), description: problem },
    { term: t('wording.starts'), description: starts && formatPartialDate(starts, page) },
    { term: t('wording.ends'), description: ends ? formatPartialDate(ends, page) : t('deadline.none') },
    { term: t('wording.indicator'), description: own(indicator) },
    { term: t('wording.baseline'), description: measured(baseline) },
    { term: t('wording.target'), description: measured(target) },
  ];
  const known = all.filter((item): item is Definition => item.description !== null && item.description !== '');
  return <DefinitionList items={known} />;
}
