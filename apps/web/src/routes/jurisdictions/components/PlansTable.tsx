import { useTranslation } from 'react-i18next';

import { forumPath, planPath } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import type { PlanState } from '@mesa/domain/plan-state';
import { DataTable } from '@mesa/ui/DataTable';
import { EmptyState } from '@mesa/ui/EmptyState';
import { FactLine } from '@mesa/ui/FactLine';
import type { Tone } from '@mesa/ui/Glyph';
import { Link } from '@mesa/ui/Link';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { partialTermWords } from '../../forums/components/period-words.js';
import { planFigures } from '../../plans/components/plan-figures.js';
import type { PlansTable_planFragment } from './PlansTable.generated.js';

interface PlansTableProps {
  readonly plans: readonly PlansTable_planFragment[];
  /** Slug of the jurisdiction. */
  readonly jurisdiction: string;
}

const TONES: Readonly<Record<PlanState, Tone>> = { drafting: 'muted', in_consultation: 'partial', adopted: 'partial', in_force: 'good', closed: 'muted' };

/** Each published plan: its time, where it stands and which forum leads it. */
export function PlansTable({ plans, jurisdiction }: PlansTableProps) {
  const { t } = useTranslation('forums');
  const language = useLanguage();
  if (plans.length === 0) return <EmptyState>{t('jurisdiction.noPlans')}</EmptyState>;
  return (
    <DataTable
      caption={t('jurisdiction.plans')}
      captionHidden
      columns={[
        { key: 'title', header: t('jurisdiction.plan'), rowHeader: true, cell: (plan) => <PlanName plan={plan} jurisdiction={jurisdiction} /> },
        { key: 'term', header: t('jurisdiction.since'), cell: (plan) => partialTermWords(t, language, plan.starts, plan.ends) ?? t('jurisdiction.unknownDates') },
        { key: 'state', header: t('jurisdiction.state'), nowrap: true, cell: ({ state }) => <State tone={TONES[state]}>{label('planState', state, language)}</State> },
        { key: 'lead', header: t('jurisdiction.leads'), cell: (plan) => <LeadForum plan={plan} jurisdiction={jurisdiction} /> },
      ]}
      groups={[{ key: 'all', rows: plans }]}
      rowKey={({ slug }) => slug}
    />
  );
}

function PlanName({ plan, jurisdiction }: { plan: PlansTable_planFragment; jurisdiction: string }) {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  const { commitments, milestones, reported, late } = planFigures(plan.commitments);
  return (
    <>
      <Link href={planPath(language, jurisdiction, plan.slug)}>
        <OwnWords language={plan.language}>{plan.title}</OwnWords>
      </Link>
      <FactLine
        facts={[
          commitments > 0 && t('lead.commitments', { count: commitments }),
          milestones > 0 && t('lead.milestones', { count: milestones }),
          reported > 0 && t('lead.reported', { count: reported }),
          late > 0 && t('line.late', { count: late }),
        ]}
      />
    </>
  );
}

/** The one that leads today, else the last that did. */
function LeadForum({ plan, jurisdiction }: { plan: PlansTable_planFragment; jurisdiction: string }) {
  const language = useLanguage();
  const leads = plan.forums.filter(({ part }) => part === 'lead');
  const lead = leads.find(({ validUntil }) => validUntil === null) ?? leads[0];
  return (
    lead && (
      <Link href={forumPath(language, jurisdiction, lead.forum.slug)}>
        <OwnWords language={lead.forum.language}>{lead.forum.name}</OwnWords>
      </Link>
    )
  );
}
