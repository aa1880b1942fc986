import { useTranslation } from 'react-i18next';

import { useLanguage } from '../../../i18n/use-language.js';
import type { RoomItem_itemFragment } from './RoomItem.generated.js';
import { dueInWords, hasOutcome } from './room-words.js';

/** What came of an item so far, each in a line that says what it is. */
export function ItemOutcomes({ item }: { readonly item: RoomItem_itemFragment }) {
  const { t } = useTranslation('room');
  const language = useLanguage();
  if (!hasOutcome(item)) return null;
  return (
    <ul>
      {item.informed !== null && <li>{t('outcome.information', { text: item.informed })}</li>}
      {item.decisions.map((text) => (
        <li key={text}>{t('outcome.decision', { text })}</li>
      ))}
      {item.actions.map(({ text, owner, due }) => (
        <li key={`${owner} ${text}`}>{due === null ? t('outcome.action', { owner, text }) : t('outcome.actionDue', { owner, text, due: dueInWords(due, language) })}</li>
      ))}
    </ul>
  );
}
