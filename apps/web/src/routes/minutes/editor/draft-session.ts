import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { del, get, set } from 'idb-keyval';
import * as Y from 'yjs';

import { DRAFT_ENDS, DRAFTING_PATH } from '@mesa/domain/shared-draft';
import type { DraftStanding } from '../components/draft-standing.js';

/** One step for what was typed in so long: a message for each letter would tell the others nothing more. */
const SENT_EVERY_MS = 150;
const KEPT_AFTER_MS = 300;

/** Somebody at the shared text of a version. */
export interface DraftSession {
  readonly doc: Y.Doc;
  readonly provider: HocuspocusProvider;
  standing(): DraftStanding;
  subscribe(changed: () => void): () => void;
  close(): void;
}

/**
 * Opens the shared text of a version; settles when it is here, and fails where it cannot be had. What is typed
 * without a connection is kept in this browser, under the version, until it has been sent.
 */
export async function openDraft(versionId: string): Promise<DraftSession> {
  const doc = new Y.Doc();
  const unsent = `draft:${versionId}`;
  const left = await get<Uint8Array>(unsent).catch(() => undefined);
  if (left) Y.applyUpdate(doc, left);
  const socket = new HocuspocusProviderWebsocket({ url: `${location.origin.replace(/^http/, 'ws')}${DRAFTING_PATH}`, maxDelay: 10_000 });
  const provider = new HocuspocusProvider({ name: versionId, document: doc, websocketProvider: socket, token: 'session', flushDelay: SENT_EVERY_MS });
  const session = new Session(doc, provider, socket, unsent);
  provider.setAwarenessField('user', {});
  provider.attach();
  return session.opened();
}

class Session implements DraftSession {
  readonly #listeners = new Set<() => void>();
  #standing: DraftStanding = { state: 'opening', others: [], end: null };
  #keeping: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly doc: Y.Doc,
    readonly provider: HocuspocusProvider,
    readonly socket: HocuspocusProviderWebsocket,
    readonly unsent: string,
  ) {
    const look = (): void => this.#look();
    for (const event of ['synced', 'unsyncedChanges', 'disconnect', 'awarenessChange']) provider.on(event, look);
    provider.on('close', ({ event }: { event: { reason?: string } }) => this.#ended(event.reason));
    provider.on('authenticationFailed', ({ reason }: { reason: string }) => this.#ended(reason));
    window.addEventListener('beforeunload', this.#warn);
  }

  standing = (): DraftStanding => this.#standing;

  subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  opened(): Promise<DraftSession> {
    return new Promise((resolve, reject) => {
      const stop = this.subscribe(() => {
        if (this.#standing.end !== null) {
          stop();
          this.close();
          reject(new Error(this.#standing.end));
        } else if (this.provider.isSynced) {
          stop();
          resolve(this);
        }
      });
    });
  }

  close(): void {
    window.removeEventListener('beforeunload', this.#warn);
    clearTimeout(this.#keeping);
    this.#listeners.clear();
    this.provider.destroy();
    this.socket.destroy();
    this.doc.destroy();
  }

  #look(): void {
    const { provider, doc } = this;
    const others = [...(provider.awareness?.getStates() ?? [])].filter(([client]) => client !== doc.clientID).map(([, { user }]) => (user as { name?: string } | undefined)?.name ?? '').filter((name) => name !== '');
    const state = !provider.isSynced ? 'offline' : provider.hasUnsyncedChanges ? 'saving' : 'saved';
    this.#tell({ ...this.#standing, state, others: [...new Set(others)].sort() });
    if (state === 'saved') this.#forgetUnsent();
    // What was refused, kept, would be sent and refused again each time the page is opened.
    else if (provider.hasUnsyncedChanges && this.#standing.end !== 'invalid') {
      // Never put off by what comes meanwhile, such as the carets of others.
      this.#keeping ??= setTimeout(() => {
        this.#keeping = undefined;
        void set(this.unsent, Y.encodeStateAsUpdate(doc)).catch(() => undefined);
      }, KEPT_AFTER_MS);
    }
  }

  #forgetUnsent(): void {
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    void del(this.unsent).catch(() => undefined);
  }

  #ended(reason: string | undefined): void {
    const end = DRAFT_ENDS.find((one) => one === reason);
    if (end) this.#tell({ ...this.#standing, end });
    else this.#look();
    if (end === 'invalid') this.#forgetUnsent();
  }

  #tell(standing: DraftStanding): void {
    if (JSON.stringify(standing) === JSON.stringify(this.#standing)) return;
    this.#standing = standing;
    for (const listener of this.#listeners) listener();
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.provider.hasUnsyncedChanges && this.#standing.end === null) event.preventDefault();
  };
}
