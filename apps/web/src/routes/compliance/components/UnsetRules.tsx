import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { atStart } from '@mesa/domain/text';
import { DefinitionList } from '@mesa/ui/DefinitionList';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../../i18n/use-language.js';
import type { RuleSection_standingFragment } from './RuleSection.generated.js';

interface UnsetRulesProps {
  readonly standings: readonly RuleSection_standingFragment[];
}

/** Rules whose clock does not run, each with why. */
export function UnsetRules({ standings }: UnsetRulesProps) {
  const { t } = useTranslation('compliance');
  const language = useLanguage();
  if (standings.length === 0) return null;
  return (
    <Section id="no-clock" title={t('unset.title')} note={t('unset.note')}>
      <DefinitionList items={standings.map(({ rule, source, clock }) => ({ term: atStart(label('complianceRule', rule, language), language), description: t('unset.line', { clock: atStart(label('ruleClock', clock, language), language), source: label('ruleSource', source, language) }) }))} />
    </Section>
  );
}
