import { ACTA_WORDS } from '@mesa/domain/acta-words';
import { Notice } from '@mesa/ui/Notice';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { setWords, WithTranslation } from '../../forums/components/WithTranslation.js';
import type { ErratumNote_erratumFragment } from './ErratumNote.generated.js';
import { GapMark } from './GapMark.js';

interface ErratumNoteProps {
  readonly erratum: ErratumNote_erratumFragment;
  readonly timeZone: string;
}

/** A correction, beside what it corrects: the words above it stay as they were published. */
export function ErratumNote({ erratum, timeZone }: ErratumNoteProps) {
  const language = useLanguage();
  const { number, text, publishedAt, gap } = erratum;
  return (
    <Notice kind="warning" title={ACTA_WORDS[language].erratumOf(number, new Date(publishedAt), { language, timeZone })}>
      {text !== null && (
        <WithTranslation of={erratum} field="text" set={setWords}>
          <p>
            <OwnWords language={erratum.language} noted>{text}</OwnWords>
          </p>
        </WithTranslation>
      )}
      {gap && <GapMark gap={gap} timeZone={timeZone} />}
    </Notice>
  );
}
