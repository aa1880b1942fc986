import { useTranslation } from 'react-i18next';
import { Form, useLocation } from 'react-router';

import { formatDay } from '@mesa/domain/local-time';
import { Button } from '@mesa/ui/Button';
import { Details } from '@mesa/ui/Details';
import { Field } from '@mesa/ui/Field';
import { Link } from '@mesa/ui/Link';
import { Notice } from '@mesa/ui/Notice';
import { Stack } from '@mesa/ui/Stack';
import { TextInput } from '@mesa/ui/TextInput';
import { useLanguage } from '../i18n/use-language.js';

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

/** At the foot of a page that shows today: the way to a day of the past. */
export function AsOfChoice() {
  const { t } = useTranslation();
  return (
    <Details summary={t('asOf.choose')}>
      <DayForm />
    </Details>
  );
}

function DayForm({ day }: { readonly day?: string }) {
  const { t } = useTranslation();
  return (
    <Form method="get">
      <Stack gap="m">
        <Field name="al" label={t('asOf.day')}>
          {(control) => <TextInput {...control} type="date" width="short" defaultValue={day} />}
        </Field>
        <div><Button variant="secondary">{t('asOf.show')}</Button></div>
      </Stack>
    </Form>
  );
}
