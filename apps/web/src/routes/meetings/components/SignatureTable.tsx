import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { type Column, DataTable } from '@mesa/ui/DataTable';
import { useLanguage } from '../../../i18n/use-language.js';
import type { SignaturesQuery } from '../Signatures.generated.js';
import { rollGroups } from './roll-groups.js';
import styles from './SignatureTable.module.css';

/** Lines for who comes without a seat. */
const BLANK_LINES = 8;

type Held = SignaturesQuery['meetingForum'];

interface SignatureTableProps {
  readonly seats: NonNullable<Held['roll']>['seats'];
  readonly benches: Held['forum']['benches'];
}

interface Line {
  readonly id: string;
  readonly seat: string;
  readonly people: readonly string[];
}

/** One line a seat, by bench, with who may sign for it; blank ones for guests. */
export function SignatureTable({ seats, benches }: SignatureTableProps) {
  const { t } = useTranslation('meetings');
  const language = useLanguage();
  const lineOf = ({ seatId, label: seat, people }: (typeof seats)[number]): Line => ({
    id: seatId,
    seat,
    people: people.map(({ name, as }) => `${name ?? t('signatures.nameless')} (${label('presenceCapacity', as, language)})`),
  });
  const columns: readonly Column<Line>[] = [
    { key: 'seat', header: t('page.seat'), rowHeader: true, cell: ({ seat }) => seat },
    {
      key: 'who',
      header: t('signatures.who'),
      cell: ({ people }) =>
        people.map((person) => (
          <span className={styles.person} key={person}>
            {person}
          </span>
        )),
    },
    { key: 'signature', header: t('signatures.signature'), cell: () => <span className={styles.signature} /> },
    { key: 'at', header: t('presence.at'), cell: () => <span className={styles.time} /> },
  ];
  const guests = Array.from({ length: BLANK_LINES }, (_none, index): Line => ({ id: `guest-${index}`, seat: `${index + 1}.`, people: [] }));
  return (
    <DataTable
      caption={t('signatures.caption')}
      captionHidden
      columns={columns}
      groups={[...rollGroups(t, seats, benches).map(({ id, title, seats: own }) => ({ key: id, heading: title, rows: own.map(lineOf) })), { key: 'guests', heading: t('signatures.guests'), rows: guests }]}
      rowKey={({ id }) => id}
    />
  );
}
