import { useTranslation } from 'react-i18next';
import type { LoaderFunctionArgs } from 'react-router';
import { useLoaderData } from 'react-router';

import { forumPagePath } from '@mesa/domain/addresses';
import { Link } from '@mesa/ui/Link';
import { LinkButton } from '@mesa/ui/LinkButton';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Pagination } from '@mesa/ui/Pagination';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../i18n/use-language.js';
import { query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { forumAbilities } from '../forums/forum-abilities.js';
import { DocumentLine } from './components/DocumentLine.js';
import { DocumentsDocument } from './Documents.generated.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const address = { jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' };
  const after = new URL(request.url).searchParams.get('after');
  const { forum } = await query(context, DocumentsDocument, { ...address, after });
  requireCurrentSlug(request, params['forum'], forum.slug);
  return { forum, after, can: await forumAbilities(context, address) };
}

/** The repository of the forum. */
export default function DocumentsRoute() {
  const { t } = useTranslation('documents');
  const language = useLanguage();
  const { forum, after, can } = useLoaderData<typeof loader>();
  const { jurisdiction, slug, documents } = forum;
  const here = forumPagePath(language, jurisdiction.slug, slug, 'documents');
  return (
    <ForumFrame forum={forum} mayManage={can.setUp}>
      <title>{`${t('title')}: ${forum.name}, ${jurisdiction.name}`}</title>
      <Page>
        <PageHeader
          title={t('title')}
          lead={t('lead', { count: documents.edges.length })}
          note={
            <Stack gap="s">
              <Link href={forumPagePath(language, jurisdiction.slug, slug, 'circulars')}>{t('circulars')}</Link>
              {can.scheduleMeeting && <LinkButton href={forumPagePath(language, jurisdiction.slug, slug, 'documents', 'new')}>{t('add')}</LinkButton>}
            </Stack>
          }
        />
        <Stack gap="l">
          {documents.edges.map(({ node }) => (
            <DocumentLine document={node} key={node.id} />
          ))}
        </Stack>
        <Pagination
          label={t('pages')}
          previous={after === null ? undefined : { href: here, label: t('newest') }}
          next={documents.pageInfo.hasNextPage ? { href: `${here}?after=${documents.pageInfo.endCursor ?? ''}`, label: t('older') } : undefined}
        />
      </Page>
    </ForumFrame>
  );
}
