import { useTranslation } from 'react-i18next';
import { useNavigation, useRevalidator } from 'react-router';

import { Button } from '@mesa/ui/Button';
import type { LiveRoll_lineFragment } from './LiveRoll.generated.js';
import { listInWords } from './meeting-words.js';

interface LiveRollProps {
  readonly shown: readonly LiveRoll_lineFragment[];
  /** The roll as it is now; null while nothing changed. */
  readonly now: readonly LiveRoll_lineFragment[] | null;
}

/** What another clerk wrote down meanwhile is announced, and waits to be let in: nothing that is being typed moves. */
export function LiveRoll({ shown, now }: LiveRollProps) {
  const { t } = useTranslation('meetings');
  const { revalidate } = useRevalidator();
  // What this clerk sent comes back as news too, a moment before the page shows it.
  const isOwn = useNavigation().state !== 'idle';
  const before = new Map(shown.map((line) => [line.id, line]));
  const changed = isOwn ? [] : (now ?? []).filter(({ id, leftAt }) => before.get(id)?.leftAt !== leftAt);
  const words = changed.map(({ leftAt, personName }) => t(leftAt === null ? 'presence.live.came' : 'presence.live.went', { who: personName ?? t('presence.nameless') }));
  return (
    <>
      <p role="status">{words.length > 0 && t('presence.live.news', { words: listInWords(t, words) })}</p>
      {words.length > 0 && (
        <Button onClick={() => void revalidate()} type="button">
          {t('presence.live.show')}
        </Button>
      )}
    </>
  );
}
