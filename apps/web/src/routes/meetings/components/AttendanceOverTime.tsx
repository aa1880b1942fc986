import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import type { Attendance } from '@mesa/domain/vocabulary';
import { DataTable } from '@mesa/ui/DataTable';
import type { Tone } from '@mesa/ui/Glyph';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import type { AttendanceOverTime_benchFragment } from './AttendanceOverTime.generated.js';

/** ● present, ◐ remotely, ○ absent; the rest says nothing of who came. */
const TONES: Readonly<Record<Attendance, Tone>> = { present: 'good', remote: 'partial', absent: 'neutral', excused: 'muted', vacant: 'muted', not_recorded: 'muted' };

type Bench = AttendanceOverTime_benchFragment;
type Cell = Bench['seats'][number]['cells'][number];

interface AttendanceOverTimeProps {
  readonly benches: readonly Bench[];
  /** What each column is called, the earliest first. */
  readonly meetings: readonly { readonly id: string; readonly name: string }[];
}

/** Seats down, meetings across: a word and a shape in each cell. */
export function AttendanceOverTime({ benches, meetings }: AttendanceOverTimeProps) {
  const { t } = useTranslation('meetings');
  return (
    <DataTable
      caption={t('record.caption')}
      captionHidden
      groups={benches.map(({ standing, bench, name, figures, seats }) => ({
        key: bench ?? standing,
        heading: <BenchHeading figures={figures} name={standing === 'observer' ? t('page.observers') : (name ?? t('page.noBench'))} />,
        rows: seats.map((seat) => ({ ...seat, standing })),
      }))}
      listUnder="1024"
      rowKey={({ key }) => key}
      columns={[
        { key: 'seat', header: t('page.seat'), rowHeader: true, cell: (seat) => `${seat.label || t('page.personalSeat')}${seat.voting || seat.standing === 'observer' ? '' : ` (${t('page.noVote')})`}` },
        ...meetings.map(({ id, name }, index) => ({ key: id, header: name, cell: (seat: { readonly cells: readonly Cell[] }) => <Attended cell={seat.cells[index]} /> })),
        { key: 'sum', header: t('record.sum'), align: 'end' as const, cell: ({ attended, recorded }: { readonly attended: number; readonly recorded: number }) => (recorded === 0 ? t('record.nothing') : t('record.of', { attended, recorded })) },
      ]}
    />
  );
}

function Attended({ cell }: { readonly cell: Cell | undefined }) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  if (!cell || cell.attendance === null) return t('record.noSeat');
  return (
    <>
      <State tone={TONES[cell.attendance]}>{label('attendance', cell.attendance, language)}</State>
      {cell.personName !== null && <> {cell.personName}</>}
    </>
  );
}

/** "Sociedad civil: en mediana 4 de 7 cupos." */
function BenchHeading({ name, figures }: { readonly name: string; readonly figures: Bench['figures'] }) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const { attended, seats } = figures;
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return attended === null || seats === null ? name : t('record.bench', { name, attended: number.format(attended), seats: number.format(seats) });
}
