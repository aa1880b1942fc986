import { label } from '@mesa/domain/labels';
import type { MeetingState as StateOfMeeting } from '@mesa/domain/meeting-state';
import type { Tone } from '@mesa/ui/Glyph';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';

const TONES: Readonly<Record<StateOfMeeting, Tone>> = { draft: 'muted', convened: 'neutral', in_session: 'partial', adjourned: 'partial', held: 'good', cancelled: 'muted', not_held: 'late' };

/** Where a meeting stands, in a word and a shape. */
export function MeetingState({ state }: { readonly state: StateOfMeeting }) {
  return <State tone={TONES[state]}>{label('meetingState', state, useLanguage())}</State>;
}
