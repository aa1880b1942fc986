import { useEffect, useRef, useState } from 'react';

/** Follows something by its id and gives back what ends it; what it needs is loaded when it is called. */
export type FollowLazily<News> = () => Promise<(id: string, onChange: (news: News) => void) => () => void>;

/** The latest news since the page was loaded under `loadedAs`; null while there is none, and without scripts. */
export function useLive<News>(id: string, loadedAs: string, follow: FollowLazily<News>): News | null {
  const [news, setNews] = useState<{ readonly since: string; readonly told: News } | null>(null);
  const since = useRef(loadedAs);
  useEffect(() => {
    since.current = loadedAs;
  }, [loadedAs]);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isGone = false;
    void follow().then((start) => {
      if (!isGone) stop = start(id, (told) => setNews({ since: since.current, told }));
    });
    return () => {
      isGone = true;
      stop?.();
    };
  }, [id, follow]);
  return news?.since === loadedAs ? news.told : null;
}
