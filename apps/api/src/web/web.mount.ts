import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Language } from '@mesa/domain/vocabulary';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createRequestHandler } from '@react-router/express';
import compression from 'compression';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import type { DocumentNode, GraphQLFormattedError } from 'graphql';
import { type RouterContext, RouterContextProvider, type ServerBuild } from 'react-router';

import { AcceptanceService } from '../auth/acceptance.service.js';
import type { Caller } from '../auth/caller.js';
import { type DemonstrationAccount, DemonstrationService } from '../auth/demonstration.service.js';
import { SignInService } from '../auth/sign-in.service.js';
import { viewerOf } from '../auth/viewer.middleware.js';
import type { Viewer } from '../auth/viewer.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { ExecuteService, type OperationResult } from '../graphql/execute.service.js';
import { formatError } from '../graphql/format-error.js';
import { MailService } from '../mail/mail.service.js';
import { ownOriginOnly } from './own-origin.js';

/** Addresses of machines: they carry no language and are not pages. */
export const MACHINE_PATHS = /^\/(?:graphql|health|metrics|files|feeds|api)(?:\/|$)/;

type Attempt<Result> = { readonly done: Result } | { readonly error: GraphQLFormattedError };

interface Cookies {
  readonly setCookie: readonly string[];
}

/** A mail that the demonstration shows instead of sending. */
interface KeptMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: string;
}

/** What the pages ask of us; its twin is the `Api` of apps/web, and the build is the boundary between them. */
interface PageApi {
  execute(document: DocumentNode, variables: Record<string, unknown>): Promise<OperationResult>;
  readonly reader: { readonly name: string | null; readonly administrator: boolean } | null;
  readonly signIn: {
    requestLink(input: { email: string; language: Language }): Promise<Attempt<null>>;
    withLink(input: { token: string }): Promise<Attempt<Cookies>>;
    withCode(input: { email: string; code: string }): Promise<Attempt<Cookies>>;
    withInvitation(input: { token: string }): Promise<Attempt<Cookies>>;
    signOut(): Promise<Attempt<Cookies>>;
  };
  /** Null in production, where none of it exists. */
  readonly demonstration: {
    accounts(): Promise<DemonstrationAccount[]>;
    signInAs(accountId: string): Promise<Attempt<Cookies>>;
    mails(): Promise<readonly KeptMail[]>;
  } | null;
  readonly publicUrl: string;
  readonly requestId: string;
  logUnknown(error: unknown): void;
}

interface WebBuild extends ServerBuild {
  readonly entry: ServerBuild['entry'] & { module: ServerBuild['entry']['module'] & { readonly apiContext: RouterContext<PageApi> } };
}

/** For everything that is not a machine's address. */
const pagesOnly = (handler: RequestHandler): RequestHandler => (request, response, next) => (MACHINE_PATHS.test(request.path) ? next() : handler(request, response, next));

/**
 * Serves the web application inside this process: one origin, no second hop, and pages run their
 * operations on the schema itself.
 */
export async function mountWeb(app: NestExpressApplication, webBuildDir: string): Promise<void> {
  const serverBundle = resolve(webBuildDir, 'server/index.js');
  if (!existsSync(serverBundle)) throw new Error(`The web application is not built: ${serverBundle} is missing. Run: npm run build`);
  const build = (await import(pathToFileURL(serverBundle).href)) as WebBuild;
  const config = app.get<RunningConfig>(CONFIG);
  const operations = app.get(ExecuteService);
  const signIn = app.get(SignInService, { strict: false });

  /** An act outside the schema, with its error in the shape of every other. */
  async function attempt<Result>({ requestId }: Viewer, act: Promise<Result>): Promise<Attempt<Result>> {
    try {
      return { done: await act };
    } catch (error) {
      return { error: formatError(error, requestId, (unknown) => operations.logUnknown(requestId, unknown)) };
    }
  }

  const demonstration = config.mode === 'demonstration' ? app.get(DemonstrationService, { strict: false }) : null;
  const demonstrationFor = (caller: Caller): NonNullable<PageApi['demonstration']> => ({
    accounts: () => app.get(DemonstrationService, { strict: false }).accounts(),
    signInAs: (accountId) => attempt(caller.viewer, app.get(DemonstrationService, { strict: false }).signInAs(accountId, caller)),
    mails: async () => (await app.get(MailService, { strict: false }).recent()).map(({ id, recipient, subject, text, createdAt }) => ({ id, to: recipient ?? '', subject: subject ?? '', text: text ?? '', at: createdAt.toISOString() })),
  });

  const getLoadContext = (request: Request): RouterContextProvider => {
    const viewer = viewerOf(request);
    const caller: Caller = { viewer, cookies: request.headers.cookie, userAgent: request.headers['user-agent'] };
    const context = new RouterContextProvider();
    context.set(build.entry.module.apiContext, {
      execute: (document, variables) => operations.run(viewer, document, variables),
      reader: viewer.account && { name: null, administrator: viewer.account.administrator },
      signIn: {
        requestLink: (input) => attempt(viewer, signIn.requestLink(input, caller).then(() => null)),
        withLink: (input) => attempt(viewer, signIn.signInWithLink(input, caller)),
        withCode: (input) => attempt(viewer, signIn.signInWithCode(input, caller)),
        withInvitation: ({ token }) => attempt(viewer, app.get(AcceptanceService, { strict: false }).acceptAndSignIn(token, caller)),
        signOut: () => attempt(viewer, signIn.signOut(caller).then((setCookie) => ({ setCookie }))),
      },
      demonstration: demonstration && demonstrationFor(caller),
      publicUrl: config.publicUrl,
      requestId: viewer.requestId,
      logUnknown: (error) => operations.logUnknown(viewer.requestId, error),
    });
    return context;
  };

  const client = resolve(webBuildDir, 'client');
  app.use('/assets', express.static(resolve(client, 'assets'), { immutable: true, maxAge: '1y', index: false, fallthrough: false }));
  app.use(pagesOnly(express.static(client, { maxAge: '1h', index: false, redirect: false })));
  app.use(pagesOnly(compression()));
  app.use(pagesOnly(ownOriginOnly(config.publicUrl)));
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
