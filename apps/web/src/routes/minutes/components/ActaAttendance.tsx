import { useTranslation } from 'react-i18next';

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
  const seats = parts.filter(({ content }) => content === null || content.seat !== null);
  const others = parts.filter(({ content }) => content !== null && content.seat === null);
  if (parts.length === 0) return <EmptyState>{t('attendance.none')}</EmptyState>;
  return (
    <>
      {quorum && <QuorumSentence quorum={quorum} />}
      {seats.length > 0 && (
        <DataTable
          caption={t('attendance.title')}
          captionHidden
          columns={[
            { key: 'seat', header: t('attendance.seat'), rowHeader: true, cell: ({ content, block }) => (content ? <SeatCell row={content} /> : block.gap && <GapMark gap={block.gap} timeZone={timeZone} />) },
            { key: 'attendance', header: t('attendance.was'), cell: ({ content }) => content && <Was row={content} /> },
            { key: 'person', header: t('attendance.person'), cell: ({ content }) => content && (content.person ?? (content.capacity === null ? '—' : t('attendance.seatOnly'))) },
          ]}
          groups={groupsOf(seats, { none: t('attendance.noBench'), observers: t('attendance.observers') })}
          rowKey={({ block }) => String(block.position)}
        />
      )}
      {others.length > 0 && <OthersSentence others={others} />}
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
  const { t } = useTranslation('minutes');
  return (
    <>
      {row.seat || t('attendance.unnamedSeat')}
      {!row.voting && row.standing === 'member' && <FactLine facts={[t('attendance.noVote')]} />}
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

function OthersSentence({ others }: { others: readonly Row[] }) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const capacities = others.map(({ content }) => content?.capacity ?? 'guest');
  const counted = [...new Set(capacities)].map((capacity) => `${label('presenceCapacity', capacity, language)}: ${capacities.filter((one) => one === capacity).length}`);
  return <p>{t('attendance.others', { list: counted.join('; ') })}</p>;
}

/** A row that was withdrawn stays under the heading of its neighbour: blocks stand in the order of the benches, observers last. */
function groupsOf(rows: readonly Row[], words: { readonly none: string; readonly observers: string }) {
  const headingOf = ({ standing, bench }: ContentOf<'ActaAttendance'>): string => (standing === 'observer' ? words.observers : (bench ?? words.none));
  const groups: { key: string; heading: string; rows: Row[] }[] = [];
  const first = rows.find(({ content }) => content !== null)?.content;
  for (const row of rows) {
    const last = groups.at(-1);
    const heading = row.content ? headingOf(row.content) : (last?.heading ?? (first ? headingOf(first) : words.none));
    if (last?.heading === heading) last.rows.push(row);
    else groups.push({ key: String(row.block.position), heading, rows: [row] });
  }
  return groups;
}
