import { DetailedError, Upload } from 'tus-js-client';

import { UPLOADS_PATH } from '@mesa/domain/file-types';
import { LIMITS } from '@mesa/domain/limits';

/** How a file on its way stands. */
export interface Sending {
  readonly name: string;
  readonly size: number;
  /** Bytes of which the server has said that they are there. */
  readonly arrived: number;
  /** `waiting`: the line is down, and it goes on by itself. */
  readonly state: 'sending' | 'waiting' | 'arrived';
  /** A reason of the API; null while it is not refused. */
  readonly refusal: string | null;
  /** By which a document takes it in, once it has arrived. */
  readonly uploadId: string | undefined;
}

/** Ends the sending. What has arrived is kept, so that it can go on, or forgotten. */
export type StopSending = (whatArrived: 'kept' | 'forgotten') => void;

/** Milliseconds; after the last it is tried again when the browser says that the line is back, or with the same wait. */
const RETRIES = [0, 1_000, 3_000, 5_000, 10_000];
const LAST_RETRY = 15_000;

/**
 * Sends a file in parts (tus 1.0.0). A part that did not come through is sent again; a file that was chosen before, also
 * before the page was closed, goes on from what has arrived.
 */
export function send(file: File, forumId: string, tell: (sending: Sending) => void): StopSending {
  let sending: Sending = { name: file.name, size: file.size, arrived: 0, state: 'sending', refusal: null, uploadId: undefined };
  let again: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const change = (to: Partial<Sending>): void => tell((sending = { ...sending, ...to }));
  const upload = new Upload(file, {
    endpoint: UPLOADS_PATH,
    chunkSize: LIMITS.uploadPartBytes,
    retryDelays: RETRIES,
    metadata: { filename: file.name, forumId },
    removeFingerprintOnSuccess: true,
    onShouldRetry: isWorthAnother,
    onChunkComplete: (_, arrived) => change({ arrived, state: 'sending' }),
    onSuccess: () => change({ arrived: file.size, state: 'arrived', uploadId: upload.url?.split('/').at(-1) }),
    onError(error) {
      if (error instanceof DetailedError && !isWorthAnother(error)) return change({ refusal: reasonIn(error) });
      change({ state: 'waiting' });
      again = setTimeout(() => upload.start(), LAST_RETRY);
    },
  });
  const goOn = (): void => {
    if (sending.state !== 'waiting') return;
    clearTimeout(again);
    upload.start();
  };
  window.addEventListener('online', goOn);
  tell(sending);
  // Where the browser keeps nothing it begins anew.
  void upload.findPreviousUploads().catch(() => []).then(([former]) => {
    if (isStopped) return;
    if (former) upload.resumeFromPreviousUpload(former);
    upload.start();
  });
  return (whatArrived) => {
    isStopped = true;
    window.removeEventListener('online', goOn);
    clearTimeout(again);
    void upload.abort(whatArrived === 'forgotten').catch(() => undefined);
  };
}

/** Statuses that say nothing against what was sent: too slow, counted twice, still being written, too many at once. */
const AGAIN: ReadonlySet<number> = new Set([408, 409, 423, 429]);

/** Whether it may come through at another try. */
function isWorthAnother({ originalResponse }: DetailedError): boolean {
  const status = originalResponse?.getStatus() ?? 0;
  return status === 0 || status >= 500 || AGAIN.has(status);
}

function reasonIn({ originalResponse }: DetailedError): string {
  try {
    return (JSON.parse(originalResponse?.getBody() ?? '') as { errors: { extensions: { reason?: string } }[] }).errors[0]?.extensions.reason ?? '';
  } catch {
    return '';
  }
}
