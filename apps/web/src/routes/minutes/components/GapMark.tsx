import { useTranslation } from 'react-i18next';

import { ACTA_WORDS } from '@mesa/domain/acta-words';
import { withoutStop } from '@mesa/domain/text';
import type { Language } from '@mesa/domain/vocabulary';
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
  return (
    <p>
      <State tone="muted">{isRead ? t('gap.unpublished', { rule: withoutStop(gap.rule) }) : sentenceOf(gap, language, timeZone)}</State>
    </p>
  );
}

function sentenceOf({ rule, withdrawnAt, ...order }: GapMark_gapFragment, language: Language, timeZone: string): string {
  const words = ACTA_WORDS[language];
  return withdrawnAt === null ? words.withheld(rule) : words.withdrawn({ rule, ...order, withdrawnAt: new Date(withdrawnAt), language, timeZone });
}
