import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';

import type { RunningConfig } from '../config/config.module.js';

/** The path of an address as the log may have it: neither its query nor the tokens that stand in it. */
export const loggedPath = (url: string): string => (url.split('?')[0] ?? '').replace(/\/(invitation|invitacion|entrar|sign-in|calendar\/mine|unsubscribe)\/[^/]+/, '/$1/…');

/**
 * Structured logs without personal data: method, path without its query (links carry tokens there),
 * status, time and request id. No bodies, headers, addresses or cookies.
 */
@Module({})
export class LogModule {
  static with(config: RunningConfig): DynamicModule {
    return {
      module: LogModule,
      imports: [
        LoggerModule.forRoot({
          pinoHttp: {
            level: config.logLevel,
            quietReqLogger: true,
            autoLogging: config.logLevel !== 'silent' && config.mode === 'production',
            genReqId: (request) => request.id,
            serializers: {
              // Only what says where it failed: a database error carries the statement's parameters, which may be anybody's words.
              err: ({ name, message, stack, code }: Error & { code?: string }) => ({ type: name, message, stack, ...(code !== undefined && { code }) }),
              req: (request: { id: string; method: string; url: string }) => ({ id: request.id, method: request.method, path: loggedPath(request.url) }),
              res: (response: { statusCode: number }) => ({ status: response.statusCode }),
            },
          },
        }),
      ],
    };
  }
}
