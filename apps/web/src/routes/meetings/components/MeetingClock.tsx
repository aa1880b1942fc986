import { useTranslation } from 'react-i18next';

import { calendarDaysBetween } from '@mesa/domain/working-days';

/** How many days to go; or how many have passed without a record of what happened. */
export function MeetingClock({ day, today }: { readonly day: string; readonly today: string }) {
  const { t } = useTranslation('meetings');
  const days = calendarDaysBetween(today, day);
  if (days === 0) return <p>{t('clock.today')}</p>;
  return <p>{days > 0 ? t('clock.in', { count: days }) : t('clock.late', { count: -days })}</p>;
}
