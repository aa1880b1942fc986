import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { RequestHandler } from 'express';

/** What is being answered gets this long; a statement is cancelled after 10 s. */
const ANSWERED_WITHIN_MS = 12_000;

/**
 * The end of a process that serves: it says that it is not ready, then takes no more, then answers what it
 * took. Nest's own order would not do: Apollo closes the server first, and nobody waits for the answers.
 */
@Injectable()
export class DrainingService implements OnModuleDestroy {
  readonly #closers: (() => Promise<void>)[] = [];
  #closing = false;

  get closing(): boolean {
    return this.#closing;
  }

  /** Ends what holds connections open without a request. */
  atClose(close: () => Promise<void>): void {
    this.#closers.push(close);
  }

  /** A connection that is kept alive would bring its next request to a process that is gone. */
  readonly endConnections: RequestHandler = (_request, response, next) => {
    if (this.#closing) response.setHeader('Connection', 'close');
    next();
  };

  /** Settles when the server has answered all that it took. */
  async drain(server: Server, noticeMs: number): Promise<void> {
    this.#closing = true;
    await sleep(noticeMs);
    const answered = new Promise((resolve) => server.close(resolve));
    await this.onModuleDestroy();
    await Promise.race([answered, sleep(ANSWERED_WITHIN_MS, undefined, { ref: false })]);
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.#closers.splice(0).map((close) => close()));
  }
}
