import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { DataTable } from '@mesa/ui/DataTable';
import { FactLine } from '@mesa/ui/FactLine';
import { Section } from '@mesa/ui/Section';
import { useLanguage } from '../../../i18n/use-language.js';
import type { FormerHolders_seatFragment } from './FormerHolders.generated.js';
import { termWords } from './period-words.js';
import { SeatName } from './SeatName.js';

/** Who sat here before, the latest first: nothing where nobody did. */
export function FormerHolders({ seats }: { seats: readonly FormerHolders_seatFragment[] }) {
  const { t } = useTranslation('forums');
  const language = useLanguage();
  const rows = seats
    .flatMap((seat) => seat.pastHolders.map((holding) => ({ seat, holding })))
    .sort((a, b) => (b.holding.validUntil ?? '').localeCompare(a.holding.validUntil ?? ''));
  if (rows.length === 0) return null;
  return (
    <Section id="former" title={t('members.former')} wide>
      <DataTable
        caption={t('members.formerCaption')}
        captionHidden
        columns={[
          { key: 'seat', header: t('members.seat'), rowHeader: true, cell: ({ seat }) => <SeatName seat={seat} /> },
          { key: 'person', header: t('members.person'), cell: ({ holding }) => <>{holding.name ?? t('members.withheldPast')}<FactLine facts={[label('holdingKind', holding.kind, language)]} /></> },
          { key: 'period', header: t('members.period'), cell: ({ holding }) => termWords(t, language, holding.validFrom, holding.validUntil) },
        ]}
        groups={[{ key: 'all', rows }]}
        rowKey={({ holding }) => holding.id}
      />
    </Section>
  );
}
