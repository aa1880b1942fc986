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
] as const;

interface FiguresTableProps {
  readonly whole: FiguresTable_figuresFragment;
  readonly byUnit: readonly { readonly unit: { readonly id: string; readonly name: string } | null; readonly figures: FiguresTable_figuresFragment }[];
}

/** The figures of a ledger by unit, and of the whole plan last. */
export function FiguresTable({ whole, byUnit }: FiguresTableProps) {
  const { t } = useTranslation('comments');
  const rows = [
    ...byUnit.map(({ unit, figures }) => ({ key: unit?.id ?? 'none', name: unit?.name ?? t('ledger.noUnit'), figures })),
    { key: 'whole', name: t('ledger.whole'), figures: whole },
  ];
  return (
    <DataTable
      caption={t('ledger.byUnit')}
      captionHidden
      columns={[
        { key: 'unit', header: t('ledger.unit'), rowHeader: true, cell: ({ name }) => name },
        ...FIGURES.map(([figure, word]) => ({ key: figure, header: t(`ledger.${word}`), align: 'end' as const, cell: (row: (typeof rows)[number]) => row.figures[figure] })),
      ]}
      groups={[{ key: 'all', rows }]}
      rowKey={({ key }) => key}
    />
  );
}
