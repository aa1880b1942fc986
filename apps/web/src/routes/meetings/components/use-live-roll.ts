import { useEffect, useRef, useState } from 'react';

import type { FollowedMeeting } from '../../../apollo/follow-meeting.js';

/** The latest news of the roll since the page was loaded under `loadedAs`; null while there is none, and without scripts. */
export function useLiveRoll(meetingForumId: string, loadedAs: string): FollowedMeeting | null {
  const [news, setNews] = useState<{ readonly since: string; readonly meeting: FollowedMeeting } | null>(null);
  const since = useRef(loadedAs);
  useEffect(() => {
    since.current = loadedAs;
  }, [loadedAs]);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    void import('../../../apollo/follow-meeting.js').then(({ followMeeting }) => {
      if (!isGone) stop = followMeeting(meetingForumId, (meeting) => setNews({ since: since.current, meeting }));
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [meetingForumId]);
  return news?.since === loadedAs ? news.meeting : null;
}
