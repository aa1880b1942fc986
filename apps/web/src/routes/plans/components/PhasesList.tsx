import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { formatDay } from '@mesa/domain/local-time';
import { isWithin } from '@mesa/domain/term';
import { FactLine } from '@mesa/ui/FactLine';
import { Stack } from '@mesa/ui/Stack';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { PhasesList_phaseFragment } from './PhasesList.generated.js';

interface PhasesListProps {
  readonly phases: readonly PhasesList_phaseFragment[];
  /** The calendar day in the jurisdiction. */
  readonly today: string;
}

/** The phases in order, with their days and whether they take comments today. */
export function PhasesList({ phases, today }: PhasesListProps) {
  const { t } = useTranslation('plans');
  const page = useLanguage();
  const day = (said: string | null) => (said === null ? t('phase.unset') : formatDay(said, page));
  return (
    <Stack list="ol">
      {phases.map(({ id, kind, label: own, language, startsOn, endsOn, commentsOpen }) => {
        const isNow = isWithin(today, { from: startsOn, until: endsOn });
        return (
          <li key={id}>
            <State tone={isNow ? 'good' : 'neutral'}>{own === null ? label('phaseKind', kind, page) : <OwnWords language={language}>{own}</OwnWords>}</State>
            <FactLine facts={[t('phase.days', { from: day(startsOn), until: day(endsOn) }), isNow && commentsOpen && t('phase.open')]} />
          </li>
        );
      })}
    </Stack>
  );
}
