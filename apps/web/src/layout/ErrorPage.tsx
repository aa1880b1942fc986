import { useTranslation } from 'react-i18next';

import { homePath } from '@mesa/domain/addresses';
import { LinkButton } from '@mesa/ui/LinkButton';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { useLanguage } from '../i18n/use-language.js';
import type { PageError } from '../session/query.js';
import { Frame } from './Frame.js';

const KNOWN = ['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED', 'UNAVAILABLE', 'RATE_LIMITED', 'CONFLICT', 'INVALID', 'INTERNAL'] as const;

/** What happened, what was kept, what to do. */
export function ErrorPage({ error }: { error: PageError }) {
  const { t } = useTranslation();
  const code = KNOWN.find((known) => known === error.code) ?? 'INTERNAL';
  return (
    <Frame>
      <title>{t(`errors.title.${code}`)}</title>
      <Page>
        <PageHeader
          title={t(`errors.title.${code}`)}
          lead={t(`errors.body.${code}`)}
          facts={code === 'INTERNAL' && error.requestId ? t('errors.requestId', { id: error.requestId }) : undefined}
        />
        <p>
          <LinkButton href={homePath(useLanguage())}>{t('errors.home')}</LinkButton>
        </p>
      </Page>
    </Frame>
  );
}
