import type { NextFunction, Request, RequestHandler, Response } from 'express';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * A form that changes something must come from our own pages: Origin, else Sec-Fetch-Site, says so.
 * A browser that sends neither is refused; there is none left that we support.
 */
export function isOwnOrigin(request: Pick<Request, 'headers'>, publicUrl: string): boolean {
  const { origin } = request.headers;
  if (origin !== undefined) return origin === new URL(publicUrl).origin;
  return request.headers['sec-fetch-site'] === 'same-origin';
}

export function ownOriginOnly(publicUrl: string): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    if (SAFE_METHODS.has(request.method) || isOwnOrigin(request, publicUrl)) return next();
    response.status(403).type('text/plain').send('FORBIDDEN: this form was not sent from this site.\n');
  };
}
