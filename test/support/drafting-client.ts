import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { DRAFT_MENTION, DRAFT_NODES, DRAFTING_PATH, draftFragment } from '@mesa/domain/shared-draft';
import type { Mentioned } from '@mesa/domain/text-mention';
import WebSocket from 'ws';
import * as Y from 'yjs';

/** Somebody's editor of a shared draft, as the browser's speaks, without its screen. */
export interface DraftingClient {
  readonly doc: Y.Doc;
  readonly provider: HocuspocusProvider;
  /** Settles when the document is here; fails with the reason where it is refused. */
  ready(): Promise<void>;
  /** Adds a paragraph at the end of an item's text; under a rule, one that is withheld. */
  write(agendaItemId: string | null, words: string | readonly Words[], rule?: string): void;
  /** Settles when all that was written here is acknowledged. */
  saved(): Promise<void>;
  /** The paragraphs under an item, as they are here. */
  read(agendaItemId: string | null): string[];
  /** Settles when a paragraph is here. */
  sees(agendaItemId: string | null, text: string): Promise<void>;
  /** The reason for which the server ends it. */
  ended(): Promise<string>;
  cut(): void;
  join(): void;
  close(): void;
}

/** Words, which may name something. */
export type Words = string | readonly [text: string, mentioned: Mentioned];

const textOf = (text: Y.XmlText): string => (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('');

function textNode(words: readonly Words[]): Y.XmlText {
  const node = new Y.XmlText();
  node.applyDelta(words.map((part) => (typeof part === 'string' ? { insert: part } : { insert: part[0], attributes: { [DRAFT_MENTION]: { ...part[1] } } })));
  return node;
}

export function draftingClient(url: string, name: string, cookie: string, { origin = url }: { origin?: string } = {}): DraftingClient {
  class Socket extends WebSocket {
    constructor(address: string) {
      super(address, { origin, headers: { cookie } });
      // One that is given up before it was open says so, to nobody who listens any more.
      this.on('error', () => undefined);
    }
  }
  const doc = new Y.Doc();
  const socket = new HocuspocusProviderWebsocket({ url: url.replace('http', 'ws') + DRAFTING_PATH, WebSocketPolyfill: Socket, delay: 50, minDelay: 50, maxDelay: 200, jitter: false });
  let refusal: string | null = null;
  const provider = new HocuspocusProvider({ name, document: doc, websocketProvider: socket, token: 'session', onAuthenticationFailed: ({ reason }) => void (refusal = reason) });
  let end: string | null = null;
  provider.on('close', ({ event }: { event: { reason?: string } }) => void (end = event.reason ?? ''));
  provider.attach();
  const until = async (met: () => boolean, what: string): Promise<void> => {
    for (let tried = 0; !met(); tried += 1) {
      if (refusal !== null) throw new Error(`refused: ${refusal}`);
      if (tried > 500) throw new Error(`waited 10 s for: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const read = (agendaItemId: string | null): string[] =>
    doc.getXmlFragment(draftFragment(agendaItemId)).toArray().map((node) => (node instanceof Y.XmlElement ? node.toArray().map((text) => (text instanceof Y.XmlText ? textOf(text) : '\n')).join('') : ''));
  return {
    doc,
    provider,
    ready: () => until(() => provider.isSynced, 'the document'),
    write(agendaItemId, words, rule) {
      const fragment = doc.getXmlFragment(draftFragment(agendaItemId));
      const paragraph = new Y.XmlElement(DRAFT_NODES.paragraph);
      paragraph.insert(0, [textNode(typeof words === 'string' ? [words] : words)]);
      if (rule === undefined) return fragment.insert(fragment.length, [paragraph]);
      const withheld = new Y.XmlElement<{ rule: string }>(DRAFT_NODES.withheld);
      withheld.setAttribute('rule', rule);
      withheld.insert(0, [paragraph]);
      fragment.insert(fragment.length, [withheld as unknown as Y.XmlElement]);
    },
    saved: () => until(() => provider.isSynced && !provider.hasUnsyncedChanges, 'the acknowledgement'),
    read,
    sees: (agendaItemId, text) => until(() => read(agendaItemId).includes(text), text),
    async ended() {
      await until(() => end !== null, 'the end');
      return end ?? '';
    },
    cut: () => socket.disconnect(),
    join: () => void socket.connect(),
    close() {
      provider.destroy();
      socket.destroy();
    },
  };
}
