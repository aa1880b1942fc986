import { useTranslation } from 'react-i18next';

import { formatPartialDate, type PartialDate } from '@mesa/domain/partial-date';
import { DefinitionList } from '@mesa/ui/DefinitionList';
import { useLanguage } from '../../../i18n/use-language.js';
import type { PlanDates_planFragment } from './PlanDates.generated.js';

/** The plan's own dates and the administration's end: two dates, even where they fall together. */
export function PlanDates({ plan }: { plan: PlanDates_planFragment }) {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  const said = (date: PartialDate | null) => (date ? formatPartialDate(date, language) : t('dates.unknown'));
  return (
    <DefinitionList
      items={[
        ...(plan.submitted ? [{ term: t('dates.submitted'), description: said(plan.submitted) }] : []),
        { term: t('dates.starts'), description: said(plan.starts) },
        { term: t('dates.ends'), description: said(plan.ends) },
        { term: t('dates.administrationEnds'), description: said(plan.administrationEnds) },
      ]}
    />
  );
}
