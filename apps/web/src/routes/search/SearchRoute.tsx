import { useTranslation } from 'react-i18next';
import { Form, type LoaderFunctionArgs, useLoaderData } from 'react-router';

import { jurisdictionPagePath, jurisdictionPath } from '@mesa/domain/addresses';
import { TEXT_LIMITS } from '@mesa/domain/limits';
import { Button } from '@mesa/ui/Button';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Field } from '@mesa/ui/Field';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Pagination } from '@mesa/ui/Pagination';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { TextInput } from '@mesa/ui/TextInput';
import { useLanguage } from '../../i18n/use-language.js';
import { Frame } from '../../layout/Frame.js';
import { query } from '../../session/query.js';
import { FoundText } from './components/FoundText.js';
import { SearchDocument } from './Search.generated.js';

const PAGE_SIZE = 20;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const text = (searchParams.get('q') ?? '').slice(0, TEXT_LIMITS.search.max);
  const page = { first: PAGE_SIZE, after: searchParams.get('after') };
  return { text, ...(await query(context, SearchDocument, { jurisdiction: params['jurisdiction'] ?? '', text, seek: text.trim() !== '', ...page })) };
}

/** Finds published texts; the form is a plain GET, so an answer has an address. */
export default function SearchRoute() {
  const { t } = useTranslation('search');
  const language = useLanguage();
  const { text, jurisdiction, search } = useLoaderData<typeof loader>();
  const home = { name: jurisdiction.name, href: jurisdictionPath(language, jurisdiction.slug) };
  const address = jurisdictionPagePath(language, jurisdiction.slug, 'search');
  const more = search?.pageInfo.hasNextPage && search.pageInfo.endCursor;
  return (
    <Frame home={home} invented={jurisdiction.invented}>
      <title>{text ? t('titleFor', { text }) : t('title', { name: jurisdiction.name })}</title>
      <Page>
        <PageHeader title={t('title', { name: jurisdiction.name })} lead={search ? t(more ? 'leadMore' : 'lead', { count: search.edges.length }) : t('invitation')} />
        <Form method="get" action={address} role="search">
          <Stack gap="m">
            <Field name="q" label={t('label')} hint={t('hint')}>
              {(control) => <TextInput {...control} type="search" defaultValue={text} maxLength={TEXT_LIMITS.search.max} />}
            </Field>
            <div>
              <Button variant="primary">{t('seek')}</Button>
            </div>
          </Stack>
        </Form>
        {search && search.edges.length === 0 && <EmptyState>{t('empty', { text })}</EmptyState>}
        {search && search.edges.length > 0 && (
          <Section id="found" title={t('found')}>
            <Stack gap="l">
              {search.edges.map(({ cursor, node }) => (
                <FoundText key={cursor} hit={node} jurisdiction={jurisdiction.slug} />
              ))}
            </Stack>
            {more && <Pagination label={t('pages')} next={{ href: `${address}?q=${encodeURIComponent(text)}&after=${encodeURIComponent(more)}`, label: t('older') }} />}
          </Section>
        )}
      </Page>
    </Frame>
  );
}
