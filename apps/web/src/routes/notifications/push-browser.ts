/** Where this browser stands: whether it could tell its reader, may, and does. */
export type PushState = 'unknown' | 'impossible' | 'denied' | 'off' | 'on';

const WORKER = '/push-worker.js';

const isPossible = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

async function subscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(WORKER);
  return (await registration?.pushManager.getSubscription()) ?? null;
}

export async function pushState(): Promise<PushState> {
  if (!isPossible()) return 'impossible';
  if (Notification.permission === 'denied') return 'denied';
  return (await subscription()) ? 'on' : 'off';
}

/** Asks the reader, then the browser's maker. Null where the reader says no. @throws where the maker's service cannot be reached */
export async function subscribeBrowser(key: string): Promise<Record<'endpoint' | 'p256dh' | 'auth', string> | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  await navigator.serviceWorker.register(WORKER);
  const { pushManager } = await navigator.serviceWorker.ready;
  const { endpoint, keys } = (await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })).toJSON();
  return { endpoint: endpoint ?? '', p256dh: keys?.['p256dh'] ?? '', auth: keys?.['auth'] ?? '' };
}

/** Gives the endpoint that is told no more; null where there was none. */
export async function unsubscribeBrowser(): Promise<string | null> {
  const current = await subscription();
  await current?.unsubscribe();
  return current?.endpoint ?? null;
}
