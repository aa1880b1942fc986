import { createHash } from 'node:crypto';
import { lookup as resolve, type LookupAddress } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';

import { SNAPSHOT_LIMITS, SNAPSHOT_TYPES, type SnapshotReason } from '@mesa/domain/link-snapshot';

import { isPublicAddress } from './outbound-address.js';
import { pageTitle } from './page-title.js';

/** What an installation allows of what people ask it to fetch. */
export interface OutboundRules {
  readonly ports: readonly number[];
  /** Addresses that are fetched though they are not of the open Internet; no variable sets them. */
  readonly trusted: readonly string[];
  readonly userAgent: string;
}

export interface FetchedPage {
  readonly outcome: 'kept';
  readonly title: string | null;
  readonly mediaType: string;
  readonly bytes: number;
  /** SHA-256 of the bytes as they came. */
  readonly hash: Buffer;
}

/** `refused`: by our rules; `gone`: not there; `silent`: no answer this time. */
export interface NotFetched {
  readonly outcome: 'refused' | 'gone' | 'silent';
  readonly reason: SnapshotReason;
  readonly status: number | null;
}

class Stopped extends Error {
  constructor(readonly not: NotFetched) {
    super(not.reason);
  }
}

const stop = (outcome: NotFetched['outcome'], reason: SnapshotReason, status: number | null = null): Stopped => new Stopped({ outcome, reason, status });

/**
 * The only way in which this server fetches an address that a person gave (SECURITY 32): http or https, on the
 * ports allowed, without credentials or cookies; the name is resolved once, every address of it must be of the open
 * Internet, and the connection goes to what was checked; each redirect begins anew; within one time for it all.
 */
export async function fetchOutbound(address: string, rules: OutboundRules): Promise<FetchedPage | NotFetched> {
  const signal = AbortSignal.timeout(SNAPSHOT_LIMITS.milliseconds);
  let next = address;
  try {
    for (let hop = 0; hop <= SNAPSHOT_LIMITS.redirects; hop += 1) {
      const url = allowedUrl(next, rules);
      const response = await open(url, await checkedAddresses(url, rules, signal), rules, signal);
      const { statusCode = 0, headers } = response;
      if (statusCode < 300 || statusCode > 399 || headers.location === undefined) return await read(response, signal);
      response.destroy();
      next = URL.parse(headers.location, url.href)?.href ?? '';
    }
    return { outcome: 'refused', reason: 'redirects', status: null };
  } catch (error) {
    if (error instanceof Stopped) return error.not;
    return { outcome: 'silent', reason: signal.aborted ? 'timeout' : 'unreachable', status: null };
  }
}

function allowedUrl(address: string, { ports }: OutboundRules): URL {
  const url = URL.parse(address);
  const defaultPort = url?.protocol === 'https:' ? 443 : 80;
  const isAllowed = url !== null && ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.password === '' && ports.includes(Number(url.port || defaultPort));
  if (!isAllowed) throw stop('refused', 'address');
  return url;
}

/** Every address of the name, so that none that answers later is another one. One that is not public refuses all. */
async function checkedAddresses(url: URL, { trusted }: OutboundRules, signal: AbortSignal): Promise<LookupAddress[]> {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const family = isIP(host);
  const addresses = family ? [{ address: host, family }] : await namesOf(host, signal);
  if (addresses.length === 0 || !addresses.every(({ address }) => trusted.includes(address) || isPublicAddress(address))) throw stop('refused', 'private_address');
  return addresses;
}

/** The system's resolver cannot be called off; nobody waits for it longer than for all else. */
const namesOf = (host: string, signal: AbortSignal): Promise<LookupAddress[]> =>
  new Promise((settle, fail) => {
    signal.addEventListener('abort', () => fail(signal.reason), { once: true });
    resolve(host, { all: true }, (error, addresses) => (error ? fail(error) : settle(addresses)));
  });

function open(url: URL, addresses: readonly LookupAddress[], { userAgent, trusted }: OutboundRules, signal: AbortSignal): Promise<IncomingMessage> {
  const pinned: LookupFunction = (_host, options, done) => {
    const [first] = addresses;
    if (options.all) done(null, [...addresses]);
    else done(null, first?.address ?? '', first?.family);
  };
  return new Promise((settle, fail) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const sent = send(url, {
      agent: false, lookup: pinned, signal, maxHeaderSize: 16_384,
      headers: { 'user-agent': userAgent, accept: '*/*', 'accept-encoding': 'identity', connection: 'close' },
    });
    sent.once('socket', (socket) => socket.once('connect', () => {
      const peer = socket.remoteAddress ?? '';
      if (!trusted.includes(peer) && !isPublicAddress(peer)) sent.destroy(stop('refused', 'private_address'));
    }));
    sent.once('response', settle);
    sent.once('error', fail);
    sent.end();
  });
}

async function read(response: IncomingMessage, signal: AbortSignal): Promise<FetchedPage> {
  try {
    const { statusCode = 0, headers } = response;
    if (statusCode === 429 || statusCode >= 500) throw stop('silent', 'status', statusCode);
    if (statusCode < 200 || statusCode > 299) throw stop('gone', 'status', statusCode);
    const contentType = headers['content-type'] ?? '';
    const mediaType = contentType.split(';')[0]?.trim().toLowerCase() ?? '';
    if (!SNAPSHOT_TYPES.includes(mediaType)) throw stop('refused', 'type');
    if (Number(headers['content-length'] ?? 0) > SNAPSHOT_LIMITS.bytes) throw stop('refused', 'too_large');
    const body = await limitedBody(response, signal);
    const isPage = (mediaType === 'text/html' || mediaType === 'application/xhtml+xml') && headers['content-encoding'] === undefined;
    return { outcome: 'kept', title: isPage ? pageTitle(body, contentType, SNAPSHOT_LIMITS.titleCharacters) : null, mediaType, bytes: body.length, hash: createHash('sha256').update(body).digest() };
  } finally {
    response.destroy();
  }
}

async function limitedBody(response: IncomingMessage, signal: AbortSignal): Promise<Buffer> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    signal.throwIfAborted();
    bytes += part.length;
    if (bytes > SNAPSHOT_LIMITS.bytes) throw stop('refused', 'too_large');
    parts.push(part);
  }
  if (!response.complete) throw stop('silent', 'unreachable');
  return Buffer.concat(parts);
}
