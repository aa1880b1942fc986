import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { useLanguage } from '../../../i18n/use-language.js';
import type { PhaseDigestQuery } from '../PhaseDigest.generated.js';

/** "Se dijeron 12 cosas: 5 preguntas…", and below it what was done with them, in figures that the ledger holds. */
export function useDigestSentences({ said, kinds, dispositions, figures }: PhaseDigestQuery['plan']['phaseDigest']): { readonly lead: string; readonly rest: readonly string[] } {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const listed = (parts: readonly { readonly word: string; readonly count: number }[]): string => parts.map(({ word, count }) => t('digest.part', { word, count })).join(', ');
  if (said === 0) return { lead: t('digest.nothing'), rest: [] };
  const lead = t('digest.lead', { count: said, kinds: listed(kinds.map(({ kind, count }) => ({ word: label('commentKind', kind, language), count }))) });
  const { asked, answered, answeredInTime, awaiting, overdue, objected } = figures;
  return {
    lead,
    rest: [
      t('digest.asked', { count: asked, answered, inTime: answeredInTime }),
      ...(dispositions.length > 0 ? [t('digest.done', { dispositions: listed(dispositions.map(({ disposition, count }) => ({ word: label('disposition', disposition, language), count }))) })] : []),
      ...(awaiting > 0 ? [t('digest.awaiting', { count: awaiting, overdue })] : []),
      ...(objected > 0 ? [t('digest.objected', { count: objected })] : []),
    ],
  };
}
