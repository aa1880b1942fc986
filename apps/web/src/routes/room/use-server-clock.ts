import { useEffect, useState } from 'react';

/** The server's time, which goes on from what the page was told: a wrong clock of the device misleads nobody. */
export function useServerClock(now: string, everyMs: number): Date {
  const [tick, setTick] = useState({ now, passed: 0 });
  useEffect(() => {
    const began = performance.now();
    const clock = setInterval(() => setTick({ now, passed: performance.now() - began }), everyMs);
    return () => clearInterval(clock);
  }, [now, everyMs]);
  return new Date(Date.parse(now) + (tick.now === now ? tick.passed : 0));
}
