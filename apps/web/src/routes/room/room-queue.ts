import { get, set } from 'idb-keyval';

import { KEY_FIELD } from '../../session/mutate.js';

type Field = readonly [name: string, value: string];

/** An act that waits for the network: what its form would have sent, and what the screen calls it. */
export interface QueuedAct {
  readonly id: string;
  readonly label: string;
  /** Wall time of the room, by the server's clock. */
  readonly at: string;
  readonly fields: readonly Field[];
}

/** Acts of the room that may wait. A code of the wall is only good now, and is kept nowhere. */
const MAY_WAIT = /^(arrive|leave|state|checkOut|startItem|endItem|outcome:save|speak)(:|$)/;

export const mayWait = (form: FormData): boolean => MAY_WAIT.test(String(form.get('act') ?? ''));

const keyOf = (path: string): string => `room-queue ${path}`;

export const readQueue = async (path: string): Promise<readonly QueuedAct[]> => (await get<readonly QueuedAct[]>(keyOf(path))) ?? [];

export const keepQueue = (path: string, acts: readonly QueuedAct[]): Promise<void> => set(keyOf(path), acts);

/** The act as it waits, with a key of its own: the page's key is the same until the page is loaded again. */
export function queuedAct(form: FormData, label: string, at: string): QueuedAct {
  const id = crypto.randomUUID();
  const typed = [...form].flatMap(([name, value]): Field[] => (typeof value === 'string' && name !== KEY_FIELD ? [[name, value]] : []));
  return { id, label, at, fields: [...typed, ['at', at], [KEY_FIELD, id]] };
}

/** The same button pressed again while it waits. */
export const isSameAct = (a: QueuedAct, b: QueuedAct): boolean => said(a) === said(b);

const said = ({ fields }: QueuedAct): string => JSON.stringify(fields.filter(([name]) => name !== 'at' && name !== KEY_FIELD));

/** Taken; or not, as the network is still away; or refused, with the server's reason. */
export type Answer = 'taken' | 'away' | { readonly reason: string };

/** Sends one act; its own key makes it count once, however often it is sent. */
export async function sendAct(address: string, { fields }: QueuedAct): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  try {
    const response = await fetch(address, { method: 'POST', body: form });
    const { reason } = (await response.json()) as { readonly reason: string | null };
    if (reason === null) return 'taken';
    return response.status >= 500 || response.status === 429 ? 'away' : { reason };
  } catch {
    return 'away';
  }
}
