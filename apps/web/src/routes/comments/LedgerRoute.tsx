import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';

import { EmptyState } from '@mesa/ui/EmptyState';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Pagination } from '@mesa/ui/Pagination';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../i18n/use-language.js';
import { query } from '../../session/query.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { PlanFrame } from '../plans/components/PlanFrame.js';
import type { FiguresTable_figuresFragment } from './components/FiguresTable.generated.js';
import { LedgerFigures } from './components/LedgerFigures.js';
import { LedgerFilter } from './components/LedgerFilter.js';
import { LedgerTable } from './components/LedgerTable.js';
import { useCommentsSentence } from './components/use-comments-sentence.js';
import { LedgerDocument } from './Ledger.generated.js';
import { choiceOf, filterOf, searchOf } from './ledger-filter.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const choice = choiceOf(searchParams);
  const after = searchParams.get('after');
  const { plan } = await query(context, LedgerDocument, { jurisdiction: params['jurisdiction'] ?? '', plan: params['plan'] ?? '', ...filterOf(choice), after });
  requireCurrentSlug(request, params['plan'], plan.slug);
  return { plan, choice, after };
}

/** The ledger of responses: what was asked, what was answered, and what is overdue, in public. */
export default function LedgerRoute() {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const { plan, choice, after } = useLoaderData<typeof loader>();
  const { responseFigures: figures, responseLedger: ledger, responseLedgerCount: count, jurisdiction } = plan;
  const lead = useLead();
  return (
    <PlanFrame plan={plan}>
      <title>{`${t('ledger.title')}: ${plan.title}`}</title>
      <Page>
        <PageHeader title={t('ledger.title')} lead={lead(figures)} />
        {figures.asked > 0 && (
          <>
            <Section id="figures" title={t('ledger.byUnit')} wide>
              <LedgerFigures plan={plan} />
            </Section>
            <Section id="ledger" title={t('ledger.rows')} wide>
              <LedgerFilter key={searchOf(choice)} choice={choice} plan={plan} />
              <p>
                {/* A file, not a page: the router must not fetch it. */}
                {t('ledger.shown', { count })} <a href={`/files/responses/${language}/${jurisdiction.slug}/${plan.slug}.csv${searchOf(choice)}`}>{t('ledger.export', { count })}</a>
                {searchOf(choice) !== '' && <> · <Link href="?">{t('ledger.all')}</Link></>}
              </p>
              {ledger.edges.length === 0 ? <EmptyState>{t('ledger.noneLeft')}</EmptyState> : <LedgerTable comments={ledger.edges.map(({ node }) => node)} place={{ jurisdiction: jurisdiction.slug, slug: plan.slug, timeZone: jurisdiction.timeZone }} />}
              <Pagination
                label={t('ledger.pages')}
                previous={after ? { href: searchOf(choice) || '?', label: t('ledger.first') } : undefined}
                next={ledger.pageInfo.hasNextPage ? { href: searchOf(choice, ledger.pageInfo.endCursor), label: t('ledger.next') } : undefined}
              />
            </Section>
          </>
        )}
      </Page>
    </PlanFrame>
  );
}

function useLead(): (figures: FiguresTable_figuresFragment) => string {
  const { t } = useTranslation('comments');
  const sentence = useCommentsSentence();
  return (figures) =>
    figures.asked === 0 ? t('ledger.nothing') : `${t('ledger.lead', { count: figures.asked })}; ${t('ledger.answeredCount', { count: figures.answered })}. ${sentence(figures)}`;
}
