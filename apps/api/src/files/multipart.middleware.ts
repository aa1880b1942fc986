import { Readable } from 'node:stream';

import type { ErrorReason } from '@mesa/domain/errors';
import { LIMITS } from '@mesa/domain/limits';
import type { NextFunction, Request, Response } from 'express';

import { viewerOf } from '../auth/viewer.middleware.js';

/** The file, and the operation that carries it. */
const MOST_BYTES = LIMITS.uploadBytes + LIMITS.requestBodyBytes;

const PREFLIGHT = 'apollo-require-preflight';

interface Operation {
  readonly variables?: { readonly input?: Record<string, unknown> };
}

/**
 * Reads an operation with one file (the GraphQL multipart request convention: `operations`, `map`, file)
 * for who is signed in. The file can stand only at `variables.input.file`.
 */
export async function multipartOperation(request: Request, response: Response, next: NextFunction): Promise<void> {
  if (!request.is('multipart/form-data')) return next();
  const refuse = (status: number, code: string, reason: ErrorReason): void => {
    response.status(status).json({ errors: [{ message: code, extensions: { code, reason, requestId: viewerOf(request).requestId } }] });
  };
  // A form of another site can send multipart, but not a header of its own.
  if (request.headers[PREFLIGHT] === undefined) return refuse(403, 'FORBIDDEN', 'cross_origin');
  if (!viewerOf(request).account) return refuse(401, 'UNAUTHENTICATED', 'signed_out');
  // Without a stated length there is nothing to refuse by before it is read.
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  if (!(length <= MOST_BYTES)) return refuse(413, 'INVALID', 'too_long');
  const operation = await readOperation(request).catch(() => null);
  if (!operation) return refuse(400, 'INVALID', 'malformed');
  request.body = operation;
  next();
}

async function readOperation(request: Request): Promise<Operation | null> {
  // Two libraries type the same web stream: Node's own and the browser's, where pages are type-checked beside us.
  const body = Readable.toWeb(request) as unknown as ConstructorParameters<typeof globalThis.Response>[0];
  const form = await new globalThis.Response(body ?? null, { headers: { 'content-type': request.headers['content-type'] ?? '' } }).formData();
  const operation = JSON.parse(String(form.get('operations'))) as Operation;
  const [[field, paths] = []] = Object.entries(JSON.parse(String(form.get('map'))) as Record<string, readonly string[]>);
  const file = field === undefined ? null : form.get(field);
  const input = operation.variables?.input;
  if (!(file instanceof File) || !input || paths?.length !== 1 || paths[0] !== 'variables.input.file') return null;
  input['file'] = file;
  return operation;
}
