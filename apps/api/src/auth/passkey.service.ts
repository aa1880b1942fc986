import { Inject, Injectable } from '@nestjs/common';
import { unauthenticated } from '@mesa/domain/errors';
import { InjectDataSource } from '@nestjs/typeorm';
import { isAPIError } from 'better-auth/api';
import type { DataSource } from 'typeorm';

import { recordAudit } from '../audit/record-audit.js';
import { ClockService } from '../clock/clock.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { accountOf, endSessionByToken } from './account.repository.js';
import { AttemptLimits } from './attempt-limits.service.js';
import { AuthLibrary } from './auth-library.service.js';
import type { Auth } from './better-auth.js';
import { requireAccount } from './authorize.js';
import { type Caller, headersOf } from './caller.js';
import { sessionTokenOf } from './session-cookie.js';

/** What goes back to the browser's WebAuthn call. */
export interface PasskeyAnswer {
  readonly body: object;
  readonly setCookie: readonly string[];
}

interface LibraryAnswer {
  readonly headers: Headers;
  readonly response: unknown;
}

/** What the browser says it proved; the library trusts none of it before it has checked it. */
type Proof = NonNullable<Parameters<Auth['api']['verifyPasskeyAuthentication']>[0]>['body']['response'];

/** Passkeys: made by whoever has just signed in, and proved to sign in or as second factor. */
@Injectable()
export class PasskeyService {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly library: AuthLibrary,
    private readonly limits: AttemptLimits,
    private readonly clock: ClockService,
  ) {}

  /** @throws UNAUTHENTICATED signed_out; fresh_sign_in_required; second_factor_required when there is a passkey to prove first */
  async registrationOptions(caller: Caller): Promise<PasskeyAnswer> {
    await this.mayRegister(caller);
    return this.ask(caller, (headers) => this.library.auth.api.generatePasskeyRegistrationOptions({ headers, query: {}, returnHeaders: true }));
  }

  /** Keeps the passkey, which proves it too: a new session begins that has the second factor. */
  async register(caller: Caller, { response, name }: { response?: unknown; name?: unknown }): Promise<PasskeyAnswer> {
    const account = await this.mayRegister(caller);
    const body = { response, createSession: true, ...(typeof name === 'string' && name !== '' && { name: name.slice(0, 120) }) };
    const answer = await this.ask(caller, (headers) => this.library.auth.api.verifyPasskeyRegistration({ headers, body, returnHeaders: true }));
    await this.endOldSession(caller);
    await recordAudit(this.dataSource.manager, caller.viewer, this.clock.now(), { act: 'register_passkey', objectType: 'account', objectId: account.id });
    return { ...answer, body: {} };
  }

  async authenticationOptions(caller: Caller): Promise<PasskeyAnswer> {
    const { body, setCookie } = await this.ask(caller, (headers) => this.library.auth.api.generatePasskeyAuthenticationOptions({ headers, returnHeaders: true }));
    // The library asks for a preference only; a passkey that was not unlocked by its holder is refused after.
    return { body: { ...body, userVerification: 'required' }, setCookie };
  }

  async authenticate(caller: Caller, { response }: { response?: unknown }): Promise<PasskeyAnswer> {
    if (typeof response !== 'object' || response === null) throw unauthenticated('expired');
    const body = { response: response as Proof };
    const answer = await this.ask(caller, (headers) => this.library.auth.api.verifyPasskeyAuthentication({ headers, body, returnHeaders: true }));
    await this.endOldSession(caller);
    return { ...answer, body: {} };
  }

  /** Whoever holds a session of mail alone must not add the passkey that then counts as second factor, if one exists. */
  private async mayRegister({ viewer }: Caller): Promise<{ id: string }> {
    const account = requireAccount(viewer);
    const { hasPasskey } = await accountOf(this.dataSource.manager, account.id);
    if (hasPasskey && !account.secondFactor) throw unauthenticated('second_factor_required');
    return account;
  }

  private async ask(caller: Caller, call: (headers: Headers) => Promise<LibraryAnswer>): Promise<PasskeyAnswer> {
    await this.limits.spend('passkey', { address: caller.viewer.address });
    try {
      const { headers, response } = await call(headersOf(caller));
      return { body: response as object, setCookie: headers.getSetCookie() };
    } catch (error) {
      if (!isAPIError(error)) throw error;
      throw unauthenticated(error.body?.code === 'SESSION_NOT_FRESH' ? 'fresh_sign_in_required' : 'expired');
    }
  }

  private async endOldSession({ cookies }: Caller): Promise<void> {
    const token = sessionTokenOf(cookies, this.config.authSecret);
    if (token) await endSessionByToken(this.dataSource.manager, token);
  }
}
