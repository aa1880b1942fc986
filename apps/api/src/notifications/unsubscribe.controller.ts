import { sitePath } from '@mesa/domain/addresses';
import { DomainError } from '@mesa/domain/errors';
import { LANGUAGES } from '@mesa/domain/vocabulary';
import { Controller, Get, HttpCode, HttpException, HttpStatus, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';

import { viewerOf } from '../auth/viewer.middleware.js';
import { UnsubscribeService } from './unsubscribe.service.js';

/** A provider's button posts here, without cookies and from nowhere of ours (RFC 8058); a person who opens it is led to the page. */
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(private readonly unsubscriptions: UnsubscribeService) {}

  @Post(':token')
  @HttpCode(HttpStatus.OK)
  async decline(@Param('token') token: string, @Req() request: Request): Promise<string> {
    await this.#found(() => this.unsubscriptions.unsubscribe(viewerOf(request), token));
    return 'OK\n';
  }

  /** Opening changes nothing: mail scanners open links too. */
  @Get(':token')
  async open(@Param('token') token: string, @Res() response: Response): Promise<void> {
    const { language } = await this.#found(() => this.unsubscriptions.read(token));
    response.redirect(HttpStatus.SEE_OTHER, `${sitePath(language ?? LANGUAGES[0], 'unsubscribe')}?token=${encodeURIComponent(token)}`);
  }

  async #found<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof DomainError && error.code === 'NOT_FOUND') throw new HttpException(error.code, HttpStatus.NOT_FOUND);
      throw error;
    }
  }
}
