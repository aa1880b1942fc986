import { useTranslation } from 'react-i18next';

import { formatDay, today } from '@mesa/domain/local-time';
import { withoutStop } from '@mesa/domain/text';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import type { GapMark_gapFragment } from './GapMark.generated.js';

interface GapMarkProps {
  readonly gap: GapMark_gapFragment;
  readonly timeZone: string;
  /** Who reviews the text reads the words above the mark; the public will not. */
  readonly isRead?: boolean;
}

/** Marks the place of words that are not public, with the rule and the order. */
export function GapMark({ gap, timeZone, isRead = false }: GapMarkProps) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const { why, rule, orderedBy, orderedOn, withdrawnAt } = gap;
  const sentences = [
    t(isRead ? 'gap.unpublished' : `gap.${why}`, { rule: withoutStop(rule) }),
    orderedBy !== null && t('gap.ordered', { by: orderedBy }),
    orderedOn !== null && t('gap.orderedOn', { date: formatDay(orderedOn, language) }),
    withdrawnAt !== null && t('gap.withdrawnOn', { date: formatDay(today(timeZone, new Date(withdrawnAt)), language) }),
  ].filter((sentence) => sentence !== false);
  return (
    <p>
      <State tone="muted">{sentences.join(' ')}</State>
    </p>
  );
}
