import { useTranslation } from 'react-i18next';

import { commitmentPath } from '@mesa/domain/addresses';
import { Link } from '@mesa/ui/Link';
import { useLanguage } from '../../../i18n/use-language.js';
import { MilestonesTable } from '../../commitments/components/MilestonesTable.js';
import { WordingTitle } from '../../commitments/components/WordingTitle.js';
import type { PlanBoard_commitmentFragment } from './PlanBoard.generated.js';

interface PlanBoardProps {
  readonly commitments: readonly PlanBoard_commitmentFragment[];
  /** Where it stands in addresses. */
  readonly place: { readonly jurisdiction: string; readonly plan: string };
}

/** Every milestone that stands, by commitment: what it says, by when, who, what each side says, proof, and what waits. */
export function PlanBoard({ commitments, place }: PlanBoardProps) {
  const { t } = useTranslation('plans');
  const language = useLanguage();
  return (
    <MilestonesTable
      caption={t('board.caption')}
      groups={commitments.map((commitment) => ({
        key: commitment.id,
        commitment,
        heading: (
          <Link href={commitmentPath(language, place.jurisdiction, place.plan, commitment)}>
            {t('board.commitment', { number: commitment.number })} <WordingTitle wording={commitment.wordingInForce ?? commitment.wordings.at(-1) ?? null} />
          </Link>
        ),
      }))}
      place={place}
    />
  );
}
