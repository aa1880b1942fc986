import { LIMITS } from '@mesa/domain/limits';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ImapFlow } from 'imapflow';
import { PinoLogger } from 'nestjs-pino';
import type { DataSource } from 'typeorm';

import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { JobsService } from '../jobs/jobs.service.js';
import { InboundMailService } from './inbound-mail.service.js';

/** Seconds between two looks. */
const EVERY = 60;
/** Mails taken at one look; the rest wait for the next. */
const MOST = 50;
/** Milliseconds. */
const TIMEOUT = 20_000;

/** Looks into a mailbox, where one is named. Several processes take turns: one job waits at a time. */
@Injectable()
export class MailboxJob implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly inbound: InboundMailService,
    private readonly jobs: JobsService,
    private readonly logger: PinoLogger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.imapUrl === null) return;
    await this.jobs.work('mailbox', () => this.#look());
    await this.#again(0);
  }

  /** A mailbox that cannot be reached is looked into again at the next turn, not sooner. */
  async #look(): Promise<void> {
    try {
      await this.takeUnseen();
    } catch (error) {
      this.logger.warn({ err: error }, 'the mailbox could not be read');
    }
    await this.#again(EVERY);
  }

  #again(seconds: number): Promise<void> {
    return this.jobs.add(this.dataSource.manager, 'mailbox', {}, seconds);
  }

  /** Takes what nobody has seen; each is marked as seen when it is settled, so that a crash loses none. */
  async takeUnseen(): Promise<void> {
    const client = new ImapFlow(connectionOf(new URL(this.config.imapUrl ?? '')));
    // A connection that breaks between two commands would end the process.
    client.on('error', (error) => this.logger.warn({ err: error }, 'mailbox'));
    await client.connect();
    try {
      await client.mailboxOpen('INBOX');
      const unseen = (await client.search({ seen: false }, { uid: true })) || [];
      for (const uid of unseen.slice(0, MOST)) await this.#tryToTake(client, uid);
    } finally {
      await client.logout().catch(() => client.close());
    }
  }

  /** One that fails stays unseen, and does not stand in the way of the others. */
  async #tryToTake(client: ImapFlow, uid: number): Promise<void> {
    try {
      await this.#take(client, uid);
    } catch (error) {
      this.logger.warn({ err: error, uid }, 'a mail could not be taken and will be tried again');
    }
  }

  async #take(client: ImapFlow, uid: number): Promise<void> {
    const found = await client.fetchOne(String(uid), { size: true }, { uid: true });
    if (found && (found.size ?? 0) <= LIMITS.inboundMailBytes) {
      const mail = await client.fetchOne(String(uid), { source: true }, { uid: true });
      if (mail && mail.source) await this.inbound.receive(mail.source);
    }
    await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
  }
}

/** `imaps://user:password@host:993`. */
function connectionOf({ protocol, hostname, port, username, password }: URL): ConstructorParameters<typeof ImapFlow>[0] {
  const secure = protocol === 'imaps:';
  return {
    host: hostname,
    port: Number(port) || (secure ? 993 : 143),
    secure,
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    connectionTimeout: TIMEOUT,
    greetingTimeout: TIMEOUT,
    socketTimeout: TIMEOUT,
  };
}
