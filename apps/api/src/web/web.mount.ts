import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { LIMITS } from '@mesa/domain/limits';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createRequestHandler } from '@react-router/express';
import compression from 'compression';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { type RouterContext, RouterContextProvider, type ServerBuild } from 'react-router';

import { viewerOf } from '../auth/viewer.middleware.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { ownOriginOnly } from './own-origin.js';
import { type PageApi, pageApis } from './page-api.js';

/** Addresses of machines: they carry no language and are not pages. */
export const MACHINE_PATHS = /^\/(?:graphql|health|metrics|files|feeds|calendar|inbound|api|unsubscribe)(?:\/|$)/;

interface WebBuild extends ServerBuild {
  readonly entry: ServerBuild['entry'] & { module: ServerBuild['entry']['module'] & { readonly apiContext: RouterContext<PageApi> } };
}

/** For everything that is not a machine's address. */
const pagesOnly = (handler: RequestHandler): RequestHandler => (request, response, next) => (MACHINE_PATHS.test(request.path) ? next() : handler(request, response, next));

const BUILT_NAME = /[\\/]assets[\\/]/;

/** The built files: the same for everybody, so nobody is asked who they are. A name under assets/ is made of its content. */
export function assetsOf(webBuildDir: string): RequestHandler {
  return express.static(resolve(webBuildDir, 'client'), {
    index: false,
    redirect: false,
    maxAge: '1h',
    setHeaders: (response, path) => void (BUILT_NAME.test(path) && response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')),
  });
}

/**
 * Serves the web application inside this process: one origin, no second hop, and pages run their
 * operations on the schema itself.
 */
export async function mountWeb(app: NestExpressApplication, webBuildDir: string): Promise<void> {
  const serverBundle = resolve(webBuildDir, 'server/index.js');
  if (!existsSync(serverBundle)) throw new Error(`The web application is not built: ${serverBundle} is missing. Run: npm run build`);
  const build = (await import(pathToFileURL(serverBundle).href)) as WebBuild;
  const apiOf = pageApis(app);
  const getLoadContext = (request: Request): RouterContextProvider => {
    const context = new RouterContextProvider();
    context.set(build.entry.module.apiContext, apiOf({ viewer: viewerOf(request), cookies: request.headers.cookie, userAgent: request.headers['user-agent'] }));
    return context;
  };
  app.use(pagesOnly(compression()));
  app.use(pagesOnly(ownOriginOnly(app.get<RunningConfig>(CONFIG).publicUrl)));
  app.use(pagesOnly(boundedBody));
  app.use(pagesOnly(pageHeaders));
  app.use(pagesOnly(createRequestHandler({ build, getLoadContext, mode: 'production' })));
}

/**
 * A page made for one reader is kept by no cache; one made for everybody is asked again each time.
 * Each page brings a content policy of its own, with the hashes of its scripts.
 */
function pageHeaders(request: Request, response: Response, next: NextFunction): void {
  response.removeHeader('Content-Security-Policy');
  response.setHeader('Cache-Control', viewerOf(request).account ? 'no-store' : 'public, max-age=0, must-revalidate');
  response.setHeader('Vary', 'Cookie, Accept-Language');
  next();
}

/** A form's body: text, and at most one file. */
const BODY_LIMIT = LIMITS.uploadBytes + LIMITS.requestBodyBytes;

/** A form says how long it is, as browsers do, and is not longer than a form may be. */
function boundedBody(request: Request, response: Response, next: NextFunction): void {
  if (request.method !== 'POST') return next();
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  if (length <= BODY_LIMIT) return next();
  response.status(Number.isNaN(length) ? 411 : 413).type('text/plain').send('INVALID: this form is too long.\n');
}
