import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import { unauthenticated } from '@mesa/domain/errors';
import { type ExecutionArgs, type GraphQLError, type GraphQLFormattedError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL, type SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';

import type { Viewer } from '../auth/viewer.js';
import { type SocketPath, socketServer } from '../web/sockets.js';
import type { GraphqlContext } from './context.js';
import { documentRules, parseLimits } from './document-limits.js';
import { formatError } from './format-error.js';
import { SharedExecution } from './shared-execution.js';

interface SocketOptions {
  readonly schema: GraphQLSchema;
  readonly introspection: boolean;
  /** Asked before each event; it must not count as a use of the session. */
  viewerFor(request: IncomingMessage, requestId: string): Promise<Viewer>;
  contextOf(viewer: Viewer): GraphqlContext;
  onUnknown(requestId: string, error: unknown): void;
}

/** Serves GraphQL over WebSocket at /graphql, with the limits that hold over HTTP. */
export function graphqlSocket(options: SocketOptions): SocketPath {
  const sockets = socketServer();
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
  return { path: '/graphql', protocol: GRAPHQL_TRANSPORT_WS_PROTOCOL, sockets, close: async () => served.dispose() };
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
