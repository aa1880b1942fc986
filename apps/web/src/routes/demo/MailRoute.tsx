import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';

import { formatDateTime } from '@mesa/domain/local-time';
import { EmptyState } from '@mesa/ui/EmptyState';
import { FactLine } from '@mesa/ui/FactLine';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../i18n/use-language.js';
import { Frame } from '../../layout/Frame.js';
import { demonstrationOf } from '../../session/demonstration.js';
import { MailText } from './components/MailText.js';

const ZONE = 'America/Santiago';

export async function loader({ context }: LoaderFunctionArgs) {
  return { mails: await demonstrationOf(context).mails() };
}

/** What would have been mailed, newest first. */
export default function MailRoute() {
  const { t } = useTranslation('demo');
  const language = useLanguage();
  const { mails } = useLoaderData<typeof loader>();
  return (
    <Frame invented>
      <title>{t('mail.title')}</title>
      <Page density="desk">
        <PageHeader title={t('mail.title')} lead={t('mail.lead')} />
        {mails.length === 0 && <EmptyState>{t('mail.empty')}</EmptyState>}
        {mails.map(({ id, to, subject, text, at }) => (
          // Several bear the same subject: no landmarks, as sections would be.
          <article key={id}>
            <Stack>
              <h2>{subject}</h2>
              <FactLine facts={[t('mail.to', { to }), formatDateTime(new Date(at), ZONE, language)]} />
              <MailText text={text} />
            </Stack>
          </article>
        ))}
      </Page>
    </Frame>
  );
}
