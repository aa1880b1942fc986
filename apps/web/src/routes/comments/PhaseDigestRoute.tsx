import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';

import { planPagePath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { formatDay } from '@mesa/domain/local-time';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Pagination } from '@mesa/ui/Pagination';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../i18n/use-language.js';
import { notFound, query } from '../../session/query.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { PlanFrame } from '../plans/components/PlanFrame.js';
import { capitalised } from './capitalised.js';
import { DigestComments } from './components/DigestComments.js';
import { useDigestSentences } from './components/use-digest-sentences.js';
import { PhaseDigestDocument } from './PhaseDigest.generated.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const position = /^\d{1,4}$/.test(params['position'] ?? '') ? Number(params['position']) : notFound(context);
  const after = new URL(request.url).searchParams.get('after');
  const { plan } = await query(context, PhaseDigestDocument, { jurisdiction: params['jurisdiction'] ?? '', plan: params['plan'] ?? '', position, after });
  requireCurrentSlug(request, params['plan'], plan.slug);
  return { plan, after };
}

/** What was said in a phase and what was done with it: a page to publish as it is, or to print. */
export default function PhaseDigestRoute() {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const { plan, after } = useLoaderData<typeof loader>();
  const { jurisdiction, slug, phaseDigest: digest } = plan;
  const { phase, comments } = digest;
  const name = phase.label ?? capitalised(label('phaseKind', phase.kind, language));
  const sentences = useDigestSentences(digest);
  const dates = phase.startsOn && phase.endsOn && t('digest.dates', { from: formatDay(phase.startsOn, language), until: formatDay(phase.endsOn, language) });
  return (
    <PlanFrame plan={plan}>
      <title>{`${t('digest.title', { phase: name })}: ${plan.title}`}</title>
      <Page>
        <PageHeader
          kicker={<Breadcrumbs label={t('breadcrumbs')} items={[{ href: planPagePath(language, jurisdiction.slug, slug, 'responses'), label: t('ledger.title') }]} />}
          title={t('digest.title', { phase: name })}
          lead={sentences.lead}
          note={dates}
        />
        {digest.said > 0 && (
          <Section id="figures" title={t('digest.figures')}>
            {sentences.rest.map((sentence) => <p key={sentence}>{sentence}</p>)}
          </Section>
        )}
        <Section id="said" title={t('digest.said')}>
          {comments.edges.length === 0 && <EmptyState>{t('digest.nothing')}</EmptyState>}
          <DigestComments comments={comments.edges.map(({ node }) => node)} place={{ jurisdiction: jurisdiction.slug, slug, timeZone: jurisdiction.timeZone }} />
          <Pagination
            label={t('list.pages')}
            previous={after ? { href: '?', label: t('ledger.first') } : undefined}
            next={comments.pageInfo.hasNextPage ? { href: `?after=${comments.pageInfo.endCursor}`, label: t('ledger.next') } : undefined}
          />
        </Section>
      </Page>
    </PlanFrame>
  );
}
