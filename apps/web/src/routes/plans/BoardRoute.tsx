import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';

import { BOARD_FILTERS, BOARD_VIEWS } from '@mesa/domain/board';
import { EmptyState } from '@mesa/ui/EmptyState';
import { NavList } from '@mesa/ui/NavList';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../i18n/use-language.js';
import { query } from '../../session/query.js';
import { PlanCrumbs } from '../commitments/components/PlanCrumbs.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { boardChoiceOf, boardPath, boardSearch } from './board-address.js';
import { BoardDocument, type BoardQuery } from './Board.generated.js';
import { BoardTable } from './components/BoardTable.js';
import { PlanFrame } from './components/PlanFrame.js';
import { TimeTable } from './components/TimeTable.js';
import { planAbilities } from './plan-abilities.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const address = { jurisdiction: params['jurisdiction'] ?? '', plan: params['plan'] ?? '' };
  const choice = boardChoiceOf(new URL(request.url).searchParams);
  const { board } = await query(context, BoardDocument, { ...address, ...choice });
  requireCurrentSlug(request, params['plan'], board.plan.slug);
  return { board, choice, can: await planAbilities(context, { jurisdiction: address.jurisdiction, slug: address.plan }) };
}

/** How every milestone of a plan stands: by commitment, time, unit, OGP value or axis of the local plan. */
export default function BoardRoute() {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  const { board, choice, can } = useLoaderData<typeof loader>();
  const { plan, rowCount, groups } = board;
  const place = { jurisdiction: plan.jurisdiction.slug, plan: plan.slug };
  const current = (is: boolean) => (is ? ('page' as const) : undefined);
  return (
    <PlanFrame plan={plan} mayManage={can.setUp}>
      <title>{`${t('board.page')}: ${plan.title}`}</title>
      <Page>
        <PageHeader kicker={<PlanCrumbs plan={plan} />} title={t('board.page')} lead={<Lead board={board} />} />
        <Stack gap="l">
          <NavList label={t('board.views')} items={BOARD_VIEWS.map((view) => ({ href: boardPath(language, place, { ...choice, view }), label: t(`board.view.${view}`), current: current(view === choice.view) }))} />
          <NavList
            label={t('board.filters')}
            items={[null, ...BOARD_FILTERS].map((only) => ({
              href: boardPath(language, place, { ...choice, only }),
              label: only === null ? t('board.filter.all') : t(`board.filter.${only}`, { count: board[only] }),
              current: current(only === choice.only),
            }))}
          />
        </Stack>
        <Section id="board" title={t(`board.heading.${choice.view}`)} wide={rowCount > 0}>
          {rowCount === 0 ? (
            <EmptyState>{t(choice.only === null ? 'board.empty' : `board.nothing.${choice.only}`)}</EmptyState>
          ) : (
            <Stack gap="l">
              <p>
                {t('board.rows', { count: rowCount })}{' '}
                {/* A file, not a page: the router must not fetch it. */}
                <a href={`/files/boards/${language}/${place.jurisdiction}/${place.plan}.csv${boardSearch(choice)}`}>{t('board.csv', { count: rowCount })}</a>
              </p>
              {choice.view === 'time' ? (
                <TimeTable milestones={groups.flatMap(({ milestones }) => milestones)} today={plan.jurisdiction.today} place={place} />
              ) : (
                <BoardTable view={choice.view} groups={groups} commitments={plan.commitments} place={place} />
              )}
            </Stack>
          )}
        </Section>
      </Page>
    </PlanFrame>
  );
}

/** "4 hitos están atrasados; 2 no tienen fecha; 12 no muestran prueba." */
function Lead({ board: { milestones, late, undated, unproven } }: { readonly board: BoardQuery['board'] }) {
  const { t } = useTranslation('plans');
  if (milestones === 0) return t('board.lead.none');
  return `${t('board.lead.late', { count: late, total: milestones })}; ${t('board.lead.undated', { count: undated })}; ${t('board.lead.unproven', { count: unproven })}.`;
}
