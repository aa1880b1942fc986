import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable } from '@mesa/ui/DataTable';
import type { FiguresTable_figuresFragment } from './FiguresTable.generated.js';

const FIGURES = [
  ['asked', 'asked'],
  ['answered', 'answered'],
  ['answeredInTime', 'inTime'],
  ['incorporated', 'incorporated'],
  ['awaiting', 'awaiting'],
  ['overdue', 'overdue'],
  ['objected', 'objected'],
  ['closed', 'closed'],
] as const;

interface FiguresTableProps {
  readonly caption: string;
  /** Of the column that names the rows. */
  readonly head: string;
  readonly whole: FiguresTable_figuresFragment;
  readonly rows: readonly { readonly key: string; readonly name: ReactNode; readonly figures: FiguresTable_figuresFragment }[];
}

/** The figures of a ledger by its parts, and of the whole plan last. */
export function FiguresTable({ caption, head, whole, rows: parts }: FiguresTableProps) {
  const { t } = useTranslation('comments');
  const rows = [...parts, { key: 'whole', name: t('ledger.whole'), figures: whole }];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: 'part', header: head, rowHeader: true, cell: ({ name }) => name },
        ...FIGURES.map(([figure, word]) => ({ key: figure, header: t(`ledger.${word}`), align: 'end' as const, cell: (row: (typeof rows)[number]) => row.figures[figure] })),
      ]}
      groups={[{ key: 'all', rows }]}
      rowKey={({ key }) => key}
    />
  );
}
