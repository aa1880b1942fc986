import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';

import { unauthenticated } from '@mesa/domain/errors';
import { LIMITS } from '@mesa/domain/limits';
import { type ExecutionArgs, type GraphQLError, type GraphQLFormattedError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, type SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';

import type { Viewer } from '../auth/viewer.js';
import { isOwnOrigin } from '../web/own-origin.js';
import type { GraphqlContext } from './context.js';
import { documentRules, parseLimits } from './document-limits.js';
import { formatError } from './format-error.js';
import { OpenSockets } from './open-sockets.js';
import { SharedExecution } from './shared-execution.js';

interface SocketOptions {
  readonly schema: GraphQLSchema;
  readonly publicUrl: string;
  readonly introspection: boolean;
  /** Asked at the upgrade and before each event; it must not count as a use of the session. */
  viewerFor(request: IncomingMessage, requestId: string): Promise<Viewer>;
  contextOf(viewer: Viewer): GraphqlContext;
  onUnknown(requestId: string, error: unknown): void;
}

const PATH = /^\/graphql(?:\?|$)/;
const GOING_AWAY = 1012;

/** Serves GraphQL over WebSocket at /graphql, with the limits that hold over HTTP. */
export function serveSocket(server: Server, options: SocketOptions): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LIMITS.socketMessageBytes });
  const open = new OpenSockets();

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Until the upgrade is done nobody else listens, and an unheard error would end the process.
    socket.on('error', () => socket.destroy());
    void refusalOf(request, socket, options, open).then((status) => {
      if (status) return refuse(socket, status);
      sockets.handleUpgrade(request, socket, head, (webSocket: WebSocket) => sockets.emit('connection', webSocket, request));
    });
  });

  const served = useServer(
    {
      schema: options.schema,
      subscribe: new SharedExecution().subscribe,
      connectionInitWaitTimeout: 3_000,
      onSubscribe: (context, _id, payload) => prepare(options, context.extra.request, payload),
      onNext: (_context, _id, _payload, args, result) => (result.errors ? { data: result.data ?? null, errors: result.errors.map((error) => tell(options, error, requestIdOf(args))) } : undefined),
      onError: (_context, _id, _payload, errors) => errors.map((error) => tell(options, error, randomUUID())),
    },
    sockets,
  );

  return async () => {
    for (const client of sockets.clients) client.close(GOING_AWAY, 'restarting');
    await served.dispose();
    sockets.close();
  };
}

/** The status that an upgrade is refused with; null, and the socket counts as its reader's. */
async function refusalOf(request: IncomingMessage, socket: Duplex, options: SocketOptions, open: OpenSockets): Promise<string | null> {
  if (!PATH.test(request.url ?? '')) return '404 Not Found';
  if (!isOwnOrigin(request, options.publicUrl)) return '403 Forbidden';
  if (!request.headers['sec-websocket-protocol']?.includes(GRAPHQL_TRANSPORT_WS_PROTOCOL)) return '400 Bad Request';
  const requestId = randomUUID();
  try {
    const viewer = await options.viewerFor(request, requestId);
    // Who left while we looked is told nothing, and would never be counted off.
    if (socket.destroyed) return '400 Bad Request';
    return open.take(viewer, socket) ? null : '429 Too Many Requests';
  } catch (error) {
    tell(options, error, requestId);
    return '503 Service Unavailable';
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
}

/** Parses and checks an operation itself: graphql-ws would close the whole socket on a syntax error in one of them. */
async function prepare(options: SocketOptions, request: IncomingMessage, payload: SubscribePayload): Promise<ExecutionArgs | readonly GraphQLError[]> {
  let document;
  try {
    document = parse(payload.query, parseLimits);
  } catch (error) {
    return [error as GraphQLError];
  }
  const errors = validate(options.schema, document, [...specifiedRules, ...documentRules(options)]);
  if (errors.length) return errors;
  const context = await socketContext(options, request);
  return { schema: options.schema, document, variableValues: payload.variables ?? null, operationName: payload.operationName ?? null, contextValue: context };
}

/** The context of one operation on a socket; the viewer is found again before each event. */
async function socketContext(options: SocketOptions, request: IncomingMessage): Promise<GraphqlContext> {
  const requestId = randomUUID();
  const first = await options.viewerFor(request, requestId);
  const context: { -readonly [Key in keyof GraphqlContext]: GraphqlContext[Key] } = options.contextOf(first);
  context.refresh = async () => {
    const viewer = await options.viewerFor(request, requestId);
    // Who was signed in and no longer is hears nothing more, on an open socket too.
    if (first.account && viewer.account?.id !== first.account.id) throw unauthenticated();
    Object.assign(context, options.contextOf(viewer));
  };
  return context;
}

const requestIdOf = (args: ExecutionArgs): string => (args.contextValue as GraphqlContext).viewer.requestId;

/** An error in the one shape. */
const tell = (options: SocketOptions, error: unknown, requestId: string): GraphQLFormattedError => formatError(error, requestId, (unknown) => options.onUnknown(requestId, unknown));
