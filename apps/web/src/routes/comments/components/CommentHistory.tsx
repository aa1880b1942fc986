import { useTranslation } from 'react-i18next';

import { formatDay, formatDateTime } from '@mesa/domain/local-time';
import { Details } from '@mesa/ui/Details';
import { Prose } from '@mesa/ui/Prose';
import { Stack } from '@mesa/ui/Stack';
import { useLanguage } from '../../../i18n/use-language.js';
import { OwnWords } from '../../forums/components/OwnWords.js';
import { type CommentsPlace, dayOf } from '../comment-address.js';
import type { CommentEntry_commentFragment } from './CommentEntry.generated.js';

interface CommentHistoryProps {
  readonly comment: Pick<CommentEntry_commentFragment, 'earlierTexts' | 'additions'>;
  readonly place: CommentsPlace;
}

/** What its author added later, and what it said before it was corrected; nothing of a tombstone. */
export function CommentHistory({ comment: { earlierTexts, additions }, place }: CommentHistoryProps) {
  const { t } = useTranslation('comments');
  const language = useLanguage();
  const earlier = earlierTexts.filter(({ text }) => text !== null);
  return (
    <>
      {additions.map(({ id, text, language: written, addedAt }) => text !== null && (
        <Stack gap="s" key={id}>
          <p><strong>{t('entry.addition', { day: formatDay(dayOf(addedAt, place.timeZone), language) })}</strong></p>
          <Said text={text} language={written} />
        </Stack>
      ))}
      {earlier.length > 0 && (
        <Details summary={t('entry.earlier')}>
          <Stack gap="m">
            {earlier.map(({ id, text, language: written, replacedAt }) => (
              <Stack gap="s" key={id}>
                <p><small>{t('entry.until', { moment: formatDateTime(new Date(replacedAt), place.timeZone, language) })}</small></p>
                <Said text={text ?? ''} language={written} />
              </Stack>
            ))}
          </Stack>
        </Details>
      )}
    </>
  );
}

function Said({ text, language }: { text: string; language: string }) {
  return (
    <Prose>
      {text.split(/(?:\r?\n){2,}/).map((paragraph, index) => (
        <p key={index}><OwnWords language={language} noted>{paragraph}</OwnWords></p>
      ))}
    </Prose>
  );
}
