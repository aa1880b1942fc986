import { DomainError, type ErrorCode } from '@mesa/domain/errors';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { GqlContextType } from '@nestjs/graphql';
import type { Request, Response } from 'express';

import { viewerOf } from '../auth/viewer.middleware.js';

const STATUS: Readonly<Record<ErrorCode, number>> = { NOT_FOUND: 404, FORBIDDEN: 403, CONFLICT: 409, INVALID: 400, RATE_LIMITED: 429, UNAUTHENTICATED: 401, UNAVAILABLE: 503, INTERNAL: 500 };

/**
 * A refusal is an answer, not an error of ours: it goes back as it is, and the log stays quiet.
 * Outside GraphQL it gets its status and the one shape of every error.
 */
@Catch(DomainError)
export class RefusalFilter implements ExceptionFilter<DomainError> {
  catch(error: DomainError, host: ArgumentsHost): DomainError | undefined {
    if (host.getType<GqlContextType>() === 'graphql') return error;
    const http = host.switchToHttp();
    const { code, reason, retryAfter } = error;
    const response = http.getResponse<Response>();
    if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
    response.status(STATUS[code]).json({ errors: [{ message: code, extensions: { code, reason, requestId: viewerOf(http.getRequest<Request>()).requestId } }] });
    return undefined;
  }
}
