import { useTranslation } from 'react-i18next';

import { commitmentSegment } from '@mesa/domain/addresses';
import { label } from '@mesa/domain/labels';
import { useLanguage } from '../../../i18n/use-language.js';
import { capitalised } from '../capitalised.js';
import type { LedgerFigures_planFragment } from './LedgerFigures.generated.js';

/** What the parts of the ledger are called, in its tables and its filter. */
export function useLedgerNames() {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  return {
    commitment: (commitment: LedgerFigures_planFragment['responseFiguresByCommitment'][number]['commitment']): string =>
      commitment === null ? t('ledger.agendaItem') : [capitalised(t('ledger.commitment', { id: commitmentSegment(commitment) })), commitment.wordingInForce?.title].filter(Boolean).join(': '),
    phase: (phase: LedgerFigures_planFragment['responseFiguresByPhase'][number]['phase']): string =>
      phase === null ? t('entry.unknownPhase') : (phase.label ?? capitalised(label('phaseKind', phase.kind, language))),
    sector: (sector: LedgerFigures_planFragment['responseFiguresBySector'][number]['sector']): string => (sector === null ? t('ledger.noSector') : capitalised(label('sector', sector, language))),
  };
}
