import { useTranslation } from 'react-i18next';

import { commitmentPath, planPath } from '@mesa/domain/addresses';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { WordingTitle } from '../../commitments/components/WordingTitle.js';
import type { PlanLine_planFragment } from './PlanLine.generated.js';
import { planFigures } from './plan-figures.js';

interface PlanLineProps {
  readonly plan: PlanLine_planFragment;
  /** Slug of the jurisdiction. */
  readonly jurisdiction: string;
}

/** How a plan stands, in one line per commitment: for the pages of its forums. */
export function PlanLine({ plan, jurisdiction }: PlanLineProps) {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  const standing = plan.commitments.filter(({ wordingInForce }) => wordingInForce);
  return (
    <Stack gap="m">
      <p>
        <Link href={planPath(language, jurisdiction, plan.slug)}>{plan.title}</Link>
      </p>
      <Stack gap="m">
        {standing.map((commitment) => {
          const { milestones, reported, late, undated } = planFigures([commitment]);
          return (
            <div key={commitment.id}>
              <Link href={commitmentPath(language, jurisdiction, plan.slug, commitment)}><WordingTitle wording={commitment.wordingInForce} /></Link>
              <FactLine facts={[milestones > 0 && t('lead.milestones', { count: milestones }), reported > 0 && t('lead.reported', { count: reported }), late > 0 && t('line.late', { count: late }), undated > 0 && t('line.undated', { count: undated })]} />
            </div>
          );
        })}
      </Stack>
    </Stack>
  );
}
