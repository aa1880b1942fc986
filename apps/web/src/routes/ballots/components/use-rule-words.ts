import { useTranslation } from 'react-i18next';

import type { OpenBallot_ballotFragment } from './OpenBallot.generated.js';

/** The rules of a ballot, a sentence each. */
export function useRuleWords({ rule, closesOn }: Pick<OpenBallot_ballotFragment, 'rule' | 'closesOn'>): readonly string[] {
  const { t } = useTranslation('ballots');
  const { method, fraction, of, perBench, tie, agreed, decides } = rule;
  const base = t(of === 'seats' ? 'rule.baseSeats' : of === 'present' ? (closesOn === null ? 'rule.basePresent' : 'rule.baseTakingPart') : 'rule.baseUnset');
  const majority =
    method === 'consensus' ? t('rule.consensus')
    : method === 'simple' ? t('rule.simple')
    : method === 'absolute' ? t('rule.absolute', { base })
    : method === 'fraction' ? t(fraction?.endsWith('+') ? 'rule.fractionOver' : 'rule.fraction', { fraction: fraction?.replace('+', ''), base })
    : null;
  const ties = { rejected: 'rule.tieRejected', chair_decides: 'rule.tieChair', second_vote: 'rule.tieSecond' } as const;
  const onTie = method !== 'consensus' && tie !== null && tie in ties ? t(ties[tie as keyof typeof ties]) : null;
  return [majority, agreed ? t('rule.agreed') : null, decides ? null : t('rule.none'), perBench ? t('rule.perBench') : null, decides ? onTie : null, t('rule.conflicts')].filter((sentence) => sentence !== null);
}
