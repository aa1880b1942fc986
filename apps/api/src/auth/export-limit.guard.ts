import { type CanActivate, type ExecutionContext, HttpException, HttpStatus, Injectable } from '@nestjs/common';
import { DomainError } from '@mesa/domain/errors';
import type { Request, Response } from 'express';

import { AttemptLimits } from './attempt-limits.service.js';
import { viewerOf } from './viewer.middleware.js';

/** Counts the exports that a controller gives; past the limit it answers 429 and when to come again. */
@Injectable()
export class ExportLimitGuard implements CanActivate {
  constructor(private readonly limits: AttemptLimits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const viewer = viewerOf(context.switchToHttp().getRequest<Request>());
    try {
      await this.limits.spendUse('export', viewer);
      return true;
    } catch (error) {
      if (!(error instanceof DomainError) || error.retryAfter === undefined) throw error;
      const { code, reason, retryAfter } = error;
      context.switchToHttp().getResponse<Response>().set({ 'Retry-After': String(retryAfter), 'Cache-Control': 'no-store' });
      throw new HttpException({ errors: [{ message: code, extensions: { code, reason, retryAfter, requestId: viewer.requestId } }] }, HttpStatus.TOO_MANY_REQUESTS);
    }
  }
}
