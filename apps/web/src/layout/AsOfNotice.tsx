import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

import { formatDay } from '@mesa/domain/local-time';
import { Link } from '@mesa/ui/Link';
import { Notice } from '@mesa/ui/Notice';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../i18n/use-language.js';
import { DayForm } from './DayForm.js';

/** Above a page that shows a day of the past: which, the way to another, and back to today. */
export function AsOfNotice({ day }: { readonly day: string }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <Notice kind="info" title={t('asOf.title', { date: formatDay(day, useLanguage()) })}>
      <Stack gap="m">
        <p><Link href={pathname}>{t('asOf.today')}</Link></p>
        <DayForm day={day} />
      </Stack>
    </Notice>
  );
}
