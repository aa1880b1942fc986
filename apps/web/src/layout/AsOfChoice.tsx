import { useTranslation } from 'react-i18next';

import { Details } from '@mesa/ui/Details';
import { DayForm } from './DayForm.js';

/** At the foot of a page that shows today: the way to a day of the past. */
export function AsOfChoice() {
  const { t } = useTranslation();
  return (
    <Details summary={t('asOf.choose')}>
      <DayForm />
    </Details>
  );
}
