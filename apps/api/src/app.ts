import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';

import { UPLOADS_PATH } from '@mesa/domain/file-types';
import { LIMITS } from '@mesa/domain/limits';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import { Logger } from 'nestjs-pino';

import { AppModule } from './app.module.js';
import { SessionService } from './auth/session.service.js';
import { identify } from './auth/viewer.middleware.js';
import type { Viewer } from './auth/viewer.js';
import type { RunningConfig } from './config/config.module.js';
import { DraftingService } from './drafting/drafting.service.js';
import { ExecuteService } from './graphql/execute.service.js';
import { inputPipe } from './graphql/input.pipe.js';
import { RefusalFilter } from './graphql/refusal.filter.js';
import { refusedBody } from './graphql/refused-body.js';
import { RegisteredOperations } from './graphql/registered-operations.js';
import { graphqlSocket } from './graphql/socket.js';
import { DrainingService } from './health/draining.service.js';
import { clientAddress, type TrustsProxy } from './web/client-address.js';
import { ownOriginOnly } from './web/own-origin.js';
import { assetsOf, mountWeb } from './web/web.mount.js';
import { securityHeaders } from './web/security-headers.js';
import { serveSockets } from './web/sockets.js';

const BODY_LIMIT = LIMITS.requestBodyBytes;

/** Builds the whole application, ready to listen. Without `webBuildDir` it serves the API alone, as the API tests do. */
export async function createApp(config: RunningConfig, { webBuildDir }: { webBuildDir?: string } = {}): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), { bufferLogs: true, logger: ['error', 'warn'], abortOnError: false, bodyParser: false });
  app.useLogger(app.get(Logger));
  app.set('trust proxy', config.trustProxy);
  app.set('x-powered-by', false);
  app.use(app.get(DrainingService).endConnections);
  app.use(...securityHeaders({ https: config.publicUrl.startsWith('https://') }));
  if (webBuildDir) app.use(assetsOf(webBuildDir));
  app.use(identify(app.get(SessionService)));
  app.use('/graphql', express.json({ limit: BODY_LIMIT }), refusedBody, app.get(RegisteredOperations).answer);
  app.use('/api', ownOriginOnly(config.publicUrl), express.json({ limit: BODY_LIMIT }), refusedBody);
  app.use(UPLOADS_PATH, ownOriginOnly(config.publicUrl));
  if (webBuildDir) await mountWeb(app, webBuildDir);
  app.useGlobalPipes(inputPipe);
  app.useGlobalFilters(new RefusalFilter());
  await app.init();
  const server = app.getHttpServer() as Server;
  server.headersTimeout = 15_000;
  server.requestTimeout = 30_000;
  const trusts = app.getHttpAdapter().getInstance().get('trust proxy fn') as TrustsProxy;
  const sessions = app.get(SessionService);
  const onUnknown = (requestId: string, error: unknown): void => app.get(ExecuteService).logUnknown(requestId, error);
  const viewerFor = (request: IncomingMessage, requestId: string): Promise<Viewer> => sessions.viewerOfCookies(request.headers.cookie, requestId, clientAddress(request, trusts));
  const closeSockets = serveSockets(server, { publicUrl: config.publicUrl, viewerFor, onUnknown }, [
    graphqlSocket({ schema: app.get(GraphQLSchemaHost).schema, introspection: config.introspection, viewerFor, contextOf: (viewer) => app.get(ExecuteService).context(viewer), onUnknown }),
    app.get(DraftingService).socket((request) => ({
      listening: () => viewerFor(request, randomUUID()),
      writing: () => sessions.viewerAtWork(request.headers.cookie, randomUUID(), clientAddress(request, trusts)),
    })),
  ]);
  app.get(DrainingService).atClose(closeSockets);
  return app;
}
