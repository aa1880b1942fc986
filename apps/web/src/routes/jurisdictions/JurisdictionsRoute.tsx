import { useTranslation } from 'react-i18next';
import type { LoaderFunctionArgs } from 'react-router';
import { redirect, useLoaderData } from 'react-router';

import { jurisdictionPath } from '@mesa/domain/addresses';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { Frame } from '../../layout/Frame.js';
import { query } from '../../session/query.js';
import { JurisdictionsDocument } from './Jurisdictions.generated.js';

/** Where there is only one, it is the front door. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { jurisdictions } = await query(context, JurisdictionsDocument, {});
  const [only, another] = jurisdictions;
  if (only && !another) throw redirect(jurisdictionPath(languageOf(new URL(request.url).pathname), only.slug));
  return { jurisdictions };
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
