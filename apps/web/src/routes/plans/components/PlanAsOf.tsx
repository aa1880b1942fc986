import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

import { commitmentPath, milestonePath } from '@mesa/domain/addresses';
import { standingOn } from '@mesa/domain/as-of';
import { formatDay } from '@mesa/domain/local-time';
import { Link } from '@mesa/ui/Link';
import { Page } from '@mesa/ui/Page';
import { PageHeader } from '@mesa/ui/PageHeader';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../../i18n/use-language.js';
import { AsOfNotice } from '../../../layout/AsOfNotice.js';
import { PlanCrumbs } from '../../commitments/components/PlanCrumbs.js';
import { WordingsAsOf } from '../../commitments/components/WordingsAsOf.js';
import { WordingTitle } from '../../commitments/components/WordingTitle.js';
import type { PlanAsOf_planFragment } from '../PlanAsOf.generated.js';
import { PlanFrame } from './PlanFrame.js';

interface PlanAsOfProps {
  readonly plan: PlanAsOf_planFragment;
  /** ISO day of the jurisdiction. */
  readonly day: string;
}

type Worded = Pick<PlanAsOf_planFragment['commitments'][number], 'wordings'>;

/** What the plan promised on a day: its commitments and milestones in the words of that day. */
export function PlanAsOf({ plan, day }: PlanAsOfProps) {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  const stood = ({ wordings }: Worded): boolean => standingOn(wordings, day).wordings.length > 0;
  const commitments = plan.commitments.filter((one) => stood(one) || one.milestones.some(stood));
  const milestones = commitments.flatMap((one) => one.milestones.filter(stood));
  const promised = milestones.filter(({ kind }) => kind === 'milestone').length;
  const open = [...commitments, ...milestones].filter(({ wordings }) => !standingOn(wordings, day).isCertain).length;
  const said = { date: formatDay(day, language), commitments: t('lead.commitments', { count: commitments.length }), milestones: t('lead.milestones', { count: promised }) };
  return (
    <PlanFrame plan={plan}>
      <title>{`${plan.title}, ${said.date}`}</title>
      <Page>
        <PageHeader
          kicker={<PlanCrumbs plan={plan} />}
          title={plan.title}
          titleLang={plan.language}
          lead={commitments.length === 0 ? t('asOf.nothing', said) : `${t('asOf.lead', said)}${milestones.length > promised ? ` ${t('lead.alsoReported', { count: milestones.length - promised })}` : ''}${open > 0 ? ` ${t('asOf.open', { count: open })}` : ''}`}
        />
        <AsOfNotice day={day} />
        {commitments.map((commitment) => (
          <Fragment key={commitment.id}>
            <Section id={`c${commitment.number}`} title={<>{t('board.commitment', { number: commitment.number })} <Title of={commitment} day={day} href={commitmentPath(language, plan.jurisdiction.slug, plan.slug, commitment)} /></>}>
              <WordingsAsOf wordings={commitment.wordings} day={day} />
            </Section>
            {commitment.milestones.filter(stood).map((milestone) => (
              <Section
                id={`c${commitment.number}-${milestone.number}`}
                level={3}
                title={<>{t(`asOf.kind.${milestone.kind}`, { number: milestone.number })} <Title of={milestone} day={day} href={milestonePath(language, plan.jurisdiction.slug, plan.slug, commitment, milestone.number)} /></>}
                key={milestone.id}
              >
                <WordingsAsOf wordings={milestone.wordings} day={day} />
              </Section>
            ))}
          </Fragment>
        ))}
      </Page>
    </PlanFrame>
  );
}

/** The title of that day, leading to its page of that day. */
function Title({ of: { wordings }, day, href }: { readonly of: Worded; readonly day: string; readonly href: string }) {
  const [title] = standingOn(wordings, day).wordings;
  return <Link href={`${href}?al=${day}`}><WordingTitle wording={title ?? wordings.at(-1) ?? null} /></Link>;
}
