import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { type Definition, DefinitionList } from '@mesa/ui/DefinitionList';
import { Stack } from '@mesa/ui/Stack';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { SourceLine } from '../../plans/components/SourceLine.js';
import type { Assessment_assessmentFragment } from './Assessment.generated.js';

const TOPICS = ['delivered', 'openness_gain', 'weaker_gain', 'side_effect', 'reception'] as const;

/** What an evaluation says of a commitment as a whole, in its own words; what it does not say is left out. */
export function Assessment({ assessment }: { assessment: Assessment_assessmentFragment }) {
  const { t } = useTranslation('commitments');
  const { isVerifiable, isRelevant, novelty, changeType, ambition, results, language, source } = assessment;
  const judged = (value: boolean | null) => (value === null ? null : t(value ? 'assessment.yes' : 'assessment.no'));
  const own = (words: string | null) => words && <OwnWords language={language} noted>{words}</OwnWords>;
  const items: readonly { readonly term: string; readonly description: ReactNode }[] = [
    { term: t('assessment.verifiable'), description: judged(isVerifiable) },
    { term: t('assessment.relevant'), description: judged(isRelevant) },
    { term: t('assessment.novelty'), description: own(novelty) },
    { term: t('assessment.changeType'), description: own(changeType) },
    { term: t('assessment.ambition'), description: own(ambition) },
    ...TOPICS.flatMap((topic) => results.filter((result) => result.topic === topic).map(({ texts }) => ({ term: t(`assessment.topic.${topic}`), description: <Texts texts={texts} language={language} /> }))),
  ];
  return (
    <Stack gap="m">
      <DefinitionList items={items.filter((item): item is Definition => item.description !== null && item.description !== '')} />
      {source && <SourceLine source={source} />}
    </Stack>
  );
}

function Texts({ texts, language }: { texts: readonly string[]; language: string }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>
          <OwnWords language={language}>{text}</OwnWords>
        </li>
      ))}
    </ul>
  );
}
