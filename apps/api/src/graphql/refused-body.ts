import type { ErrorReason } from '@mesa/domain/errors';
import type { ErrorRequestHandler } from 'express';

import { viewerOf } from '../auth/viewer.middleware.js';

const TOO_LARGE = 413;

/** A body that cannot be read is told in the shape of every other error. */
export const refusedBody: ErrorRequestHandler = (error: { status?: number }, request, response, _next) => {
  const status = error.status ?? 400;
  const reason: ErrorReason = status === TOO_LARGE ? 'too_long' : 'malformed';
  response.status(status).json({ errors: [{ message: 'INVALID', extensions: { code: 'INVALID', reason, requestId: viewerOf(request).requestId } }] });
};
