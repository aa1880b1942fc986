import { useTranslation } from 'react-i18next';

import { calendarPath, subscriptionOf } from '@mesa/domain/calendar-addresses';
import { Details } from '@mesa/ui/Details';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';

export interface ForumCalendarProps {
  readonly jurisdiction: string;
  readonly forum: string;
  readonly publicUrl: string;
}

/** How to have the forum's meetings in one's own calendar; anybody may. */
export function ForumCalendar({ jurisdiction, forum, publicUrl }: ForumCalendarProps) {
  const { t } = useTranslation('meetings');
  const address = publicUrl + calendarPath(useLanguage(), jurisdiction, forum);
  return (
    <Section id="calendar" title={t('calendar.title')}>
      <Stack>
        <p>{t('calendar.lead')}</p>
        <p>
          <a href={subscriptionOf(address)}>{t('calendar.subscribe')}</a> · <a href={address} download>{t('calendar.download')}</a>
        </p>
        <Details summary={t('calendar.byHand')}>
          <Stack>
            <p>{t('calendar.byHandHow')}</p>
            <p translate="no">{address}</p>
          </Stack>
        </Details>
      </Stack>
    </Section>
  );
}
