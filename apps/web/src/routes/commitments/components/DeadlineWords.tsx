import { useTranslation } from 'react-i18next';

import { formatPartialDate, type PartialDate } from '@mesa/domain/partial-date';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';

interface DeadlineWordsProps {
  readonly wording: { readonly ends: PartialDate | null } | null;
  /** Late, and somebody does not call it complete. */
  readonly isPressing: boolean;
}

/** By when, never more exact than it was given; without a date said so. */
export function DeadlineWords({ wording, isPressing }: DeadlineWordsProps) {
  const { t } = useTranslation('commitments');
  const language = useLanguage();
  if (!wording?.ends) return <State tone="muted">{t('deadline.none')}</State>;
  const date = formatPartialDate(wording.ends, language);
  return isPressing ? <>{date} <State tone="late">{t('deadline.late')}</State></> : date;
}
