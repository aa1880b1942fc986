import { useTranslation } from 'react-i18next';

import { formatPartialDate, type PartialDate } from '@mesa/domain/partial-date';
import type { AmendmentState } from '@mesa/domain/amendment-state';
import type { AmendmentKind } from '@mesa/domain/vocabulary';
import { useLanguage } from '../../../i18n/use-language.js';

interface Decided {
  readonly kind: AmendmentKind;
  readonly state: AmendmentState;
  readonly decision: { readonly officialNumber: string | null; readonly decidedOn: PartialDate | null } | null;
}

/** Who agreed to an amendment, in words: the decision, none needed, none yet, or that no source says. */
export function useDecisionWords(): (amendment: Decided) => string {
  const { t } = useTranslation('amendments');
  const language = useLanguage();
  return ({ kind, state, decision }) => {
    if (decision) {
      const name = decision.officialNumber === null ? t('decision.unnumbered') : t('decision.numbered', { number: decision.officialNumber });
      return decision.decidedOn ? `${name}, ${formatPartialDate(decision.decidedOn, language)}` : name;
    }
    if (kind === 'editorial') return t('decision.notNeeded');
    return state === 'in_force' ? t('decision.unknown') : t('decision.none');
  };
}
