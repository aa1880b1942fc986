import { useTranslation } from 'react-i18next';

import type { EvidencePlace } from '@mesa/domain/compliance/evidence-words';
import { label } from '@mesa/domain/labels';
import { atStart } from '@mesa/domain/text';
import { Details } from '@mesa/ui/Details';
import { FactLine } from '@mesa/ui/FactLine';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import styles from './Compliance.module.css';
import { ObligationEntry } from './ObligationEntry.js';
import type { ObligationEntry_administrationFragment, ObligationEntry_obligationFragment } from './ObligationEntry.generated.js';
import type { RuleSection_standingFragment } from './RuleSection.generated.js';

/** More is a register; it stays one press away. */
const IN_SIGHT = 4;

interface RuleSectionProps {
  readonly standing: RuleSection_standingFragment;
  readonly obligations: readonly ObligationEntry_obligationFragment[];
  readonly administrations: readonly ObligationEntry_administrationFragment[];
  readonly today: string;
  readonly at: EvidencePlace;
}

/** A rule, where it comes from, and how it was kept, the latest first. */
export function RuleSection({ standing: { rule, source }, obligations, ...context }: RuleSectionProps) {
  const { t } = useTranslation('compliance');
  const language = useLanguage();
  const entries = obligations.map((obligation) => <ObligationEntry key={obligation.key} obligation={obligation} {...context} />);
  return (
    <Section id={rule} level={3} wide title={atStart(label('complianceRule', rule, language), language)}>
      <Stack>
        <FactLine facts={[t('source', { source: label('ruleSource', source, language) }), rule !== 'forum_meets' && t(`how.${rule}`)]} />
        {entries.length === 0 ? <p>{t('nothingYet')}</p> : <ul className={styles.obligations} role="list">{entries.slice(0, IN_SIGHT)}</ul>}
        {entries.length > IN_SIGHT && (
          <Details summary={t('earlier', { count: entries.length - IN_SIGHT })}>
            <ul className={styles.obligations} role="list">{entries.slice(IN_SIGHT)}</ul>
          </Details>
        )}
      </Stack>
    </Section>
  );
}
