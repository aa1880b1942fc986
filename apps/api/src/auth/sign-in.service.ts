import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { sitePath } from '@mesa/domain/addresses';
import { unauthenticated } from '@mesa/domain/errors';
import { LIMITS } from '@mesa/domain/limits';
import { checkText } from '@mesa/domain/text';
import type { Language } from '@mesa/domain/vocabulary';
import { InjectDataSource } from '@nestjs/typeorm';
import { isAPIError } from 'better-auth/api';
import type { DataSource } from 'typeorm';

import { recordAudit } from '../audit/record-audit.js';
import { ClockService } from '../clock/clock.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { MailService, type MailText, type NewMail } from '../mail/mail.service.js';
import { accountByEmail, endSessionByToken, forgetChallenges } from './account.repository.js';
import { AttemptLimits } from './attempt-limits.service.js';
import { AuthLibrary } from './auth-library.service.js';
import { type Caller, headersOf, type SignedIn } from './caller.js';
import { mailAddress } from './mail-address.js';
import { forgottenCookie, sessionTokenOf } from './session-cookie.js';
import { signInMail } from './sign-in.mail.js';
import { bareAccount, type Viewer } from './viewer.js';

/** What the library answers to a sign-in that worked. */
interface LibraryAnswer {
  readonly headers: Headers;
  readonly response: { readonly user: { readonly id: string; readonly email: string } };
}

const TEMPLATE = 'sign_in';
/** Longer than any token or code; what is longer is none. */
const SECRET_LENGTH = { min: 1, max: 100 } as const;
const isSecret = (text: string): boolean => checkText(text, SECRET_LENGTH).ok;

/** Signing in by mail, and out: called by the pages' actions in this process, never by an address of its own. */
@Injectable()
export class SignInService implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly library: AuthLibrary,
    private readonly limits: AttemptLimits,
    private readonly mails: MailService,
    private readonly clock: ClockService,
  ) {}

  onModuleInit(): void {
    this.mails.register(TEMPLATE, (mail) => this.compose(mail));
  }

  /**
   * Sends a link and a code to an address, if an account has it. The answer is the same, and takes the
   * same path, when none has: who the members are is not to be found out here.
   * @throws INVALID (email), RATE_LIMITED
   */
  async requestLink({ email, language }: { email: string; language: Language }, { viewer }: Caller): Promise<void> {
    const to = mailAddress(email);
    await this.limits.spend('link', { address: viewer.address, email: to });
    await this.dataSource.transaction((manager) => this.mails.enqueue(manager, { to, language, template: TEMPLATE, data: {} }));
  }

  /** @throws UNAUTHENTICATED expired: unknown, used and expired links answer alike; RATE_LIMITED */
  async signInWithLink({ token }: { token: string }, caller: Caller): Promise<SignedIn> {
    await this.limits.spend('redeem', { address: caller.viewer.address });
    if (!isSecret(token)) return this.refuse(caller, 'link');
    return this.signIn(caller, 'link', () => this.library.auth.api.magicLinkVerify({ query: { token }, headers: headersOf(caller), returnHeaders: true }));
  }

  /** @throws INVALID (email), UNAUTHENTICATED expired: wrong, unknown, used and expired codes answer alike; RATE_LIMITED */
  async signInWithCode({ email, code }: { email: string; code: string }, caller: Caller): Promise<SignedIn> {
    const to = mailAddress(email);
    await this.limits.spend('code', { address: caller.viewer.address, email: to });
    const otp = code.replace(/\s/g, '');
    if (!isSecret(otp)) return this.refuse(caller, 'code');
    return this.signIn(caller, 'code', () => this.library.auth.api.signInEmailOTP({ body: { email: to, otp }, headers: headersOf(caller), returnHeaders: true }));
  }

  /** Signs in an account that proved itself to us; `secondFactor` is the demonstration's gift. */
  async signInTrusted(accountId: string, caller: Caller, { secondFactor = false } = {}): Promise<SignedIn> {
    const body = { accountId, ...(secondFactor && { secondFactorAt: new Date(this.clock.now().epochMilliseconds) }) };
    return this.signIn(caller, 'trusted', () => this.library.auth.api.signInTrusted({ body, headers: headersOf(caller), returnHeaders: true }));
  }

  /** Ends the session at once; gives the Set-Cookie headers that make the browser forget it. */
  async signOut(caller: Caller): Promise<readonly string[]> {
    const ended = await this.endOwnSession(caller);
    if (ended) await this.audit(bareAccount(ended.accountId, caller.viewer.requestId, caller.viewer.address), 'sign_out', 'session', ended.id);
    return [forgottenCookie];
  }

  /** A new token at every sign-in: the session that the browser had ends with it. */
  private async signIn(caller: Caller, means: string, ask: () => Promise<LibraryAnswer>): Promise<SignedIn> {
    let answer: LibraryAnswer;
    try {
      answer = await ask();
    } catch (error) {
      if (isAPIError(error) && error.statusCode < 500) return this.refuse(caller, means);
      throw error;
    }
    const { user } = answer.response;
    await this.endOwnSession(caller);
    await forgetChallenges(this.dataSource.manager, user.email);
    return { accountId: user.id, setCookie: answer.headers.getSetCookie() };
  }

  private async refuse({ viewer }: Caller, means: string): Promise<never> {
    await this.audit(viewer, 'sign_in_failed', 'request', viewer.requestId, { means });
    throw unauthenticated('expired');
  }

  private endOwnSession({ cookies }: Caller): Promise<{ id: string; accountId: string } | null> {
    const token = sessionTokenOf(cookies, this.config.authSecret);
    return token ? endSessionByToken(this.dataSource.manager, token) : Promise.resolve(null);
  }

  private audit(viewer: Viewer, act: string, objectType: string, objectId: string, after?: unknown): Promise<void> {
    return recordAudit(this.dataSource.manager, viewer, this.clock.now(), { act, objectType, objectId, after });
  }

  /** Made when it is sent, so that the token is nowhere but in the mail; made for every address, sent to those that have an account. */
  private async compose({ to, language }: NewMail): Promise<MailText | null> {
    const { api } = this.library.auth;
    let token = '';
    await api.signInMagicLink({ body: { email: to, metadata: { receive: (made: string) => void (token = made) } }, headers: new Headers() });
    const code = await api.createVerificationOTP({ body: { email: to, type: 'sign-in' } });
    if (!(await accountByEmail(this.dataSource.manager, to))) return null;
    const link = `${this.config.publicUrl}${sitePath(language, 'signIn')}?token=${encodeURIComponent(token)}`;
    return signInMail(language, { link, code, minutes: LIMITS.signInLinkMinutes });
  }
}
