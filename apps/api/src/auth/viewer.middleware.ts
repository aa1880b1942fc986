import { randomUUID } from 'node:crypto';

import type { NextFunction, Request, RequestHandler, Response } from 'express';

import { domainErrorOf } from '../graphql/domain-error-of.js';
import type { SessionService } from './session.service.js';
import type { Viewer } from './viewer.js';

const viewers = new WeakMap<Request, Viewer>();

/** Who asks, as the middleware below found out. */
export function viewerOf(request: Request): Viewer {
  const viewer = viewers.get(request);
  if (!viewer) throw new Error('viewerOf was asked before the viewer middleware ran');
  return viewer;
}

/** Gives every request an id and a viewer. A database that is away is "try again", never "you are signed out". */
export function identify(sessions: SessionService): RequestHandler {
  return async (request: Request, response: Response, next: NextFunction) => {
    const requestId = randomUUID();
    response.setHeader('X-Request-Id', requestId);
    try {
      viewers.set(request, await sessions.viewerFor(request, requestId));
      next();
    } catch (error) {
      const known = domainErrorOf(error);
      if (known?.code !== 'UNAVAILABLE') return next(error);
      response.status(503).setHeader('Retry-After', '5').json({ errors: [{ message: known.code, extensions: { code: known.code, reason: known.reason, requestId } }] });
    }
  };
}
