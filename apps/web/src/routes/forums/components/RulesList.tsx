import { useTranslation } from 'react-i18next';

import { NO_DEADLINE_LABEL } from '@mesa/domain/labels';
import { checkRules } from '@mesa/domain/rules-check';
import { DefinitionList } from '@mesa/ui/DefinitionList';
import { useLanguage } from '../../../i18n/use-language.js';
import { type NamedBench, type RuleSentence, ruleSentences } from './rule-sentences.js';

interface RulesListProps {
  /** As the API gives them. */
  readonly rules: unknown;
  readonly benches: readonly NamedBench[];
}

/** Each rule in a sentence; then, together, the deadlines and the matters that the forum has not ruled. */
export function RulesList({ rules, benches }: RulesListProps) {
  const { t } = useTranslation('forums');
  const language = useLanguage();
  const checked = checkRules(rules);
  const sentences = ruleSentences(t, language, checked.ok ? checked.rules : {}, benches);
  const terms = (left: readonly RuleSentence[]): string => sentenceCase(left.map(({ rule }) => t(`rules.terms.${rule}`).toLowerCase()).join('; '));
  const unruled = sentences.filter(({ sentence }) => sentence === null);
  const clocks = unruled.filter(({ isClock }) => isClock);
  const matters = unruled.filter(({ isClock }) => !isClock);
  return (
    <DefinitionList
      items={[
        ...sentences.flatMap(({ rule, sentence }) => (sentence === null ? [] : [{ term: t(`rules.terms.${rule}`), description: sentence }])),
        ...(clocks.length > 0 ? [{ term: sentenceCase(NO_DEADLINE_LABEL[language]), description: `${terms(clocks)}.` }] : []),
        ...(matters.length > 0 ? [{ term: t('rules.unset'), description: `${terms(matters)}.` }] : []),
      ]}
    />
  );
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
