import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import type { Attendance } from '@mesa/domain/vocabulary';
import { DataTable } from '@mesa/ui/DataTable';
import type { Tone } from '@mesa/ui/Glyph';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import type { AttendanceTable_benchFragment } from './AttendanceTable.generated.js';

const TONES: Readonly<Record<Attendance, Tone>> = { present: 'good', remote: 'good', excused: 'partial', absent: 'neutral', vacant: 'muted', not_recorded: 'muted' };

/** Who attended for each seat, bench by bench. */
export function AttendanceTable({ benches }: { readonly benches: readonly AttendanceTable_benchFragment[] }) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  return (
    <DataTable
      caption={t('page.attendanceCaption')}
      captionHidden
      groups={benches.map(({ standing, bench, name, seats }) => ({
        key: bench ?? standing,
        heading: standing === 'observer' ? t('page.observers') : (name ?? t('page.noBench')),
        rows: seats.map((seat, index) => ({ ...seat, standing, key: seat.seatId ?? `${bench ?? ''}${index}` })),
      }))}
      rowKey={({ key }) => key}
      columns={[
        { key: 'seat', header: t('page.seat'), rowHeader: true, cell: (seat) => `${seat.label || t('page.personalSeat')}${seat.voting || seat.standing === 'observer' ? '' : ` (${t('page.noVote')})`}` },
        { key: 'attended', header: t('page.attended'), cell: ({ attendance }) => <State tone={TONES[attendance]}>{label('attendance', attendance, language)}</State> },
        {
          key: 'who',
          header: t('page.who'),
          cell: ({ capacity, personName }) => (capacity === null ? '—' : `${label('presenceCapacity', capacity, language)}${personName === null ? '' : `: ${personName}`}`),
        },
      ]}
    />
  );
}
