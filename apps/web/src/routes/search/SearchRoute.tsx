import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';

import { jurisdictionPagePath, jurisdictionPath } from '@mesa/domain/addresses';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Link } from '@mesa/ui/Link';
import { Notice } from '@mesa/ui/Notice';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Pagination } from '@mesa/ui/Pagination';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../i18n/use-language.js';
import { Frame } from '../../layout/Frame.js';
import { query } from '../../session/query.js';
import { FoundText } from './components/FoundText.js';
import { SearchForm } from './components/SearchForm.js';
import { hasFilter, questionIn, searchAddress } from './search-question.js';
import { SearchDocument } from './Search.generated.js';

const PAGE_SIZE = 20;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const question = questionIn(searchParams);
  const { text, kind, isExact, ...kept } = question;
  const page = { first: PAGE_SIZE, after: searchParams.get('after') };
  return { question, ...(await query(context, SearchDocument, { jurisdiction: params['jurisdiction'] ?? '', text, kinds: kind && [kind], ...kept, mendsWords: !isExact, seek: text.trim() !== '', ...page })) };
}

/** Finds published texts; the form is a plain GET, so an answer has an address. */
export default function SearchRoute() {
  const { t } = useTranslation('search');
  const language = useLanguage();
  const { question, jurisdiction, search } = useLoaderData<typeof loader>();
  const { text } = question;
  const home = { name: jurisdiction.name, href: jurisdictionPath(language, jurisdiction.slug) };
  const address = jurisdictionPagePath(language, jurisdiction.slug, 'search');
  const isMended = search !== undefined && search.words !== text;
  const more = search?.pageInfo.hasNextPage && search.pageInfo.endCursor;
  return (
    <Frame home={home} invented={jurisdiction.invented}>
      <title>{text ? t('titleFor', { text }) : t('title', { name: jurisdiction.name })}</title>
      <Page>
        <PageHeader title={t('title', { name: jurisdiction.name })} lead={search ? t(question.order === 'relevance' ? 'leadBest' : more ? 'leadMore' : 'lead', { count: search.edges.length }) : t('invitation')} />
        <SearchForm address={address} forums={jurisdiction.forums} organizations={jurisdiction.organizations.edges.map(({ node }) => node)} key={searchAddress(address, question)} question={question} />
        {isMended && (
          <Notice kind="info" title={t('mended', { text, words: search.words })}>
            <Link href={searchAddress(address, { ...question, isExact: true })}>{t('exact', { text })}</Link>
          </Notice>
        )}
        {search && search.edges.length === 0 && <EmptyState>{t(hasFilter(question) ? 'emptyFiltered' : 'empty', { text })}</EmptyState>}
        {search && search.edges.length > 0 && (
          <Section id="found" title={t('found')}>
            <Stack gap="l">
              {search.edges.map(({ cursor, node }) => (
                <FoundText key={cursor} hit={node} jurisdiction={jurisdiction.slug} />
              ))}
            </Stack>
            {more && <Pagination label={t('pages')} next={{ href: searchAddress(address, { ...question, text: search.words }, { after: more }), label: t('older') }} />}
          </Section>
        )}
      </Page>
    </Frame>
  );
}
