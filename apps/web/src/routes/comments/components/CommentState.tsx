import type { CommentState as Standing } from '@mesa/domain/comment-state';
import { label, OVERDUE_LABEL } from '@mesa/domain/labels';
import type { Tone } from '@mesa/ui/Glyph';
import { State } from '@mesa/ui/State';
import { useLanguage } from '../../../i18n/use-language.js';

const TONES: Readonly<Record<Standing, Tone>> = { awaiting_response: 'neutral', responded: 'good', objected: 'late', closed: 'muted', withdrawn: 'muted', moderated: 'muted' };

interface CommentStateProps {
  readonly state: Standing;
  readonly overdue: boolean;
}

/** How a comment stands, in a word and a shape; overdue beside the state it is computed of. */
export function CommentState({ state, overdue }: CommentStateProps) {
  const language = useLanguage();
  const word = label('commentState', state, language);
  return <State tone={overdue ? 'late' : TONES[state]}>{overdue ? `${word}, ${OVERDUE_LABEL[language]}` : word}</State>;
}
