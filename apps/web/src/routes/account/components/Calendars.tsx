import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { subscriptionOf } from '@mesa/domain/calendar-addresses';
import { formatDay, today } from '@mesa/domain/local-time';
import { Button } from '@mesa/ui/Button';
import { DataTable } from '@mesa/ui/DataTable';
import { Field } from '@mesa/ui/Field';
import { FormActions } from '@mesa/ui/FormActions';
import { Notice } from '@mesa/ui/Notice';
import { Stack } from '@mesa/ui/Stack';
import { TextInput } from '@mesa/ui/TextInput';
import { useLanguage } from '../../../i18n/use-language.js';
import { HiddenKey } from '../../../layout/HiddenKey.js';
import type { AccountQuery } from '../Account.generated.js';

export type Feed = AccountQuery['myCalendarFeeds'][number];

export interface CalendarsProps {
  readonly feeds: readonly Feed[];
  /** Just made, and shown this once. */
  readonly made: string | undefined;
  readonly formKey: string;
}

/** Private addresses for the account's calendar programs: making one, copying it, ending it. */
export function Calendars({ feeds, made, formKey }: CalendarsProps) {
  const { t } = useTranslation('account');
  return (
    <Stack gap="m">
      <p>{t('calendar.why')}</p>
      {made !== undefined && <NewAddress address={made} />}
      {feeds.length > 0 && <Feeds feeds={feeds} />}
      <Form method="post">
        <HiddenKey value={formKey} />
        <FormActions consequence={t('calendar.consequence')}>
          <Button name="act" value="subscribe">
            {t('calendar.make')}
          </Button>
        </FormActions>
      </Form>
    </Stack>
  );
}

function NewAddress({ address }: { readonly address: string }) {
  const { t } = useTranslation('account');
  return (
    <Notice kind="success" title={t('calendar.made')}>
      <Stack>
        <Field name="calendar-address" label={t('calendar.address')} hint={t('calendar.addressHint')}>
          {(control) => <TextInput {...control} readOnly value={address} onFocus={({ currentTarget }) => currentTarget.select()} />}
        </Field>
        <p>
          <a href={subscriptionOf(address)}>{t('calendar.open')}</a>
        </p>
      </Stack>
    </Notice>
  );
}

function Feeds({ feeds }: { readonly feeds: readonly Feed[] }) {
  const { t } = useTranslation('account');
  const language = useLanguage();
  return (
    <DataTable
      caption={t('calendar.caption')}
      captionHidden
      rowKey={({ id }) => id}
      groups={[{ key: 'all', rows: feeds }]}
      columns={[
        { key: 'made', header: t('calendar.madeOn'), rowHeader: true, cell: ({ createdAt }) => formatDay(today('UTC', new Date(createdAt)), language) },
        { key: 'read', header: t('calendar.lastRead'), cell: ({ lastReadOn }) => (lastReadOn === null ? t('calendar.neverRead') : formatDay(lastReadOn, language)) },
        {
          key: 'end',
          header: t('calendar.end'),
          cell: ({ id }) => (
            <Form method="post">
              <input type="hidden" name="feed" value={id} />
              <Button name="act" value="unsubscribe">
                {t('calendar.end')}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
