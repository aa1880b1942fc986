import { ADDRESS_HEADER, REQUEST_ID_HEADER } from './better-auth.js';
import type { Viewer } from './viewer.js';

/** A request, as far as signing in or out needs it; of no framework. */
export interface Caller {
  readonly viewer: Viewer;
  /** The request's Cookie header. */
  readonly cookies: string | undefined;
  readonly userAgent: string | undefined;
}

/** Someone is signed in: these Set-Cookie headers go on the answer. */
export interface SignedIn {
  readonly accountId: string;
  readonly setCookie: readonly string[];
}

/** Headers for the sign-in library: what it needs of the request, and who asks for its hooks. None is passed on unread. */
export function headersOf({ viewer, cookies, userAgent }: Caller): Headers {
  const headers = new Headers({ [REQUEST_ID_HEADER]: viewer.requestId, [ADDRESS_HEADER]: viewer.address });
  if (cookies) headers.set('cookie', cookies);
  if (userAgent) headers.set('user-agent', userAgent.slice(0, 400));
  return headers;
}
