import { useTranslation } from 'react-i18next';

import { forumPath, jurisdictionPath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { isWithin } from '@mesa/domain/term';
import { Breadcrumbs } from '@mesa/ui/Breadcrumbs';
import { EmptyState } from '@mesa/ui/EmptyState';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { AsOfChoice } from '../../../layout/AsOfChoice.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { PhasesList } from './PhasesList.js';
import { PlanActs, type PlanAbilities } from './PlanActs.js';
import { PlanBoard } from './PlanBoard.js';
import { PlanDates } from './PlanDates.js';
import { PlanFrame } from './PlanFrame.js';
import type { PlanPage_planFragment } from './PlanPage.generated.js';
import { planFigures } from './plan-figures.js';
import { SourceLine } from './SourceLine.js';

interface PlanPageProps {
  readonly plan: PlanPage_planFragment;
  readonly can: PlanAbilities;
}

/** What the plan promises and how each promise stands: the board first, then the plan's own facts. */
export function PlanPage({ plan, can }: PlanPageProps) {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  const { title, jurisdiction, commitments, phases, objectives } = plan;
  return (
    <PlanFrame plan={plan} mayManage={can.setUp}>
      <title>{`${title}, ${jurisdiction.name}`}</title>
      <Page>
        <PageHeader
          kicker={<Breadcrumbs label={t('breadcrumbs')} items={[{ href: jurisdictionPath(language, jurisdiction.slug), label: jurisdiction.name }]} />}
          title={title}
          titleLang={plan.language}
          lead={<Lead plan={plan} />}
          facts={<Facts plan={plan} />}
        />
        <Section id="board" title={t('board.title')} wide={commitments.length > 0}>
          {commitments.length === 0 ? <EmptyState>{t('board.empty')}</EmptyState> : <PlanBoard commitments={commitments} place={{ jurisdiction: jurisdiction.slug, plan: plan.slug }} />}
        </Section>
        <PlanActs plan={plan} can={can} />
        <Section id="dates" title={t('dates.title')} note={t('dates.note')}>
          <PlanDates plan={plan} />
          {plan.source && <SourceLine source={plan.source} />}
          <AsOfChoice />
        </Section>
        {phases.length > 0 && (
          <Section id="phases" title={t('phase.title')}>
            <PhasesList phases={phases} today={jurisdiction.today} />
          </Section>
        )}
        {objectives.length > 0 && (
          <Section id="objectives" title={t('objectives.title')}>
            <Stack list="ul">
              {objectives.map((one) => (
                <li key={one.id}>
                  <OwnWords language={one.language}>{one.objective ?? one.axis}</OwnWords>
                  <FactLine facts={[one.planTitle, one.objective !== null && one.axis]} />
                </li>
              ))}
            </Stack>
          </Section>
        )}
      </Page>
    </PlanFrame>
  );
}

/** One sentence for what is the case, then what asks for attention. */
function Lead({ plan: { commitments } }: { plan: PlanPage_planFragment }) {
  const { t } = useTranslation('plans');
  const figures = planFigures(commitments);
  return (
    <>
      {t('lead.promises', { commitments: t('lead.commitments', { count: figures.commitments }), milestones: t('lead.milestones', { count: figures.milestones }) })}
      {figures.reported > 0 && ` ${t('lead.alsoReported', { count: figures.reported })}`}
      {figures.late > 0 && ` ${t('lead.late', { count: figures.late })}`}
      {figures.undated > 0 && ` ${t('lead.undated', { count: figures.undated })}`}
    </>
  );
}

function Facts({ plan: { state, forums, announcedCommitments, evaluatorsRaw, commitments, jurisdiction } }: { plan: PlanPage_planFragment }) {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  const today = forums.filter(({ validFrom, validUntil }) => isWithin(jurisdiction.today, { from: validFrom, until: validUntil }));
  const link = ({ forum }: (typeof today)[number]) => <Link href={forumPath(language, jurisdiction.slug, forum.slug)}>{forum.name}</Link>;
  const lead = today.find(({ part }) => part === 'lead');
  return (
    <FactLine
      facts={[
        label('planState', state, language),
        lead && <>{t('facts.ledBy')} {link(lead)}</>,
        ...today.filter(({ part }) => part === 'following').map((one) => <>{t('facts.followedBy')} {link(one)}</>),
        announcedCommitments !== null && announcedCommitments !== commitments.length && t('facts.announced', { count: announcedCommitments }),
        evaluatorsRaw !== null && t('facts.evaluators', { names: evaluatorsRaw.join(', ') }),
      ]}
    />
  );
}
