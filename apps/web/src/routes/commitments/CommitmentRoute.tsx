import { useTranslation } from 'react-i18next';
import type { LoaderFunctionArgs } from 'react-router';
import { useLoaderData } from 'react-router';

import { commitmentPath } from '@mesa/domain/addresses';
import { dayAsked } from '@mesa/domain/as-of';
import { EmptyState } from '@mesa/ui/EmptyState';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../i18n/use-language.js';
import { AsOfChoice } from '../../layout/AsOfChoice.js';
import { query } from '../../session/query.js';
import { CommitmentComments } from '../comments/components/CommitmentComments.js';
import { requireCurrentSlug } from '../forums/current-address.js';
import { planAbilities } from '../plans/plan-abilities.js';
import { PlanFrame } from '../plans/components/PlanFrame.js';
import { planFigures } from '../plans/components/plan-figures.js';
import { SourceLine } from '../plans/components/SourceLine.js';
import { CommitmentDocument } from './Commitment.generated.js';
import { Assessment } from './components/Assessment.js';
import { CommitmentFacts } from './components/CommitmentFacts.js';
import { DraftLink } from './components/DraftLink.js';
import { EndedMilestones } from './components/EndedMilestones.js';
import { MilestonesTable } from './components/MilestonesTable.js';
import { PlanCrumbs } from './components/PlanCrumbs.js';
import { RelatedCommitments } from './components/RelatedCommitments.js';
import { Reports } from './components/Reports.js';
import { Sides } from './components/Sides.js';
import { StandingWording } from './components/StandingWording.js';
import { SubjectAsOf } from './components/SubjectAsOf.js';
import { WordingHistory } from './components/WordingHistory.js';
import { WordingTitle } from './components/WordingTitle.js';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const address = { jurisdiction: params['jurisdiction'] ?? '', plan: params['plan'] ?? '', segment: params['commitment'] ?? '' };
  const { commitment } = await query(context, CommitmentDocument, address);
  requireCurrentSlug(request, params['plan'], commitment.plan.slug);
  return { commitment, asOf: dayAsked(new URL(request.url).searchParams), can: await planAbilities(context, { jurisdiction: address.jurisdiction, slug: address.plan }) };
}

/** One commitment: what it says, who answers, its milestones, and how its words came about. */
export default function CommitmentRoute() {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  const { commitment, asOf, can } = useLoaderData<typeof loader>();
  const { plan, wordingInForce, wordings, milestones, assessments, latestStatements, statements } = commitment;
  const place = { jurisdiction: plan.jurisdiction.slug, plan: plan.slug };
  const last = wordingInForce ?? wordings.at(-1) ?? null;
  const standing = milestones.filter(({ wordingInForce: words }) => words).length;
  const { milestones: promised, reported } = planFigures([commitment]);
  const page = commitmentPath(language, place.jurisdiction, place.plan, commitment);
  if (asOf) return <PlanFrame plan={plan}><SubjectAsOf kicker={<PlanCrumbs plan={plan} />} lead={t('asOf.commitment', { number: commitment.number })} wordings={wordings} day={asOf} /></PlanFrame>;
  return (
    <PlanFrame plan={plan} mayManage={can.setUp}>
      <title>{`${last?.title ?? t('untitled')}: ${plan.title}`}</title>
      <Page>
        <PageHeader
          kicker={<PlanCrumbs plan={plan} />}
          title={<WordingTitle wording={last} />}
          lead={`${t('lead.commitment', { number: commitment.number, milestones: t('lead.milestones', { count: promised }) })}${reported > 0 ? ` ${t('lead.alsoReported', { count: reported })}` : ''}`}
          facts={<CommitmentFacts commitment={commitment} />}
        />
        <StandingWording wording={wordingInForce} wordings={wordings} place={place} cited={{ page, about: t('cite.commitment', { number: commitment.number, plan: plan.title }) }} />
        <Section id="milestones" title={t('milestones.title')} wide={standing > 0}>
          {standing === 0 ? <EmptyState>{t('milestones.empty')}</EmptyState> : <MilestonesTable caption={t('milestones.title')} groups={[{ key: 'all', commitment }]} place={place} />}
        </Section>
        <EndedMilestones commitment={commitment} milestones={milestones} place={place} />
        <CommitmentComments commitment={commitment} page={page} />
        {commitment.pointsAt.length + commitment.pointedAtBy.length > 0 && (
          <Section id="related" title={t('related.heading')}>
            <RelatedCommitments commitment={commitment} />
          </Section>
        )}
        {can.draft && <DraftLink plan={plan} commitment={commitment} />}
        {latestStatements.length > 0 && (
          <Section id="sides" title={t('sides.title')} wide>
            <Sides statements={latestStatements} inForce={wordingInForce?.number ?? null} zone={plan.jurisdiction.timeZone} />
          </Section>
        )}
        <Reports statements={statements} wording={wordingInForce} wordings={wordings} />
        {assessments.length > 0 && (
          <Section id="assessment" title={t('assessment.title')}>
            {assessments.map((assessment, index) => (
              <Assessment assessment={assessment} key={index} />
            ))}
          </Section>
        )}
        <Section id="history" title={t('history.title')}>
          <WordingHistory wordings={wordings} statements={statements} shownIds={latestStatements.map(({ id }) => id)} comments={[]} place={place} zone={plan.jurisdiction.timeZone} />
          {commitment.source && <SourceLine source={commitment.source} />}
          <AsOfChoice />
        </Section>
      </Page>
    </PlanFrame>
  );
}
