import type { Language } from '@mesa/domain/vocabulary';
import type { INestApplicationContext } from '@nestjs/common';
import type { DocumentNode, GraphQLFormattedError } from 'graphql';

import { AcceptanceService } from '../auth/acceptance.service.js';
import type { Caller } from '../auth/caller.js';
import { type DemonstrationAccount, DemonstrationService } from '../auth/demonstration.service.js';
import { SetUpService } from '../auth/set-up.service.js';
import { SignInService } from '../auth/sign-in.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { ExecuteService, type OperationResult } from '../graphql/execute.service.js';
import { formatError } from '../graphql/format-error.js';
import { MailService } from '../mail/mail.service.js';

/** What an act outside the schema came to; the error has the shape of every other. */
type Attempt<Result> = { readonly done: Result } | { readonly error: GraphQLFormattedError };

interface Cookies {
  readonly setCookie: readonly string[];
}

/** A mail that the demonstration shows instead of sending. */
interface KeptMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: string;
}

/** What the pages ask of us; its twin is the `Api` of apps/web, and the build is the boundary between them. */
export interface PageApi {
  execute(document: DocumentNode, variables: Record<string, unknown>): Promise<OperationResult>;
  readonly reader: { readonly name: string | null; readonly administrator: boolean } | null;
  readonly signIn: {
    requestLink(input: { email: string; language: Language }): Promise<Attempt<null>>;
    withLink(input: { token: string }): Promise<Attempt<Cookies>>;
    withCode(input: { email: string; code: string }): Promise<Attempt<Cookies>>;
    withInvitation(input: { token: string }): Promise<Attempt<Cookies>>;
    withSetUp(form: unknown): Promise<Attempt<Cookies>>;
    signOut(): Promise<Attempt<Cookies>>;
  };
  /** Null in production, where none of it exists. */
  readonly demonstration: {
    accounts(): Promise<DemonstrationAccount[]>;
    signInAs(accountId: string): Promise<Attempt<Cookies>>;
    mails(): Promise<readonly KeptMail[]>;
  } | null;
  readonly publicUrl: string;
  readonly requestId: string;
  logUnknown(error: unknown): void;
}

/** Makes what the pages of one request may ask for, as its caller. */
export function pageApis(app: INestApplicationContext): (caller: Caller) => PageApi {
  const config = app.get<RunningConfig>(CONFIG);
  const operations = app.get(ExecuteService);
  const find = <Service>(type: abstract new (...args: never[]) => Service): Service => app.get(type, { strict: false });
  const [signIns, acceptances, setUps, mails] = [find(SignInService), find(AcceptanceService), find(SetUpService), find(MailService)];
  const demonstrations = config.mode === 'demonstration' ? find(DemonstrationService) : null;

  return (caller) => {
    const { viewer } = caller;
    const logUnknown = (error: unknown): void => operations.logUnknown(viewer.requestId, error);
    const attempt = async <Result>(act: Promise<Result>): Promise<Attempt<Result>> => {
      try {
        return { done: await act };
      } catch (error) {
        return { error: formatError(error, viewer.requestId, logUnknown) };
      }
    };
    return {
      execute: (document, variables) => operations.run(viewer, document, variables),
      reader: viewer.account && { name: viewer.account.name, administrator: viewer.account.administrator },
      signIn: {
        requestLink: (input) => attempt(signIns.requestLink(input, caller).then(() => null)),
        withLink: (input) => attempt(signIns.signInWithLink(input, caller)),
        withCode: (input) => attempt(signIns.signInWithCode(input, caller)),
        withInvitation: ({ token }) => attempt(acceptances.acceptAndSignIn(token, caller)),
        withSetUp: (form) => attempt(setUps.completeAndSignIn(form, caller)),
        signOut: () => attempt(signIns.signOut(caller).then((setCookie) => ({ setCookie }))),
      },
      demonstration: demonstrations && {
        accounts: () => demonstrations.accounts(),
        signInAs: (accountId) => attempt(demonstrations.signInAs(accountId, caller)),
        mails: async () => (await mails.recent()).map(({ id, recipient, subject, text, createdAt }) => ({ id, to: recipient ?? '', subject: subject ?? '', text: text ?? '', at: createdAt.toISOString() })),
      },
      publicUrl: config.publicUrl,
      requestId: viewer.requestId,
      logUnknown,
    };
  };
}
