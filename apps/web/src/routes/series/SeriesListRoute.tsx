import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';

import { forumPagePath } from '@mesa/domain/addresses';
import { formatDay } from '@mesa/domain/local-time';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { EmptyState } from '@mesa/ui/EmptyState';
import { FactLine } from '@mesa/ui/FactLine';
import { FormActions } from '@mesa/ui/FormActions';
import { Link } from '@mesa/ui/Link';
import { LinkButton } from '@mesa/ui/LinkButton';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../i18n/use-language.js';
import { requireReader } from '../../session/mutate.js';
import { query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { OwnWords } from '../forums/components/OwnWords.js';
import { SeriesListDocument } from './Series.generated.js';
import { patternInWords } from './series-words.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  requireReader(context, request);
  return query(context, SeriesListDocument, { jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' });
}

/** The secretariat's series of meetings. */
export default function SeriesListRoute() {
  const { t } = useTranslation('series');
  const language = useLanguage();
  const { forum } = useLoaderData<typeof loader>();
  const { jurisdiction, slug, meetingSeries } = forum;
  const here = forumPagePath(language, jurisdiction.slug, slug, 'manage', 'series');
  return (
    <ForumFrame forum={forum} mayManage>
      <title>{`${t('list.title')}: ${forum.name}`}</title>
      <Page density="desk">
        <PageHeader kicker={<Breadcrumbs items={[{ href: forumPagePath(language, jurisdiction.slug, slug, 'manage', 'meetings'), label: t('list.meetings') }]} label={t('list.title')} />} title={t('list.title')} lead={t('list.lead', { count: meetingSeries.length })} />
        <Stack gap="l">
          <FormActions>
            <LinkButton href={forumPagePath(language, jurisdiction.slug, slug, 'manage', 'series', 'new')} variant="primary">
              {t('list.new')}
            </LinkButton>
          </FormActions>
          {meetingSeries.length === 0 ? (
            <EmptyState>{t('list.none')}</EmptyState>
          ) : (
            <ul>
              {meetingSeries.map(({ id, title, language: written, pattern, startsFrom, endsOn }) => (
                <li key={id}>
                  <Link href={`${here}/${id}`}>
                    <OwnWords language={written}>{title}</OwnWords>
                  </Link>
                  <FactLine facts={[patternInWords(t, pattern), startsFrom.slice(0, 5), endsOn !== null && t('list.until', { day: formatDay(endsOn, language) })]} />
                </li>
              ))}
            </ul>
          )}
        </Stack>
      </Page>
    </ForumFrame>
  );
}
