import { mentionedPath } from '@mesa/domain/addresses';
import { type MentioningText, stretchesOf } from '@mesa/domain/text-mention';
import { Link } from '@mesa/ui/Link';
import { useLanguage } from '../../../i18n/use-language.js';
import type { MentioningWords_mentionFragment } from './MentioningWords.generated.js';

/** A text whose words lead to the commitments, milestones and seats that they name. */
export function MentioningWords(words: MentioningText<MentioningWords_mentionFragment>) {
  const language = useLanguage();
  return stretchesOf(words).map(({ text, mention }, index) => (mention?.place ? <Link href={mentionedPath(language, mention.place)} key={index}>{text}</Link> : text));
}
