import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { formatDay } from '@mesa/domain/local-time';
import { DataTable } from '@mesa/ui/DataTable';
import { EmptyState } from '@mesa/ui/EmptyState';
import { FactLine } from '@mesa/ui/FactLine';
import { Link } from '@mesa/ui/Link';
import { Stack } from '@mesa/ui/Stack';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import { FormFaults } from '../../../layout/FormFaults.js';
import type { FormFault } from '../../../session/mutate.js';
import { SeatName } from '../../forums/components/SeatName.js';
import type { ManageSeatsQuery } from '../Seats.generated.js';
import { RowAct } from './RowAct.js';

type ListedSeat = ManageSeatsQuery['forum']['seats'][number];

interface SeatListProps {
  readonly forumId: string;
  readonly benches: readonly { readonly id: string; readonly name: string }[];
  readonly seats: readonly ListedSeat[];
  readonly fault: FormFault | undefined;
}

/** Each seat with its bench, who holds it, and what can be done about either. */
export function SeatList({ forumId, benches, seats, fault }: SeatListProps) {
  const { t } = useTranslation('people');
  const language = useLanguage();
  if (seats.length === 0) return <EmptyState>{t('seats.none')}</EmptyState>;
  return (
    <Stack>
      <FormFaults fault={fault?.values['act'] === 'endHolding' ? fault : undefined} labels={{}} />
      <DataTable
        caption={t('seats.list')}
        captionHidden
        columns={[
          { key: 'seat', header: t('seats.seat'), rowHeader: true, cell: (seat) => <><SeatName seat={seat} /><FactLine facts={[benches.find(({ id }) => id === seat.bench?.id)?.name, seat.standing === 'observer' && label('seatStanding', seat.standing, language)]} /></> },
          { key: 'holders', header: t('seats.holders'), cell: (seat) => <Holders forumId={forumId} seat={seat} /> },
          { key: 'acts', header: t('acts'), cell: (seat) => <SeatActs seat={seat} /> },
        ]}
        groups={[{ key: 'all', rows: seats }]}
        rowKey={({ id }) => id}
      />
    </Stack>
  );
}

function SeatActs({ seat }: { seat: ListedSeat }) {
  const { t } = useTranslation('people');
  return (
    <Stack gap="s">
      <Link href={`?seat=${seat.id}`}>{t('holding.add')}</Link>
      <Link href={`?edit=${seat.id}`}>{t('seats.edit')}</Link>
    </Stack>
  );
}

function Holders({ forumId, seat }: { forumId: string; seat: ListedSeat }) {
  const { t } = useTranslation('people');
  const language = useLanguage();
  if (seat.holders.length === 0) return seat.isVacant === null ? t('seats.unknown') : <State tone="muted">{t('seats.vacant')}</State>;
  return (
    <Stack gap="s">
      {seat.holders.map(({ id, version, kind, name, person, validFrom }) => (
        <div key={id}>
          {person?.name}
          <FactLine
            facts={[
              label('holdingKind', kind, language),
              validFrom !== null && t('seats.since', { date: formatDay(validFrom, language) }),
              t(name === null ? 'seats.nameHidden' : 'seats.nameShown'),
            ]}
          />
          <RowAct act="endHolding" hidden={{ forumId, holdingId: id, version }} name={t('holding.endOf', { name: person?.name })} consequence={t('holding.endConsequence')}>
            {t('holding.end')}
          </RowAct>
        </div>
      ))}
    </Stack>
  );
}
