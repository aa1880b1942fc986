import { useTranslation } from 'react-i18next';
import type { LoaderFunctionArgs } from 'react-router';
import { useLoaderData } from 'react-router';

import { forumPath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { DataTable } from '@mesa/ui/DataTable';
import { EmptyState } from '@mesa/ui/EmptyState';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../i18n/use-language.js';
import { Frame } from '../../layout/Frame.js';
import { query } from '../../session/query.js';
import { partialTermWords } from '../forums/components/period-words.js';
import { OwnWords } from '../forums/components/OwnWords.js';
import { requireOwnLanguage } from '../forums/current-address.js';
import { JurisdictionDocument } from './Jurisdiction.generated.js';

export function loader({ context, params, request }: LoaderFunctionArgs) {
  return query(context, JurisdictionDocument, { slug: requireOwnLanguage(context, request, params['jurisdiction']) });
}

/** A municipality: its forums. */
export default function JurisdictionRoute() {
  const { t } = useTranslation('forums');
  const language = useLanguage();
  const { jurisdiction } = useLoaderData<typeof loader>();
  const { slug, name, region, country, invented, forums } = jurisdiction;
  return (
    <Frame invented={invented}>
      <title>{name}</title>
      <Page>
        <PageHeader title={name} lead={t('jurisdiction.lead', { count: forums.length })} facts={<FactLine facts={[region, country]} />} />
        <Section id="forums" title={t('jurisdiction.forums')} wide>
          {forums.length === 0 ? (
            <EmptyState>{t('jurisdiction.empty')}</EmptyState>
          ) : (
            <DataTable
              caption={t('jurisdiction.forums')}
              captionHidden
              columns={[
                { key: 'name', header: t('jurisdiction.forum'), rowHeader: true, cell: (forum) => <Link href={forumPath(language, slug, forum.slug)}><OwnWords language={forum.language}>{forum.name}</OwnWords></Link> },
                { key: 'kind', header: t('jurisdiction.kind'), cell: (forum) => label('forumKind', forum.kind, language) },
                { key: 'since', header: t('jurisdiction.since'), cell: (forum) => partialTermWords(t, language, forum.started, forum.ended) ?? t('jurisdiction.unknownStart') },
              ]}
              groups={[{ key: 'all', rows: forums }]}
              rowKey={(forum) => forum.slug}
            />
          )}
        </Section>
      </Page>
    </Frame>
  );
}
