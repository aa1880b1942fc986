import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';

import { sitePath } from '@mesa/domain/addresses';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../i18n/use-language.js';
import { Frame } from '../../layout/Frame.js';
import { requireReader } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { DeskLines } from './components/DeskLines.js';
import { useLateWords } from './components/use-late-words.js';
import { DeskDocument } from './Desk.generated.js';
import { KeptForums } from './components/KeptForums.js';

export function loader({ context, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  return query(context, DeskDocument, {});
}

/** Everything asked of the reader, and nothing else above it. */
export default function DeskRoute() {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const { desk, keptForums, myUnreadNotifications } = useLoaderData<typeof loader>();
  const late = useLateWords();
  return (
    <Frame>
      <title>{t('title')}</title>
      <Page density="desk">
        <PageHeader
          title={t('title')}
          lead={desk.length === 0 ? t(keptForums.length === 0 ? 'nothing' : 'nothingButForums') : `${t('lead', { count: desk.length })}; ${late(desk)}.`}
          note={
            <Stack gap="s">
              <Link href={sitePath(language, 'notifications')}>{t('notifications', { count: myUnreadNotifications })}</Link>
              <Link href={sitePath(language, 'account')}>{t('account')}</Link>
            </Stack>
          }
        />
        <Section id="list" title={t('list')} wide>
          {desk.length === 0 ? <EmptyState>{t('nothingSays')}</EmptyState> : <DeskLines items={desk} />}
        </Section>
        {keptForums.length > 0 && <KeptForums forums={keptForums} />}
      </Page>
    </Frame>
  );
}
