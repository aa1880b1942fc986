import { useTranslation } from 'react-i18next';

import { formatDay, today } from '@mesa/domain/local-time';
import { Notice } from '@mesa/ui/Notice';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { ErratumNote_erratumFragment } from './ErratumNote.generated.js';
import { GapMark } from './GapMark.js';

interface ErratumNoteProps {
  readonly erratum: ErratumNote_erratumFragment;
  readonly timeZone: string;
}

/** A correction, beside what it corrects: the words above it stay as they were published. */
export function ErratumNote({ erratum, timeZone }: ErratumNoteProps) {
  const { t } = useTranslation('minutes');
  const language = useLanguage();
  const { number, text, publishedAt, gap } = erratum;
  return (
    <Notice kind="warning" title={t('errata.note', { number, date: formatDay(today(timeZone, new Date(publishedAt)), language) })}>
      {text !== null && (
        <p>
          <OwnWords language={erratum.language} noted>{text}</OwnWords>
        </p>
      )}
      {gap && <GapMark gap={gap} timeZone={timeZone} />}
    </Notice>
  );
}
