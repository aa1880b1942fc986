import { useTranslation } from 'react-i18next';

import { seatAnchor } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { DataTable, type RowGroup } from '@mesa/ui/DataTable';
import { FactLine } from '@mesa/ui/FactLine';
import { Stack } from '@mesa/ui/Stack';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from './OwnWords.js';
import { SeatHolder } from './SeatHolder.js';
import { SeatName } from './SeatName.js';
import type { SeatsTable_seatFragment } from './SeatsTable.generated.js';

interface SeatsTableProps {
  readonly caption: string;
  readonly groups: readonly RowGroup<SeatsTable_seatFragment>[];
}

/** Seats with who holds them, who stands in, and which wait for somebody. */
export function SeatsTable({ caption, groups }: SeatsTableProps) {
  const { t } = useTranslation('forums');
  const language = useLanguage();
  const holders = (seat: SeatsTable_seatFragment, kind: 'titular' | 'alternate') => seat.holders.filter((holder) => holder.kind === kind);
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'seat', header: t('members.seat'), rowHeader: true, cell: (seat) => <SeatCell seat={seat} /> },
        { key: 'titular', header: t('members.titular'), cell: (seat) => (holders(seat, 'titular').length > 0 ? <Holders holders={holders(seat, 'titular')} /> : <Unheld seat={seat} />) },
        { key: 'alternates', header: t('members.alternates'), cell: (seat) => (holders(seat, 'alternate').length > 0 ? <Holders holders={holders(seat, 'alternate')} /> : seat.isVacant === false && t('members.noAlternate')) },
      ]}
      groups={groups}
      rowKey={({ id }) => id}
      rowId={({ id }) => seatAnchor(language, id)}
    />
  );
}

function SeatCell({ seat }: { seat: SeatsTable_seatFragment }) {
  const { t } = useTranslation('forums');
  const language = useLanguage();
  const { organization, sector, standing, isVoting } = seat;
  return (
    <>
      <SeatName seat={seat} />
      <FactLine
        facts={[
          seat.label !== null && organization && <OwnWords language={organization.language}>{organization.name}</OwnWords>,
          sector && label('sector', sector, language),
          standing === 'member' && !isVoting && t('members.noVote'),
        ]}
      />
    </>
  );
}

/** Nobody known in the seat: vacant, without a titular, or simply not on record. */
function Unheld({ seat: { isVacant } }: { seat: SeatsTable_seatFragment }) {
  const { t } = useTranslation('forums');
  if (isVacant === null) return t('members.unknown');
  return isVacant ? <State tone="muted">{t('members.vacant')}</State> : t('members.noTitular');
}

function Holders({ holders }: { holders: SeatsTable_seatFragment['holders'] }) {
  return (
    <Stack gap="s">
      {holders.map((holder) => (
        <SeatHolder holding={holder} key={holder.id} />
      ))}
    </Stack>
  );
}
