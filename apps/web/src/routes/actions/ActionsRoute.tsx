import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';

import { forumPagePath } from '@mesa/domain/addresses';
import { Link } from '@mesa/ui/Link';
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
import { ACTION_FILTERS, type ActionFilters, filtersOf, isFiltered, searchOf } from './action-filters.js';
import { ActionsDocument, type ActionsQuery } from './Actions.generated.js';
import { ActionsFilter } from './components/ActionsFilter.js';
import { ActionsTable } from './components/ActionsTable.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const address = { jurisdiction: params['jurisdiction'] ?? '', slug: params['forum'] ?? '' };
  const { searchParams } = new URL(request.url);
  const after = searchParams.get('after');
  const filters = filtersOf(searchParams);
  const { filter, owner: ownerId, commitment: commitmentId, meeting, q: text } = filters;
  const { forum } = await query(context, ActionsDocument, { ...address, filter, ownerId, commitmentId, meeting, text, after });
  requireCurrentSlug(request, params['forum'], forum.slug);
  return { forum, filters, after, can: await forumAbilities(context, address) };
}

/** "7 tareas: 2 atrasadas, de ellas 1 elevada; 3 hechas." */
function useLead(): (figures: ActionsQuery['forum']['everything']) => string {
  const { t } = useTranslation('actions');
  return ({ total, unfinished, late, escalated, done }) => {
    if (total === 0) return t('lead.none');
    const parts = [late > 0 ? t('lead.late', { count: late }) : t('lead.onTime'), ...(escalated > 0 ? [t('lead.escalated', { count: escalated })] : []), t('lead.unfinished', { count: unfinished }), t('lead.done', { count: done })];
    return `${t('lead.total', { count: total })}: ${parts.join('; ')}.`;
  };
}

/** The register of actions: what is late is counted first, and stands first. */
export default function ActionsRoute() {
  const { t } = useTranslation('actions');
  const language = useLanguage();
  const { forum, filters, after, can } = useLoaderData<typeof loader>();
  const { jurisdiction, slug, actions, everything, actionFigures, actionChoices } = forum;
  const lead = useLead()(everything);
  const here = forumPagePath(language, jurisdiction.slug, slug, 'actions');
  return (
    <ForumFrame forum={forum} mayManage={can.setUp}>
      <title>{`${t('title')}: ${forum.name}, ${jurisdiction.name}`}</title>
      <Page>
        <PageHeader title={t('title')} lead={lead} note={everything.total > 0 && <ExportLink count={actionFigures.total} href={`/files/actions/${language}/${jurisdiction.slug}/${slug}.csv${searchOf(filters)}`} />} />
        {everything.total > 0 && (
          <Stack gap="l">
            <NavList items={ACTION_FILTERS.map((one) => ({ href: here + searchOf({ ...filters, filter: one }), label: t(`filter.${one}`), current: one === filters.filter ? 'page' : undefined }))} label={t('filter.label')} />
            <ActionsFilter choices={actionChoices} filters={filters} key={searchOf(filters)} />
            <Found count={actionFigures.total} filters={filters} here={here} />
            {actions.edges.length > 0 && <ActionsTable actions={actions.edges.map(({ node }) => node)} forum={slug} jurisdiction={jurisdiction.slug} />}
            <Pagination
              label={t('pages')}
              next={actions.pageInfo.hasNextPage ? { href: here + searchOf(filters, actions.pageInfo.endCursor), label: t('later') } : undefined}
              previous={after === null ? undefined : { href: here + searchOf(filters), label: t('first') }}
            />
          </Stack>
        )}
      </Page>
    </ForumFrame>
  );
}

function ExportLink({ count, href }: { readonly count: number; readonly href: string }) {
  const { t } = useTranslation('actions');
  return (
    <p>
      {/* A file, not a page: the router must not fetch it. */}
      <a href={href}>{t('export', { count })}</a>
    </p>
  );
}

/** How many the filters leave, and the way back to all. */
function Found({ count, filters, here }: { readonly count: number; readonly filters: ActionFilters; readonly here: string }) {
  const { t } = useTranslation('actions');
  if (!isFiltered(filters)) return null;
  return (
    <p>
      {count === 0 ? t('noneHere') : t('found', { count })} <Link href={here}>{t('showAll')}</Link>
    </p>
  );
}
