import type { IncomingMessage } from 'node:http';

/** Whether the address at this hop, the nearest first, is a proxy of ours; Express makes it of its `trust proxy`. */
export type TrustsProxy = (address: string, hop: number) => boolean;

/** Where a request comes from, as `request.ip` of Express says it: for requests that Express does not see. */
export function clientAddress({ socket, headers }: Pick<IncomingMessage, 'headers'> & { readonly socket: Pick<IncomingMessage['socket'], 'remoteAddress'> }, trusts: TrustsProxy): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').map((address) => address.trim()).filter(Boolean);
  const hops = [socket.remoteAddress ?? '', ...forwarded.reverse()];
  return hops.find((address, hop) => !trusts(address, hop)) ?? hops.at(-1) ?? '';
}
