import { useTranslation } from 'react-i18next';
import type { LoaderFunctionArgs } from 'react-router';
import { useLoaderData, useLocation } from 'react-router';

import { planPagePath } from '@mesa/domain/addresses';
import { LIMITS } from '@mesa/domain/limits';
import { EmptyState } from '@mesa/ui/EmptyState';
import { LinkButton } from '@mesa/ui/LinkButton';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Pagination } from '@mesa/ui/Pagination';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../i18n/use-language.js';
import { query } from '../../session/query.js';
import { PlanCrumbs } from '../commitments/components/PlanCrumbs.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { PlanFrame } from '../plans/components/PlanFrame.js';
import { planAbilities } from '../plans/plan-abilities.js';
import { AmendmentsDocument } from './Amendments.generated.js';
import { AmendmentsList } from './components/AmendmentsList.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const address = { jurisdiction: params['jurisdiction'] ?? '', slug: params['plan'] ?? '' };
  const after = new URL(request.url).searchParams.get('after');
  const { plan } = await query(context, AmendmentsDocument, { ...address, first: LIMITS.defaultPageSize, after });
  requireCurrentSlug(request, params['plan'], plan.slug);
  return { plan, can: await planAbilities(context, address), isFirst: after === null };
}

/** Every amendment of a plan, the rejected and withdrawn ones too. */
export default function AmendmentsRoute() {
  const { t } = useTranslation('amendments');
  const language = useLanguage();
  const { pathname } = useLocation();
  const { plan, can, isFirst } = useLoaderData<typeof loader>();
  const { edges, pageInfo } = plan.amendments;
  const amendments = edges.map(({ node }) => node);
  const undecided = amendments.filter(({ state, kind, decision }) => state === 'in_force' && kind === 'substantive' && !decision).length;
  return (
    <PlanFrame plan={plan} mayManage={can.setUp}>
      <title>{`${t('list.title')}: ${plan.title}`}</title>
      <Page>
        <PageHeader kicker={<PlanCrumbs plan={plan} />} title={t('list.title')} lead={`${t('list.lead', { count: amendments.length })}${undecided > 0 ? ` ${t('list.undecided', { count: undecided })}` : ''}`} />
        <Section id="list" title={t('list.all')} wide={amendments.length > 0}>
          {amendments.length === 0 ? <EmptyState>{t('list.empty')}</EmptyState> : <AmendmentsList amendments={amendments} place={{ jurisdiction: plan.jurisdiction.slug, plan: plan.slug }} />}
          <Pagination label={t('list.pages')} previous={isFirst ? undefined : { href: pathname, label: t('list.first') }} next={pageInfo.hasNextPage ? { href: `${pathname}?after=${pageInfo.endCursor ?? ''}`, label: t('list.older') } : undefined} />
        </Section>
        {can.proposeAmendment && (
          <p>
            <LinkButton href={planPagePath(language, plan.jurisdiction.slug, plan.slug, 'amendments', 'new')} variant="primary">{t('propose.title')}</LinkButton>
          </p>
        )}
      </Page>
    </PlanFrame>
  );
}
