import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useRevalidator } from 'react-router';

import { formatTime } from '@mesa/domain/local-time';
import { isSameAct, keepQueue, mayWait, type QueuedAct, queuedAct, readQueue, sendAct } from './room-queue.js';

/** What waits, and why it stopped. */
export interface WaitingActs {
  readonly acts: readonly QueuedAct[];
  readonly isAway: boolean;
  /** The server refused the first of them; the others wait behind it. */
  readonly refusal: string | null;
  /** Something was pressed that cannot wait. */
  readonly needsNetwork: boolean;
  /** For the forms of the room, before they are sent. */
  onSubmitCapture(event: FormEvent): void;
  retry(): void;
  discard(): void;
}

interface RoomQueue {
  /** What the queue is kept under. */
  readonly path: string;
  /** Where it is sent. */
  readonly address: string;
  /** The server's time when the page was made. */
  readonly now: string;
  readonly timeZone: string;
}

const AGAIN_MS = 15_000;

/** Keeps what is done in the room while the network is away, and sends it in order, once, when it is back. */
export function useWaitingActs({ path, address, now, timeZone }: RoomQueue): WaitingActs {
  const [acts, setActs] = useState<readonly QueuedAct[]>([]);
  const [isAway, setAway] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [needsNetwork, setNeedsNetwork] = useState(false);
  const began = useRef({ server: 0, page: 0 });
  const { revalidate } = useRevalidator();

  useEffect(() => {
    began.current = { server: Date.parse(now), page: performance.now() };
  }, [now]);

  const keep = useCallback(
    async (next: readonly QueuedAct[]) => {
      setActs(next);
      await keepQueue(path, next);
    },
    [path],
  );

  const drain = useCallback(async () => {
    // One window at a time, and each act again from what is kept: two windows send nothing twice.
    await navigator.locks.request(`room-queue ${path}`, { ifAvailable: true }, async (lock) => {
      if (!lock || !navigator.onLine) return;
      let sent = 0;
      for (let [first, ...rest] = await readQueue(path); first; [first, ...rest] = await readQueue(path)) {
        const answer = await sendAct(address, first);
        setAway(answer === 'away');
        if (answer !== 'taken') {
          setRefusal(answer === 'away' ? null : answer.reason);
          break;
        }
        sent += 1;
        await keep(rest);
      }
      if (sent > 0) await revalidate();
    });
  }, [path, address, keep, revalidate]);

  useEffect(() => {
    const start = (): void => {
      setAway(!navigator.onLine);
      if (navigator.onLine) setNeedsNetwork(false);
      void readQueue(path).then((kept) => {
        setActs(kept);
        if (kept.length > 0) void drain();
      });
    };
    start();
    const again = setInterval(start, AGAIN_MS);
    addEventListener('online', start);
    addEventListener('offline', start);
    return () => {
      clearInterval(again);
      removeEventListener('online', start);
      removeEventListener('offline', start);
    };
  }, [path, drain]);

  return {
    acts,
    isAway,
    refusal,
    needsNetwork,
    onSubmitCapture(event) {
      // Behind what waits, everything waits: the order is what happened in the room.
      if (navigator.onLine && acts.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      const { submitter } = event.nativeEvent as SubmitEvent;
      const form = new FormData(event.target as HTMLFormElement, submitter);
      if (!mayWait(form)) return setNeedsNetwork(true);
      const { server, page } = began.current;
      const at = formatTime(new Date(server + performance.now() - page), timeZone);
      const act = queuedAct(form, String(form.get('line') ?? submitter?.getAttribute('aria-label') ?? submitter?.textContent ?? ''), at);
      if (acts.some((other) => isSameAct(other, act))) return;
      void keep([...acts, act]).then(() => (navigator.onLine && refusal === null ? drain() : undefined));
    },
    retry() {
      setRefusal(null);
      void drain();
    },
    discard() {
      setRefusal(null);
      void keep(acts.slice(1)).then(drain);
    },
  };
}
