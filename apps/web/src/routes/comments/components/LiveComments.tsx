import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useRevalidator, useRouteLoaderData } from 'react-router';

import { Button } from '@mesa/ui/Button';
import type { loader } from '../../../root.js';

interface LiveCommentsProps {
  readonly milestoneId: string;
  /** The comments on the page; what is not among them is new. */
  readonly shownIds: readonly string[];
}

const neverChanges = () => () => undefined;

/**
 * New comments announce themselves and wait to be let in. Who is signed in follows at once; any other
 * reader asks for it, and only then the program that listens is loaded. Without scripts there is nothing.
 */
export function LiveComments({ milestoneId, shownIds }: LiveCommentsProps) {
  const { t } = useTranslation('comments');
  const isSignedIn = useRouteLoaderData<typeof loader>('root')?.reader != null;
  const [isAsked, setAsked] = useState(false);
  const isScripted = useSyncExternalStore(neverChanges, () => true, () => false);
  const fresh = useFreshComments(milestoneId, shownIds, isSignedIn || isAsked);
  const { revalidate } = useRevalidator();
  if (!isScripted) return null;
  return (
    <div>
      <p role="status">{fresh > 0 ? t('live.new', { count: fresh }) : isAsked && t('live.following')}</p>
      {fresh > 0 && <Button type="button" onClick={() => void revalidate()}>{t('live.show')}</Button>}
      {!isSignedIn && !isAsked && <Button type="button" variant="quiet" onClick={() => setAsked(true)}>{t('live.ask')}</Button>}
    </div>
  );
}

/** How many comments there are that the page does not show, while it follows. */
function useFreshComments(milestoneId: string, shownIds: readonly string[], isFollowing: boolean): number {
  const [newestIds, setNewestIds] = useState<readonly string[]>([]);
  const atStart = useRef(shownIds);
  useEffect(() => {
    if (!isFollowing) return;
    let stop: (() => void) | undefined;
    let isGone = false;
    void import('../../../apollo/follow-comments.js').then(({ followComments }) => {
      if (!isGone) stop = followComments(milestoneId, atStart.current, setNewestIds);
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [milestoneId, isFollowing]);
  return newestIds.filter((id) => !shownIds.includes(id)).length;
}
