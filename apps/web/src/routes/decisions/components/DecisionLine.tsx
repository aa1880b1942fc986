import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import type { DecisionResult } from '@mesa/domain/vocabulary';
import { FactLine } from '@mesa/ui/FactLine';
import type { Tone } from '@mesa/ui/Glyph';
import { Stack } from '@mesa/ui/Stack';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { DecisionLine_decisionFragment } from './DecisionLine.generated.js';

const TONES: Readonly<Record<DecisionResult, Tone>> = { adopted: 'good', rejected: 'late', tied: 'partial', postponed: 'partial', unknown: 'muted' };

export interface DecisionLineProps {
  readonly decision: DecisionLine_decisionFragment;
  /** Where and when it was made, on pages that are not the meeting's own. */
  readonly origin?: ReactNode;
}

/** A decision: its words, what came of it, and on what ground. */
export function DecisionLine({ decision, origin }: DecisionLineProps) {
  const { t } = useTranslation('decisions');
  const language = useLanguage();
  const { text, method, result, tally, quorum, agendaItem, dissent } = decision;
  return (
    <Stack gap="s">
      <p>{text === null ? t('withdrawn') : <OwnWords language={decision.language}>{text}</OwnWords>}</p>
      {dissent !== null && <p>{t('dissent', { words: dissent })}</p>}
      <FactLine
        facts={[
          <State key="result" tone={TONES[result]}>
            {label('decisionResult', result, language)}
          </State>,
          decision.officialNumber,
          origin,
          label('decisionMethod', method, language),
          ...tally.map(({ name, ...votes }) => t('tally', { bench: name ?? t('tallyAll'), ...votes })),
          quorum && quorum.state !== 'unknown' && t(quorum.state === 'met' ? 'quorum' : 'quorumMissed', { present: quorum.present, seats: quorum.seats }),
          agendaItem && t('item', { title: agendaItem.title }),
        ]}
      />
    </Stack>
  );
}
