import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import type { PollAnswer } from '@mesa/domain/vocabulary';
import { DataTable } from '@mesa/ui/DataTable';
import type { Tone } from '@mesa/ui/Glyph';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import { dateInWords } from '../poll-words.js';
import type { PollSeats_pollFragment } from './PollSeats.generated.js';

const TONES: Readonly<Record<PollAnswer, Tone>> = { yes: 'good', if_needed: 'partial', no: 'muted' };

type Seat = PollSeats_pollFragment['seats'][number];

/** What each seat says of each date: by seat, never by name. */
export function PollSeats({ poll: { options, seats } }: { readonly poll: PollSeats_pollFragment }) {
  const { t } = useTranslation('polls');
  const language = useLanguage();
  const benches = [...new Set(seats.map(({ bench }) => bench))];
  const cell = ({ answers }: Seat, optionId: string) => {
    const answer = answers.find((one) => one.optionId === optionId)?.answer;
    return answer === undefined ? t('noAnswer') : <State tone={TONES[answer]}>{label('pollAnswer', answer, language)}</State>;
  };
  return (
    <DataTable
      caption={t('seats.caption')}
      captionHidden
      columns={[
        { key: 'seat', header: t('seats.seat'), rowHeader: true, cell: (seat: Seat) => seat.label },
        ...options.map((option) => ({ key: option.id, header: dateInWords(option, language), cell: (seat: Seat) => cell(seat, option.id) })),
      ]}
      groups={benches.map((bench) => ({ key: bench ?? '', heading: bench ?? t('seats.noBench'), rows: seats.filter((seat) => seat.bench === bench) }))}
      listUnder="1024"
      rowKey={({ seatId }) => seatId}
    />
  );
}
