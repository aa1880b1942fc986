import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

import { homePath, sitePath } from '@mesa/domain/addresses';
import { LinkButton } from '@mesa/ui/LinkButton';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { TextArea } from '@mesa/ui/TextArea';
import { useLanguage } from '../i18n/use-language.js';
import type { PageError } from '../session/query.js';
import { Frame } from './Frame.js';

const KNOWN = ['NOT_FOUND', 'FORBIDDEN', 'UNAUTHENTICATED', 'UNAVAILABLE', 'RATE_LIMITED', 'CONFLICT', 'INVALID', 'OFFLINE', 'INTERNAL'] as const;

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
        {error.typed && error.typed.length > 0 && (
          <Section id="typed" title={t('errors.typed')}>
            <Stack gap="m">
              <p>{t(code === 'OFFLINE' ? 'errors.typedOffline' : 'errors.typedWhy')}</p>
              {error.typed.map((text, index) => (
                <TextArea key={index} id={`typed-${index}`} aria-label={t('errors.typedText', { number: index + 1 })} readOnly rows={6} defaultValue={text} />
              ))}
            </Stack>
          </Section>
        )}
        <p>
          <WayOut code={code} />
        </p>
      </Page>
    </Frame>
  );
}

/** The one thing to do next. */
function WayOut({ code }: { code: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { pathname } = useLocation();
  if (code === 'UNAUTHENTICATED') return <LinkButton href={`${sitePath(language, 'signIn')}?to=${encodeURIComponent(pathname)}`}>{t('signIn')}</LinkButton>;
  // A plain link: the browser itself asks again, and says so where the network is still gone.
  if (code === 'OFFLINE') return <a href={pathname}>{t('errors.retry')}</a>;
  return <LinkButton href={homePath(language)}>{t('errors.home')}</LinkButton>;
}
