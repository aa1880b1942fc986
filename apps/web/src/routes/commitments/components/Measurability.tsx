import { useTranslation } from 'react-i18next';

import { checkMeasurability } from '@mesa/domain/measurability/measurability';
import { Section } from '@mesa/ui/Section';
import type { Measurability_wordingFragment } from './Measurability.generated.js';
import styles from './Measurability.module.css';

interface MeasurabilityProps {
  readonly wording: Measurability_wordingFragment;
  /** What the promise depends on: the milestones of a commitment. */
  readonly dependsOn?: readonly { readonly wordingInForce: Pick<Measurability_wordingFragment, 'ends'> | null }[];
}

/** What a reader would miss who must say one day whether this was kept, each with what would help. It stops nobody. */
export function Measurability({ wording, dependsOn = [] }: MeasurabilityProps) {
  const { t } = useTranslation('commitments');
  const findings = checkMeasurability({ ...wording, dependsOnEnds: dependsOn.map(({ wordingInForce }) => wordingInForce?.ends ?? null) });
  return (
    <Section id="measurability" title={t('measurability.title')}>
      <p>{t(findings.length === 0 ? 'measurability.none' : 'measurability.lead', { count: findings.length })}</p>
      {findings.length > 0 && (
        <ul className={styles.findings}>
          {findings.map(({ fault, words }) => (
            <li key={fault}>
              <strong>{t(`measurability.fault.${fault}.is`)}</strong> {words !== null && t('measurability.says', { words })}
              <br />
              {t(`measurability.fault.${fault}.do`)}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
