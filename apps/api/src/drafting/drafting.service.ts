import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import { type Document, type Connection, Hocuspocus } from '@hocuspocus/server';
import { DomainError } from '@mesa/domain/errors';
import { LIMITS } from '@mesa/domain/limits';
import { DRAFTING_PATH, type DraftEnd } from '@mesa/domain/shared-draft';
import { Injectable } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { type RawData, type WebSocket } from 'ws';
import { messageYjsSyncStep1 } from 'y-protocols/sync';
import * as Y from 'yjs';

import type { Viewer } from '../auth/viewer.js';
import { LiveService } from '../graphql/live.service.js';
import { SharedDraftService } from '../minutes/shared-draft.service.js';
import { type SocketPath, socketServer } from '../web/sockets.js';

/** Who holds a socket, asked anew each time: rights end on an open one too. */
interface Writer {
  /** While nobody need be at the screen. */
  listening(): Promise<Viewer>;
  /** When something was written. */
  writing(): Promise<Viewer>;
}

/** What this process knows of a document that is open here. */
interface OpenDraft {
  readonly forumId: string;
  /** The last step that is in the document. */
  sequence: number;
  stop(): void;
}

/** Text is settled into passages when nobody has typed for so long, and at the latest after so long. */
const SETTLED_AFTER_MS = 2_000;
const SETTLED_WITHIN_MS = 10_000;
/** A socket of which nothing is heard; editors say that they are there every 30 s. */
const SILENT_MS = 60_000;
const TRY_AGAIN_LATER = 1013;

/**
 * The shared documents that are open in this process. They are caches: a step is in the database before it is
 * here, and steps that another process wrote are fetched when it tells.
 */
@Injectable()
export class DraftingService {
  readonly #open = new Map<string, OpenDraft>();
  readonly #passedOver = new WeakSet<Connection<Writer>>();
  readonly #server: Hocuspocus<Writer>;

  constructor(
    private readonly drafts: SharedDraftService,
    private readonly live: LiveService,
    private readonly logger: PinoLogger,
  ) {
    this.#server = new Hocuspocus<Writer>({
      quiet: true,
      debounce: SETTLED_AFTER_MS,
      maxDebounce: SETTLED_WITHIN_MS,
      timeout: SILENT_MS,
      maxUnauthenticatedQueueSize: LIMITS.socketMessageBytes,
      maxUnauthenticatedQueueMessages: 20,
      maxPendingDocuments: 2,
      onAuthenticate: async ({ context, documentName }) => {
        await this.#refusing(context.listening().then((viewer) => this.drafts.open(viewer, documentName)));
      },
      onLoadDocument: async ({ context, document }) => {
        const { forumId, content, sequence } = await this.#refusing(context.listening().then((viewer) => this.drafts.open(viewer, document.name)));
        Y.applyUpdate(document, content);
        this.#open.set(document.name, { forumId, sequence, stop: this.live.onChange('draft', document.name, () => void this.#follow(document)) });
      },
      beforeSync: ({ type, payload, connection, document }) => (type === messageYjsSyncStep1 ? Promise.resolve() : this.#keep(connection, document, payload)),
      afterHandleMessage: async ({ connection }) => {
        if (this.#passedOver.delete(connection)) connection.readOnly = false;
      },
      beforeHandleAwareness: async ({ states, connection, document }) => {
        await this.#expel(document);
        const { account } = (await connection?.context.listening()) ?? { account: null };
        // A name is the account's, whatever the browser says, and nothing else is told but where the cursor is.
        for (const [client, { cursor }] of states) states.set(client, { user: { name: account?.name ?? '' }, ...(cursor !== undefined && { cursor: cursor as unknown }) });
      },
      onStoreDocument: async ({ documentName, lastContext }) => {
        // Whose rights have just ended settles nothing; circulating the text will.
        await this.drafts.settleNow(await lastContext.listening(), documentName).catch((error: unknown) => this.#tell(error));
      },
      afterUnloadDocument: async ({ documentName }) => {
        this.#open.get(documentName)?.stop();
        this.#open.delete(documentName);
      },
    });
  }

  /** Where the documents are served. */
  socket(writerOf: (request: IncomingMessage) => Writer): SocketPath {
    const sockets = socketServer();
    sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => {
      const connection = this.#server.handleConnection(socket, new Request(`http://localhost${DRAFTING_PATH}`), writerOf(request));
      socket.on('message', (data: RawData) => connection.handleMessage(new Uint8Array(data as Buffer)));
      socket.on('close', (code, reason) => connection.handleClose({ code, reason: reason.toString() }));
      socket.on('error', () => socket.terminate());
    });
    return { path: DRAFTING_PATH, protocol: null, sockets, close: async () => this.#server.flushPendingStores() };
  }

  /** Keeps what was written before it is applied, told and acknowledged; what may not be written is none of these. */
  async #keep(connection: Connection<Writer>, document: Document, update: Uint8Array): Promise<void> {
    try {
      const sequence = await this.drafts.keep(await connection.context.writing(), document.name, document, update);
      if (sequence === 'waiting') return this.#passOver(connection);
      const open = this.#open.get(document.name);
      if (open && sequence === open.sequence + 1) open.sequence = sequence;
      await this.#expel(document);
    } catch (error) {
      // The update is then neither applied nor acknowledged, and nothing is thrown that would be written to the log.
      connection.readOnly = true;
      const end = endOf(error);
      if (end) return connection.close({ code: TRY_AGAIN_LATER, reason: end });
      this.#tell(error);
      connection.webSocket.close(TRY_AGAIN_LATER, 'unavailable');
    }
  }

