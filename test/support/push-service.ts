import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What a push service was asked to bring. */
export interface Brought {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface PushServer {
  readonly origin: string;
  readonly brought: Brought[];
  /** What it answers to the next messages. */
  answer(status: number): void;
  close(): Promise<void>;
}

/** A push service as RFC 8030 has it, which keeps what it is given. */
export async function startPushService(): Promise<PushServer> {
  const brought: Brought[] = [];
  let status = 201;
  const server = createServer(async (request, response) => {
    brought.push({ path: request.url ?? '', headers: request.headers, body: await buffer(request) });
    response.writeHead(status).end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    brought,
    answer: (next) => void (status = next),
    close: async () => void (await once(server.close(), 'close')),
  };
}
