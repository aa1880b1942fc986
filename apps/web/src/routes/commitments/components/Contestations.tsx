import { useTranslation } from 'react-i18next';

import { formatDay, today } from '@mesa/domain/local-time';
import { FactLine } from '@mesa/ui/FactLine';
import { Quote } from '@mesa/ui/Quote';
import { Stack } from '@mesa/ui/Stack';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { SeatName } from '../../forums/components/SeatName.js';
import type { Contestations_contestationFragment } from './Contestations.generated.js';

interface ContestationsProps {
  readonly contestations: readonly Contestations_contestationFragment[];
  /** IANA zone of the days shown. */
  readonly zone: string;
}

/** Who disputed a statement and why, each with its answer or the lack of one. */
export function Contestations({ contestations, zone }: ContestationsProps) {
  const { t } = useTranslation('commitments');
  const page = useLanguage();
  const day = (instant: string) => formatDay(today(zone, new Date(instant)), page);
  if (contestations.length === 0) return null;
  return (
    <Stack gap="m">
      {contestations.map(({ id, reason, language, contestedAt, seat, answer, answerLanguage, answeredAt }) => (
        <Stack gap="s" key={id}>
          <p><State tone={answer === null ? 'late' : 'neutral'}>{answer === null ? t('contest.open') : t('contest.answered')}</State></p>
          <Quote source={<FactLine facts={[seat && <SeatName seat={seat} />, day(contestedAt)]} />}>
            <OwnWords language={language} noted>{reason}</OwnWords>
          </Quote>
          {answer !== null && answeredAt !== null && (
            <Quote source={<FactLine facts={[t('contest.answer'), day(answeredAt)]} />}>
              <OwnWords language={answerLanguage ?? 'und'} noted>{answer}</OwnWords>
            </Quote>
          )}
        </Stack>
      ))}
    </Stack>
  );
}
