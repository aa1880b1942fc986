import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';

/** The status for who holds this version already; `fetch` would add that it wants no answer of a cache. */
export async function statusFor(address: string, etag: string): Promise<number> {
  const [response] = (await once(get(address, { headers: { 'if-none-match': etag } }), 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode ?? 0;
}
