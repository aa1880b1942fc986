import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';

import { formatDateTime } from '@mesa/domain/local-time';
import { Button } from '@mesa/ui/Button';
import { DataTable } from '@mesa/ui/DataTable';
import { useLanguage } from '../../../i18n/use-language.js';
import type { AccountQuery } from '../Account.generated.js';
import { browserName } from '../browser-name.js';

export type Session = AccountQuery['mySessions'][number];

/** The zone of an account is not known: the product's home is Chile, and the moment is for recognising a session. */
const ZONE = 'America/Santiago';

/** The browsers in which the account is signed in, each with its way to end it. */
export function Sessions({ sessions }: { readonly sessions: readonly Session[] }) {
  const { t } = useTranslation('account');
  const language = useLanguage();
  const nameOf = (userAgent: string | null): string => {
    const known = userAgent === null ? null : browserName(userAgent);
    return known ? t('account.browserOn', known) : (userAgent ?? t('account.unknownBrowser'));
  };
  return (
    <DataTable
      caption={t('account.sessionsCaption')}
      captionHidden
      rowKey={({ id }) => id}
      groups={[{ key: 'all', rows: sessions }]}
      columns={[
        { key: 'browser', header: t('account.browser'), rowHeader: true, cell: ({ userAgent, current }) => `${nameOf(userAgent)}${current ? ` (${t('account.thisOne')})` : ''}` },
        { key: 'used', header: t('account.lastUsed'), nowrap: true, cell: ({ lastUsedAt }) => formatDateTime(new Date(lastUsedAt), ZONE, language) },
        {
          key: 'end',
          header: t('account.end'),
          cell: ({ id, current }) =>
            current ? null : (
              <Form method="post">
                <input type="hidden" name="session" value={id} />
                <Button>{t('account.end')}</Button>
              </Form>
            ),
        },
      ]}
    />
  );
}
