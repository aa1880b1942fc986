import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real mail server on this machine that keeps what it gets. */
export interface MailServer {
  readonly url: string;
  readonly mails: readonly ParsedMail[];
  /** The nth mail to an address, waited for; `nth` starts at 1. */
  mailTo(address: string, nth?: number): Promise<ParsedMail>;
  /** Refuses an address for good, as a server does that has no such mailbox. */
  refuse(address: string): void;
  /** Answers "try again later" to this many mails. */
  refuseNext(count: number): void;
  /** Takes this many milliseconds over each mail before it says that it has it. */
  dawdle(ms: number): void;
  close(): Promise<void>;
}

const PATIENCE = 15_000;
const STEP = 25;

const recipientsOf = (mail: ParsedMail): string[] => [mail.to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''));

export async function startMailServer(): Promise<MailServer> {
  const mails: ParsedMail[] = [];
  const refused = new Set<string>();
  let refusals = 0;
  let pause = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => done(refused.has(address) ? Object.assign(new Error(`5.1.1 <${address}>: no such user`), { responseCode: 550 }) : null),
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        if (refusals > 0) {
          refusals -= 1;
          return done(Object.assign(new Error('busy'), { responseCode: 451 }));
        }
        mails.push(mail);
        setTimeout(done, pause);
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails,
    async mailTo(address, nth = 1) {
      for (let waited = 0; waited < PATIENCE; waited += STEP) {
        const found = mails.filter((mail) => recipientsOf(mail).includes(address))[nth - 1];
        if (found) return found;
        await sleep(STEP);
      }
      throw new Error(`no mail number ${nth} to ${address} after ${PATIENCE} ms`);
    },
    refuse(address) {
      refused.add(address);
    },
    refuseNext(count) {
      refusals = count;
    },
    dawdle(ms) {
      pause = ms;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
