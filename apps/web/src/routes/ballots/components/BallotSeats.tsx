import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import type { BallotChoice } from '@mesa/domain/vocabulary';
import { DataTable } from '@mesa/ui/DataTable';
import type { Tone } from '@mesa/ui/Glyph';
import { Section } from '@mesa/ui/Section';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import type { BallotSeats_ballotFragment } from './BallotSeats.generated.js';

type Seat = BallotSeats_ballotFragment['seats'][number];

const TONES: Readonly<Record<BallotChoice, Tone>> = { in_favour: 'good', consent: 'good', against: 'late', objection: 'late', abstained: 'partial', stand_aside: 'partial' };

/** Every seat with a vote, by bench: whether it voted, and in an open vote how. */
export function BallotSeats({ ballot }: { ballot: BallotSeats_ballotFragment }) {
  const { t } = useTranslation('ballots');
  const { seats, forum, result } = ballot;
  if (result?.isHandCount) return <Section id="seats" title={t('seats.title')}><p>{t('seats.hands')}</p></Section>;
  const groups = [...forum.benches, { id: null, name: t('seats.noBench') }]
    .map(({ id, name }) => ({ key: id ?? 'none', heading: name, rows: seats.filter(({ bench }) => bench === id) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <Section id="seats" title={t('seats.title')}>
      <DataTable
        caption={t('seats.title')}
        captionHidden
        columns={[
          { key: 'seat', header: t('seats.seat'), rowHeader: true, cell: (seat: Seat) => seat.label || t('seats.personal') },
          { key: 'vote', header: t('seats.vote'), wide: true, cell: (seat: Seat) => <SeatVote ballot={ballot} seat={seat} /> },
        ]}
        groups={groups}
        rowKey={({ seatId }) => seatId}
      />
    </Section>
  );
}

function SeatVote({ ballot, seat }: { ballot: BallotSeats_ballotFragment; seat: Seat }) {
  const { t } = useTranslation('ballots');
  const language = useLanguage();
  const { choice, reason, conflict, hasVoted, isEntered } = seat;
  if (conflict !== null) return <State tone="muted">{t('seats.conflict', { reason: conflict })}</State>;
  if (choice !== null) {
    return (
      <>
        <State tone={TONES[choice]}>{label('ballotChoice', choice, language)}</State>
        {isEntered && `, ${t('seats.entered')}`}
        {reason !== null && <p>{reason}</p>}
      </>
    );
  }
  if (hasVoted) return <State tone="neutral">{t('seats.voted')}</State>;
  return <State tone="muted">{t(ballot.state === 'open' ? 'seats.waiting' : 'seats.none')}</State>;
}
