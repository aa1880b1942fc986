import { useTranslation } from 'react-i18next';

import { attendanceGroups, countedWithoutSeat } from '@mesa/domain/acta-parts';
import { ACTA_WORDS } from '@mesa/domain/acta-words';
import { label } from '@mesa/domain/labels';
import { DataTable } from '@mesa/ui/DataTable';
import { EmptyState } from '@mesa/ui/EmptyState';
import { FactLine } from '@mesa/ui/FactLine';
import { State } from '@mesa/ui/State';
import type { Tone } from '@mesa/ui/Glyph';
import { useLanguage } from '../../../i18n/use-language.js';
import type { ActaAttendance_quorumFragment } from './ActaAttendance.generated.js';
import { GapMark } from './GapMark.js';
import type { ContentOf, Part } from './acta-parts.js';

type Row = Part<'ActaAttendance'>;

interface ActaAttendanceProps {
  readonly parts: readonly Row[];
  readonly quorum: ActaAttendance_quorumFragment | null;
  readonly timeZone: string;
}

const TONES: Readonly<Record<ContentOf<'ActaAttendance'>['attendance'], Tone>> = { present: 'good', remote: 'good', excused: 'partial', absent: 'neutral', vacant: 'muted', not_recorded: 'muted' };

/** Who was there, by bench, under the quorum as a sentence. */
export function ActaAttendance({ parts, quorum, timeZone }: ActaAttendanceProps) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const words = ACTA_WORDS[language];
  const seats = parts.filter(({ content }) => content === null || content.seat !== null);
  const others = countedWithoutSeat(parts, language);
  if (parts.length === 0) return <EmptyState>{words.noAttendance}</EmptyState>;
  return (
    <>
      {quorum && <QuorumSentence quorum={quorum} />}
      {seats.length > 0 && (
        <DataTable
          caption={t('attendance.title')}
          captionHidden
          columns={[
            { key: 'seat', header: words.seat, rowHeader: true, cell: ({ content, block }) => (content ? <SeatCell row={content} /> : block.gap && <GapMark gap={block.gap} timeZone={timeZone} />) },
            { key: 'attendance', header: words.attendance, cell: ({ content }) => content && <Was row={content} /> },
            { key: 'person', header: words.person, cell: ({ content }) => content && (content.person ?? (content.capacity === null ? '—' : words.seatOnly)) },
          ]}
          groups={attendanceGroups(seats, words).map(({ heading, rows: [...rows] }) => ({ key: String(rows[0]?.block.position), heading, rows }))}
          rowKey={({ block }) => String(block.position)}
        />
      )}
      {others !== null && <p>{words.others(others)}</p>}
    </>
  );
}

/** "Hubo quórum: 9 de 15 cupos, 4 de gobierno y 5 de sociedad civil." */
function QuorumSentence({ quorum }: { quorum: ActaAttendance_quorumFragment }) {
  const { t } = useTranslation('minutes');
  const { state, present, seats, required, byBench } = quorum;
  const benches = byBench.map((bench) => t('attendance.ofBench', { count: bench.present, bench: bench.name }));
  const told = benches.length > 1 ? `${benches.slice(0, -1).join(', ')} ${t('and')} ${benches.at(-1)}` : (benches[0] ?? '');
  return (
    <p>
      {t(`attendance.quorum.${state}`, { present, seats })}
      {told !== '' && `, ${told}`}
      {required === null ? '.' : `; ${t('attendance.required', { count: required })}.`}
    </p>
  );
}

function SeatCell({ row }: { row: ContentOf<'ActaAttendance'> }) {
  const words = ACTA_WORDS[useLanguage()];
  return (
    <>
      {row.seat || words.unnamedSeat}
      {!row.voting && row.standing === 'member' && <FactLine facts={[words.noVote]} />}
    </>
  );
}

function Was({ row: { attendance, capacity } }: { row: ContentOf<'ActaAttendance'> }) {
  const language = useLanguage();
  return (
    <>
      <State tone={TONES[attendance]}>{label('attendance', attendance, language)}</State>
      {capacity !== null && capacity !== 'titular' && <FactLine facts={[label('presenceCapacity', capacity, language)]} />}
    </>
  );
}
