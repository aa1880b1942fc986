import { useTranslation } from 'react-i18next';

import { commitmentPath } from '@mesa/domain/addresses';
import type { BoardView } from '@mesa/domain/board';
import { Link } from '@mesa/ui/Link';
import { useLanguage } from '../../../i18n/use-language.js';
import { WordingTitle } from '../../commitments/components/WordingTitle.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { BoardHeading_commitmentFragment } from './BoardHeading.generated.js';
import type { BoardRow_milestoneFragment } from './BoardRow.generated.js';

const OGP_VALUES = ['access_to_information', 'civic_participation', 'public_accountability', 'technology_and_innovation'] as const;

interface BoardHeadingProps {
  readonly view: BoardView;
  readonly group: { readonly key: string; readonly milestones: readonly BoardRow_milestoneFragment[] };
  readonly commitments: readonly BoardHeading_commitmentFragment[];
  readonly place: { readonly jurisdiction: string; readonly plan: string };
}

/** What milestones of a group have in common. */
export function BoardHeading({ view, group: { key, milestones }, commitments, place }: BoardHeadingProps) {
  const { t } = useTranslation('plans');
  const { t: words } = useTranslation('commitments');
  const language = useLanguage();
  const commitment = commitments.find(({ id }) => id === key);
  if (view === 'commitment' && commitment) {
    return (
      <Link href={commitmentPath(language, place.jurisdiction, place.plan, commitment)}>
        {t('board.commitment', { number: commitment.number })} <WordingTitle wording={commitment.wordingInForce ?? commitment.wordings.at(-1) ?? null} />
      </Link>
    );
  }
  if (key === '') return t(`board.without.${view}`);
  const unit = milestones[0]?.responsibleUnits.find(({ id }) => id === key);
  if (view === 'unit' && unit) return <OwnWords language={unit.language}>{unit.name}</OwnWords>;
  const value = OGP_VALUES.find((one) => one === key);
  return view === 'value' && value ? words(`ogpValue.${value}`) : key;
}
