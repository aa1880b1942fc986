import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

import { LIMITS } from '@mesa/domain/limits';
import { type WebSocket, WebSocketServer } from 'ws';

import type { Viewer } from '../auth/viewer.js';
import { OpenSockets } from './open-sockets.js';
import { isOwnOrigin } from './own-origin.js';

/** What is served by WebSocket at one address. */
export interface SocketPath {
  readonly path: string;
  /** The subprotocol that is spoken there; null where there is none. */
  readonly protocol: string | null;
  readonly sockets: WebSocketServer;
  close(): Promise<void>;
}

interface SocketsOptions {
  readonly publicUrl: string;
  /** Asked at the upgrade. */
  viewerFor(request: IncomingMessage, requestId: string): Promise<Viewer>;
  onUnknown(requestId: string, error: unknown): void;
}

/** A server of sockets that waits to be handed upgrades. */
export const socketServer = (): WebSocketServer => new WebSocketServer({ noServer: true, maxPayload: LIMITS.socketMessageBytes });

const GOING_AWAY = 1012;

/** Hands each upgrade to what serves its address, if it comes from our own pages and its reader may have one more. */
export function serveSockets(server: Server, options: SocketsOptions, paths: readonly SocketPath[]): () => Promise<void> {
  const open = new OpenSockets();
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Until the upgrade is done nobody else listens, and an unheard error would end the process.
    socket.on('error', () => socket.destroy());
    const [address = ''] = (request.url ?? '').split('?');
    const served = paths.find(({ path }) => path === address);
    if (!served) return refuse(socket, '404 Not Found');
    void refusalOf(request, socket, served, options, open).then((status) => {
      if (status) return refuse(socket, status);
      served.sockets.handleUpgrade(request, socket, head, (webSocket: WebSocket) => served.sockets.emit('connection', webSocket, request));
    });
  });
  return async () => {
    await Promise.all(paths.map(async ({ sockets, close }) => {
      for (const client of sockets.clients) client.close(GOING_AWAY, 'restarting');
      await close();
      sockets.close();
    }));
  };
}

/** The status that an upgrade is refused with; null, and the socket counts as its reader's. */
async function refusalOf(request: IncomingMessage, socket: Duplex, { protocol }: SocketPath, options: SocketsOptions, open: OpenSockets): Promise<string | null> {
  if (!isOwnOrigin(request, options.publicUrl)) return '403 Forbidden';
  if (protocol !== null && !request.headers['sec-websocket-protocol']?.includes(protocol)) return '400 Bad Request';
  const requestId = randomUUID();
  try {
    const viewer = await options.viewerFor(request, requestId);
    // Who left while we looked is told nothing, and would never be counted off.
    if (socket.destroyed) return '400 Bad Request';
    return open.take(viewer, socket) ? null : '429 Too Many Requests';
  } catch (error) {
    options.onUnknown(requestId, error);
    return '503 Service Unavailable';
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
}
