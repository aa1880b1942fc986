import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';

import { forumPagePath } from '@mesa/domain/addresses';
import { NavList } from '@mesa/ui/NavList';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Pagination } from '@mesa/ui/Pagination';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../i18n/use-language.js';
import { query } from '../../session/query.js';
import { ForumFrame } from '../forums/components/ForumFrame.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { forumAbilities } from '../forums/forum-abilities.js';
import { ActionsDocument } from './Actions.generated.js';
import { ActionsTable } from './components/ActionsTable.js';

const FILTERS = ['all', 'unfinished', 'late', 'done'] as const;

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const address = { jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' };
  const { searchParams } = new URL(request.url);
  const after = searchParams.get('after');
  const filter = FILTERS.find((known) => known === searchParams.get('filter')) ?? 'all';
  const { forum } = await query(context, ActionsDocument, { ...address, filter, after });
  requireCurrentSlug(request, params['forum'], forum.slug);
  return { forum, filter, after, can: await forumAbilities(context, address) };
}

/** The register of actions: late ones are counted first. */
export default function ActionsRoute() {
  const { t } = useTranslation('actions');
  const language = useLanguage();
  const { forum, filter, after, can } = useLoaderData<typeof loader>();
  const { jurisdiction, slug, actions, late } = forum;
  const here = forumPagePath(language, jurisdiction.slug, slug, 'actions');
  const filtered = (one: (typeof FILTERS)[number]): string => (one === 'all' ? here : `${here}?filter=${one}`);
  const isEmpty = actions.edges.length === 0;
  const lead = late.edges.length > 0 ? t('lead.late', { count: late.edges.length }) : t(isEmpty && filter === 'all' ? 'lead.none' : 'lead.onTime');
  return (
    <ForumFrame forum={forum} mayManage={can.setUp}>
      <title>{`${t('title')}: ${forum.name}, ${jurisdiction.name}`}</title>
      <Page>
        <PageHeader title={t('title')} lead={lead} />
        <Stack gap="l">
          <NavList items={FILTERS.map((one) => ({ href: filtered(one), label: t(`filter.${one}`), current: one === filter ? 'page' : undefined }))} label={t('filter.label')} />
          {isEmpty ? filter !== 'all' && <p>{t('noneHere')}</p> : <ActionsTable actions={actions.edges.map(({ node }) => node)} forum={slug} jurisdiction={jurisdiction.slug} />}
          <Pagination
            label={t('pages')}
            next={actions.pageInfo.hasNextPage ? { href: `${here}?filter=${filter}&after=${actions.pageInfo.endCursor ?? ''}`, label: t('later') } : undefined}
            previous={after === null ? undefined : { href: filtered(filter), label: t('first') }}
          />
        </Stack>
      </Page>
    </ForumFrame>
  );
}
