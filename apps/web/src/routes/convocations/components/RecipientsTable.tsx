import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { formatDateTime } from '@mesa/domain/local-time';
import { type Column, DataTable } from '@mesa/ui/DataTable';
import type { Tone } from '@mesa/ui/Glyph';
import { FactLine } from '@mesa/ui/FactLine';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import type { RecipientsTable_recipientFragment } from './RecipientsTable.generated.js';

type Recipient = RecipientsTable_recipientFragment;

const TONES: Readonly<Record<Recipient['delivery'], Tone>> = { waiting: 'neutral', sent: 'good', kept: 'muted', bounced: 'late', not_sent: 'muted', no_address: 'late' };

interface RecipientsTableProps {
  readonly recipients: readonly Recipient[];
  readonly timeZone: string;
}

/** Proof of sending, seat by seat, with what each answered. */
export function RecipientsTable({ recipients, timeZone }: RecipientsTableProps) {
  const { t } = useTranslation('convocations');
  const language = useLanguage();
  const at = (moment: string): string => formatDateTime(new Date(moment), timeZone, language);
  const columns: readonly Column<Recipient>[] = [
    { key: 'seat', header: t('table.seat'), rowHeader: true, cell: ({ seatLabel }) => seatLabel ?? t('table.observer') },
    { key: 'person', header: t('table.person'), cell: ({ personName, capacity }) => <>{personName ?? t('answer.nameless')}<FactLine facts={[label('presenceCapacity', capacity, language)]} /></> },
    {
      key: 'delivery',
      header: t('table.delivery'),
      cell: ({ delivery, settledAt, bounceReason, openedAt }) => (
        <>
          <State tone={TONES[delivery]}>{label('convocationDelivery', delivery, language)}</State>
          <FactLine facts={[settledAt && at(settledAt), bounceReason, openedAt && t('table.opened', { when: at(openedAt) }), delivery === 'no_address' && t('table.call')]} />
        </>
      ),
    },
    {
      key: 'answer',
      header: t('table.answer'),
      cell: ({ answer, answerNote, answerChannel, capacity }) =>
        answer === null ? (
          capacity === 'observer' ? t('table.notAsked') : t('table.silent')
        ) : (
          <>
            {label('rsvpAnswer', answer, language)}
            <FactLine facts={[answerChannel && label('rsvpChannel', answerChannel, language), answerNote]} />
          </>
        ),
    },
  ];
  return <DataTable caption={t('table.caption')} captionHidden columns={columns} groups={[{ key: 'all', rows: recipients }]} listUnder="1024" rowKey={({ id }) => id} />;
}
