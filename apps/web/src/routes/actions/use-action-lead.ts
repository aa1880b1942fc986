import { useTranslation } from 'react-i18next';

import { type ActionState, actionIsUnfinished } from '@mesa/domain/action-state';
import type { EscalationTarget } from '@mesa/domain/action-escalation';
import { label } from '@mesa/domain/labels';
import { formatPartialDate, type PartialDate } from '@mesa/domain/partial-date';
import { useLanguage } from '../../i18n/use-language.js';

interface Standing {
  readonly state: ActionState;
  readonly isLate: boolean;
  readonly escalatedTo: EscalationTarget | null;
  readonly due: PartialDate | null;
}

/** How an action stands, in a sentence. */
export function useActionLead(): (action: Standing) => string {
  const { t } = useTranslation('actions');
  const language = useLanguage();
  return ({ state, isLate, escalatedTo, due }) => {
    const words = { state: label('actionState', state, language), due: due === null ? t('noDue') : formatPartialDate(due, language) };
    if (!actionIsUnfinished(state)) return t('page.lead.finished', words);
    if (escalatedTo !== null) return t(`page.lead.escalated_${escalatedTo}`, words);
    if (isLate) return t('page.lead.late', words);
    return t(due === null ? 'page.lead.undated' : 'page.lead.dated', words);
  };
}
