import { useEffect, useState } from 'react';

import { formatTime } from '@mesa/domain/local-time';

interface WallClockProps {
  /** The server's time when the page was made: a wrong clock of the projector misleads nobody. */
  readonly now: string;
  readonly timeZone: string;
}

/** What time it is, by the server; another `now` needs another `key`. */
export function WallClock({ now, timeZone }: WallClockProps) {
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const began = performance.now();
    const clock = setInterval(() => setPassed(performance.now() - began), 1_000);
    return () => clearInterval(clock);
  }, []);
  const moment = new Date(Date.parse(now) + passed);
  return <time dateTime={moment.toISOString()}>{formatTime(moment, timeZone)}</time>;
}
