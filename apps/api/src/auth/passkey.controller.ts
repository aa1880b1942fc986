import { Body, Controller, HttpCode, HttpException, Post, Req, Res } from '@nestjs/common';
import { DomainError, type ErrorCode } from '@mesa/domain/errors';
import type { Request, Response } from 'express';

import type { Caller } from './caller.js';
import { type PasskeyAnswer, PasskeyService } from './passkey.service.js';
import { viewerOf } from './viewer.middleware.js';

const STATUS: Partial<Readonly<Record<ErrorCode, number>>> = { UNAUTHENTICATED: 401, RATE_LIMITED: 429, UNAVAILABLE: 503 };

const callerOf = (request: Request): Caller => ({ viewer: viewerOf(request), cookies: request.headers.cookie, userAgent: request.headers['user-agent'] });

/**
 * What the browser's passkey dialogue needs, by POST of JSON from our own pages alone. Everything else of
 * signing in is called by page actions in this process.
 */
@Controller('api/auth/passkey')
export class PasskeyController {
  constructor(private readonly passkeys: PasskeyService) {}

  @Post('registration-options')
  @HttpCode(200)
  registrationOptions(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<object> {
    return answer(request, response, this.passkeys.registrationOptions(callerOf(request)));
  }

  @Post('register')
  @HttpCode(200)
  register(@Req() request: Request, @Res({ passthrough: true }) response: Response, @Body() body: object | undefined): Promise<object> {
    return answer(request, response, this.passkeys.register(callerOf(request), body ?? {}));
  }

  @Post('authentication-options')
  @HttpCode(200)
  authenticationOptions(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<object> {
    return answer(request, response, this.passkeys.authenticationOptions(callerOf(request)));
  }

  @Post('authenticate')
  @HttpCode(200)
  authenticate(@Req() request: Request, @Res({ passthrough: true }) response: Response, @Body() body: object | undefined): Promise<object> {
    return answer(request, response, this.passkeys.authenticate(callerOf(request), body ?? {}));
  }
}

/** Cookies go on the answer; a refusal has the shape of every error of ours. */
async function answer(request: Request, response: Response, asked: Promise<PasskeyAnswer>): Promise<object> {
  response.setHeader('Cache-Control', 'no-store');
  try {
    const { body, setCookie } = await asked;
    if (setCookie.length) response.setHeader('Set-Cookie', [...setCookie]);
    return body;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, reason, retryAfter } = error;
    if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
    throw new HttpException({ errors: [{ message: code, extensions: { code, reason, requestId: viewerOf(request).requestId } }] }, STATUS[code] ?? 400);
  }
}
