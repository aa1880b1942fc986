import { formatTime } from '@mesa/domain/local-time';
import { useServerClock } from '../use-server-clock.js';

interface WallClockProps {
  /** The server's time when the page was made. */
  readonly now: string;
  readonly timeZone: string;
}

/** What time it is, by the server. */
export function WallClock({ now, timeZone }: WallClockProps) {
  const moment = useServerClock(now, 1_000);
  return <time dateTime={moment.toISOString()}>{formatTime(moment, timeZone)}</time>;
}
