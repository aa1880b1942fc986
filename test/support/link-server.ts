import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LinkServer {
  readonly port: number;
  /** What reached it, in order. */
  readonly asked: { readonly path: string; readonly method: string; readonly headers: IncomingHttpHeaders }[];
  close(): Promise<void>;
}

/** A site on an address of this machine, answering by path. */
export async function startLinkServer(host: string, port: number, answers: Readonly<Record<string, RequestListener>>): Promise<LinkServer> {
  const asked: LinkServer['asked'] = [];
  const server = createServer((request, response) => {
    const { url = '', method = '', headers } = request;
    asked.push({ path: url, method, headers });
    const answer = answers[url];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await once(server.listen(port, host), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    async close() {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}
