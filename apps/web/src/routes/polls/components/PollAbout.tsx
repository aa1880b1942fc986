import { useTranslation } from 'react-i18next';

import { label } from '@mesa/domain/labels';
import { FactLine } from '@mesa/ui/FactLine';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import type { PollAbout_pollFragment } from './PollAbout.generated.js';

/** What the meeting would be: how long, how, where; and what for. */
export function PollAbout({ poll: { purpose, language: written, mode, place, minutes, forum } }: { readonly poll: PollAbout_pollFragment }) {
  const { t } = useTranslation('polls');
  const language = useLanguage();
  return (
    <>
      {purpose !== null && <p><OwnWords language={written}>{purpose}</OwnWords></p>}
      <FactLine facts={[forum.name, t('minutes', { count: minutes }), mode !== 'unknown' && label('meetingMode', mode, language), place]} />
    </>
  );
}
