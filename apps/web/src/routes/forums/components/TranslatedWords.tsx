import { label } from '@mesa/domain/labels';
import { Lang } from '@mesa/ui/Lang';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from './OwnWords.js';
import type { TranslatedWords_translationFragment } from './TranslatedWords.generated.js';
import { type Translatable, translationOf } from './translation-of.js';

interface TranslatedWordsProps {
  readonly of: Translatable;
  readonly field: TranslatedWords_translationFragment['field'];
  /** Says in which language they are, where nobody translated them; a proper name needs no such word. */
  readonly noted?: boolean | undefined;
  /** The original. */
  readonly children: string;
}

/** A line of words in the reader's language, marked where it is a translation; else the original, marked as such. */
export function TranslatedWords({ of, field, noted, children }: TranslatedWordsProps) {
  const page = useLanguage();
  const translation = translationOf(of, field, page);
  if (!translation) return <OwnWords language={of.language} noted={noted}>{children}</OwnWords>;
  return (
    <Lang lang={translation.language} note={label('translator', translation.translator, page)}>
      {translation.text}
    </Lang>
  );
}