  /** One message is neither applied nor acknowledged; it comes again with what it goes on from. */
  #passOver(connection: Connection<Writer>): void {
    connection.readOnly = true;
    this.#passedOver.add(connection);
  }

  /** Nobody hears what is written whose right to write has ended. */
  async #expel(document: Document): Promise<void> {
    const forumId = this.#open.get(document.name)?.forumId;
    if (!forumId) return;
    const connections = document.getConnections();
    const may = await this.drafts.mayHear(await Promise.all(connections.map(({ context }) => context.listening())), forumId);
    for (const [index, connection] of connections.entries()) {
      if (!may[index]) connection.close({ code: TRY_AGAIN_LATER, reason: 'forbidden' satisfies DraftEnd });
    }
  }

  /** Another process has written in a document that is open here, or its text has been closed. */
  async #follow(document: Document): Promise<void> {
    const open = this.#open.get(document.name);
    if (!open) return;
    try {
      const steps = await this.drafts.since(document.name, open.sequence);
      for (const { sequence, content } of steps) {
        if (sequence <= open.sequence) continue;
        // It may be the step of somebody here, told before it is applied: then only this brings it to be settled.
        const [someone] = document.getConnections();
        Y.applyUpdate(document, content, someone ? { source: 'local', context: someone.context } : { source: 'local', skipStoreHooks: true });
        open.sequence = sequence;
      }
      if (steps.length > 0) await this.#expel(document);
      if (await this.drafts.isOpen(document.name)) return;
      for (const connection of document.getConnections()) connection.close({ code: TRY_AGAIN_LATER, reason: 'closed' satisfies DraftEnd });
    } catch (error) {
      this.#tell(error);
    }
  }

  /** Hocuspocus tells the browser the reason of a refusal. */
  async #refusing<Result>(attempt: Promise<Result>): Promise<Result> {
    try {
      return await attempt;
    } catch (error) {
      const end = endOf(error);
      if (!end) this.#tell(error);
      // Without a message, as Hocuspocus would write it to the log.
      throw Object.assign(new Error(''), { reason: end ?? 'unavailable' });
    }
  }

  #tell(error: unknown): void {
    if (error instanceof DomainError) return;
    this.logger.error({ err: error, requestId: randomUUID() }, 'a shared draft met an error');
  }
}

/** What somebody is told of a refusal; null where it is no fault of theirs. */
function endOf(error: unknown): DraftEnd | null {
  if (!(error instanceof DomainError)) return null;
  if (error.code === 'INVALID') return 'invalid';
  return error.code === 'CONFLICT' ? 'closed' : error.code === 'UNAVAILABLE' ? null : 'forbidden';
}
