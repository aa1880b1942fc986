import { useTranslation } from 'react-i18next';

import type { ActionState as StateOfAction } from '@mesa/domain/action-state';
import { label } from '@mesa/domain/labels';
import type { Tone } from '@mesa/ui/Glyph';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';

const TONES: Readonly<Record<StateOfAction, Tone>> = { open: 'neutral', accepted: 'neutral', in_progress: 'partial', done: 'good', cancelled: 'muted', declined: 'muted' };

/** Where an action stands; late is said beside its state. */
export function ActionState({ state, isLate }: { readonly state: StateOfAction; readonly isLate: boolean }) {
  const { t } = useTranslation('actions');
  const word = label('actionState', state, useLanguage());
  return <State tone={isLate ? 'late' : TONES[state]}>{isLate ? `${word}, ${t('late')}` : word}</State>;
}
