import { useTranslation } from 'react-i18next';

import { planPagePath } from '@mesa/domain/addresses';
import { Details } from '@mesa/ui/Details';
import { Link } from '@mesa/ui/Link';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { FiguresTable } from './FiguresTable.js';
import type { LedgerFigures_planFragment } from './LedgerFigures.generated.js';
import { useLedgerNames } from './use-ledger-names.js';

/** The figures by unit in sight; by commitment, phase and sector behind a press each. */
export function LedgerFigures({ plan }: { plan: LedgerFigures_planFragment }) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const names = useLedgerNames();
  const { responseFigures: whole, responseFiguresByUnit: byUnit } = plan;
  const parts = [
    { by: 'commitment' as const, rows: plan.responseFiguresByCommitment.map(({ commitment, figures }) => ({ key: commitment?.id ?? 'none', name: names.commitment(commitment), figures })) },
    { by: 'phase' as const, rows: plan.responseFiguresByPhase.map(({ phase, figures }) => ({ key: phase?.id ?? 'none', name: phase === null ? names.phase(phase) : <Link href={`${planPagePath(language, plan.jurisdiction.slug, plan.slug, 'phases')}/${phase.position}`}>{names.phase(phase)}</Link>, figures })) },
    { by: 'sector' as const, rows: plan.responseFiguresBySector.map(({ sector, figures }) => ({ key: sector ?? 'none', name: names.sector(sector), figures })) },
  ];
  return (
    <Stack gap="m">
      <FiguresTable caption={t('ledger.byUnit')} head={t('ledger.unit')} whole={whole} rows={byUnit.map(({ unit, figures }) => ({ key: unit?.id ?? 'none', name: unit?.name ?? t('ledger.noUnit'), figures }))} />
      {byUnit.length > 1 && <p>{t('ledger.note')}</p>}
      {parts.map(({ by, rows }) => (
        <Details key={by} summary={t(`ledger.by.${by}`)}>
          <FiguresTable caption={t(`ledger.by.${by}`)} head={t(`ledger.part.${by}`)} whole={whole} rows={rows} />
        </Details>
      ))}
    </Stack>
  );
}
