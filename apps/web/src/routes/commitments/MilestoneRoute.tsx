import { useTranslation } from 'react-i18next';
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';

import { milestonePath } from '@mesa/domain/addresses';
import { dayAsked } from '@mesa/domain/as-of';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { languageOf } from '../../i18n/language.js';
import { useLanguage } from '../../i18n/use-language.js';
import { AsOfChoice } from '../../layout/AsOfChoice.js';
import { apiContext } from '../../session/api-context.js';
import { type FormFault, refused, signedForm } from '../../session/mutate.js';
import { notFound, query } from '../../session/query.js';
import { CommentLink } from '../comments/components/CommentLink.js';
import { MilestoneComments } from '../comments/components/MilestoneComments.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { PlanFrame } from '../plans/components/PlanFrame.js';
import { SourceLine } from '../plans/components/SourceLine.js';
import { MilestoneFacts } from './components/MilestoneFacts.js';
import { MilestoneSessions } from './components/MilestoneSessions.js';
import { PlanCrumbs } from './components/PlanCrumbs.js';
import { Reports } from './components/Reports.js';
import { Sides } from './components/Sides.js';
import { StandingWording } from './components/StandingWording.js';
import { StatementActs } from './components/StatementActs.js';
import { SubjectAsOf } from './components/SubjectAsOf.js';
import { WordingHistory } from './components/WordingHistory.js';
import { WordingTitle } from './components/WordingTitle.js';
import { MILESTONE_ACTS } from './milestone-acts.js';
import { milestoneAddress } from './milestone-address.js';
import { MilestoneDocument, MilestoneOfReaderDocument } from './Milestone.generated.js';

/** The public operation, and, for who is signed in, a small one of their own. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const address = milestoneAddress(context, params);
  const { milestone } = await query(context, MilestoneDocument, address);
  requireCurrentSlug(request, params['plan'], milestone.commitment.plan.slug);
  const own = context.get(apiContext).reader ? (await query(context, MilestoneOfReaderDocument, address)).milestone : null;
  return { milestone, own, key: crypto.randomUUID(), asOf: dayAsked(new URL(request.url).searchParams) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const form = await signedForm(context, request);
  const act = MILESTONE_ACTS[String(form.get('act'))] ?? notFound(context);
  const { pathname } = new URL(request.url);
  const result = await act(context, form, languageOf(pathname));
  return 'fault' in result ? refused(result.fault) : redirect(pathname.replace(/\.data$/, ''));
}

/** One milestone: its words in force, what each side says, and how the words came about. */
export default function MilestoneRoute() {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  const { milestone, own, key, asOf } = useLoaderData<typeof loader>();
  const refusal = useActionData() as { fault?: FormFault } | undefined;
  const { commitment, wordingInForce, wordings, latestStatements, statements } = milestone;
  const { plan } = commitment;
  const place = { jurisdiction: plan.jurisdiction.slug, plan: plan.slug };
  const parent = commitment.wordingInForce ?? commitment.wordings.at(-1);
  const last = wordingInForce ?? wordings.findLast(({ endedBy }) => endedBy) ?? wordings.at(-1) ?? null;
  const page = milestonePath(language, place.jurisdiction, place.plan, commitment, milestone.number);
  const crumbs = <PlanCrumbs plan={plan} commitment={{ ...commitment, title: parent?.title ?? t('untitled') }} />;
  const lead = t(milestone.kind === 'reported_result' ? 'lead.reported' : 'lead.milestone', { number: milestone.number, commitment: commitment.number });
  if (asOf) return <PlanFrame plan={plan}><SubjectAsOf kicker={crumbs} lead={lead} wordings={wordings} day={asOf} /></PlanFrame>;
  return (
    <PlanFrame plan={plan} mayManage={own?.commitment.plan.viewerCan.setUp}>
      <title>{`${last?.title ?? t('untitled')}: ${plan.title}`}</title>
      <Page>
        <PageHeader
          kicker={crumbs}
          title={<WordingTitle wording={last} />}
          lead={lead}
          facts={<MilestoneFacts milestone={milestone} />}
        />
        <StandingWording wording={wordingInForce} wordings={wordings} place={place} cited={{ page, about: t('cite.milestone', { number: milestone.number, commitment: commitment.number, plan: plan.title }) }} />
        <Section id="sides" title={t('sides.title')} wide>
          <Sides statements={latestStatements} inForce={wordingInForce?.number ?? null} zone={plan.jurisdiction.timeZone} />
        </Section>
        <Reports statements={statements} wording={wordingInForce} wordings={wordings} />
        <MilestoneComments milestone={milestone} form={<CommentLink page={page} />} />
        {own && <StatementActs milestone={milestone} own={own} fault={refusal?.fault} idempotencyKey={key} />}
        <MilestoneSessions jurisdiction={place.jurisdiction} sessions={milestone.sessions} />
        <Section id="history" title={t('history.title')} note={t('history.note')}>
          <WordingHistory wordings={wordings} statements={statements} shownIds={latestStatements.map(({ id }) => id)} comments={milestone.comments.edges.map(({ node }) => node)} place={place} zone={plan.jurisdiction.timeZone} />
          {milestone.comments.pageInfo.hasNextPage && <p>{t('history.moreComments')}</p>}
          {milestone.source && <SourceLine source={milestone.source} />}
          <AsOfChoice />
        </Section>
      </Page>
    </PlanFrame>
  );
}
