import { useTranslation } from 'react-i18next';
import type { LoaderFunctionArgs } from 'react-router';
import { useLoaderData } from 'react-router';

import { jurisdictionPath } from '@mesa/domain/addresses';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../i18n/use-language.js';
import { Frame } from '../../layout/Frame.js';
import { query } from '../../session/query.js';
import { JurisdictionsDocument } from './Jurisdictions.generated.js';

export function loader({ context }: LoaderFunctionArgs) {
  return query(context, JurisdictionsDocument, {});
}

/** The front door: the municipalities kept here. */
export default function JurisdictionsRoute() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { jurisdictions } = useLoaderData<typeof loader>();
  return (
    <Frame>
      <title>{t('jurisdictions.title')}</title>
      <Page>
        <PageHeader title={t('jurisdictions.title')} lead={t('jurisdictions.lead', { count: jurisdictions.length })} />
        {jurisdictions.length === 0 ? (
          <EmptyState>{t('jurisdictions.empty')}</EmptyState>
        ) : (
          <Section id="list" title={t('jurisdictions.list')}>
            <ul>
              {jurisdictions.map(({ slug, name, country, invented }) => (
                <li key={slug}>
                  <Link href={jurisdictionPath(language, slug)}>{name}</Link>
                  {country && `, ${country}`}
                  {invented && ` (${t('jurisdictions.invented')})`}
                </li>
              ))}
            </ul>
          </Section>
        )}
      </Page>
    </Frame>
  );
}
