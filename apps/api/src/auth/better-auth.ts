import { createHmac } from 'node:crypto';

import { passkey } from '@better-auth/passkey';
import { betterAuth, type BetterAuthOptions } from 'better-auth';
import { emailOTP, magicLink } from 'better-auth/plugins';
import { LIMITS } from '@mesa/domain/limits';
import type pg from 'pg';

import { trustedSignIn } from './trusted-sign-in.js';

/** Where the browser reaches the passkey controller; better-auth's own router is not mounted. */
export const AUTH_PATH = '/api/auth';

/** `__Host-`: sent only to this very host, over https, or over http on loopback. */
const COOKIE_PREFIX = '__Host-mesa';
export const SESSION_COOKIE = `${COOKIE_PREFIX}.session_token`;

/** A session ends at the latest after this, however busy; the shorter idle ends are SessionService's. */
export const SESSION_DAYS = 180;

/** A passkey may be added for this long after a sign-in: whoever finds an open session adds none. */
const FRESH_SECONDS = 15 * 60;

/** Tries that one mailed code allows. */
const CODE_TRIES = 3;

/** Endpoints after which the session has proved a passkey. */
const PASSKEY_PROOFS = new Set(['/passkey/verify-authentication', '/passkey/verify-registration']);

/** Headers by which our own calls tell the hooks who asks; no request's header is ever passed on under these names. */
export const REQUEST_ID_HEADER = 'x-mesa-request-id';
export const ADDRESS_HEADER = 'x-mesa-address';

/** A session was made: someone signed in. */
export interface SignedInEvent {
  readonly accountId: string;
  readonly sessionId: string;
  readonly requestId: string;
  readonly address: string;
}

export interface AuthSettings {
  readonly pool: pg.Pool;
  readonly publicUrl: string;
  readonly secret: string;
  readonly now: () => Date;
  readonly onSignedIn: (event: SignedInEvent) => Promise<void>;
}

/** Takes what a mailed link or code is, instead of mailing it: passed as metadata by SignInService. */
export interface LinkReceiver {
  readonly receive: (token: string) => void;
}

/** Six digits hashed plainly are guessed in a moment by whoever reads the table: the key lies outside it. */
const keyedHash = (secret: string) => async (value: string): Promise<string> => createHmac('sha256', secret).update(`sign-in:${value}`).digest('base64url');

function hooks({ now, onSignedIn }: AuthSettings): NonNullable<BetterAuthOptions['databaseHooks']> {
  return {
    session: {
      create: {
        before: async (session, context) => {
          return PASSKEY_PROOFS.has(context?.path ?? '') ? { data: { ...session, secondFactorAt: now() } } : { data: session };
        },
        after: async (session, context) => {
          await onSignedIn({
            accountId: session.userId,
            sessionId: session.id,
            requestId: context?.headers?.get(REQUEST_ID_HEADER) ?? '',
            address: context?.headers?.get(ADDRESS_HEADER) ?? '',
          });
        },
      },
    },
  };
}

/** The sign-in library's settings; apart from `createAuth` so that a test compares its tables with ours. */
export function authOptions(settings: AuthSettings) {
  const { pool, publicUrl, secret } = settings;
  const hash = keyedHash(secret);
  const expiresIn = LIMITS.signInLinkMinutes * 60;
  return {
    appName: 'Mesa Abierta',
    baseURL: publicUrl,
    basePath: AUTH_PATH,
    secret,
    database: pool,
    trustedOrigins: [new URL(publicUrl).origin],
    logger: { disabled: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    session: {
      expiresIn: SESSION_DAYS * 24 * 60 * 60,
      disableSessionRefresh: true,
      freshAge: FRESH_SECONDS,
      additionalFields: { secondFactorAt: { type: 'date', required: false, input: false } },
    },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      // Its own flag would name the cookies __Secure-; the stronger prefix and its attributes are given here.
      useSecureCookies: false,
      defaultCookieAttributes: { secure: true, httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: 'uuid' },
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: hooks(settings),
    plugins: [
      trustedSignIn,
      magicLink({
        disableSignUp: true,
        expiresIn,
        storeToken: { type: 'custom-hasher', hash },
        sendMagicLink: async ({ token, metadata }) => (metadata as LinkReceiver | undefined)?.receive(token),
      }),
      emailOTP({
        disableSignUp: true,
        expiresIn,
        otpLength: 6,
        allowedAttempts: CODE_TRIES,
        storeOTP: { hash },
        // The code goes in the mail that carries the link, which SignInService composes.
        sendVerificationOTP: async () => undefined,
      }),
      passkey({
        rpID: new URL(publicUrl).hostname,
        rpName: 'Mesa Abierta',
        origin: new URL(publicUrl).origin,
        authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
        registration: { afterVerification: async ({ verification }) => requireUserVerified(verification.registrationInfo?.userVerified) },
        authentication: { afterVerification: async ({ verification }) => requireUserVerified(verification.authenticationInfo.userVerified) },
      }),
    ],
  } as const satisfies BetterAuthOptions;
}

/** A passkey counts as a second factor because its holder unlocked it; one that was only present does not. */
function requireUserVerified(verified: boolean | undefined): void {
  if (!verified) throw new Error('The authenticator did not verify its user');
}

export type Auth = ReturnType<typeof createAuth>;

export function createAuth(settings: AuthSettings) {
  return betterAuth(authOptions(settings));
}
