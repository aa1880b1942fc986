import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { createTransport, type Transporter } from 'nodemailer';
import { IsNull, type Repository } from 'typeorm';

import { ClockService } from '../clock/clock.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { JobsService } from '../jobs/jobs.service.js';
import { Mail } from './mail.entity.js';
import { MailService, type MailText } from './mail.service.js';

/** Milliseconds: a mail server that hangs must not hold a job. */
const TIMEOUT = 20_000;

/** Sends what the outbox holds. */
@Injectable()
export class MailJob implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #transport: Transporter | null;

  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectRepository(Mail) private readonly mails: Repository<Mail>,
    private readonly service: MailService,
    private readonly jobs: JobsService,
    private readonly clock: ClockService,
  ) {
    const timeouts = { connectionTimeout: TIMEOUT, greetingTimeout: TIMEOUT, socketTimeout: TIMEOUT };
    this.#transport = config.smtpUrl ? createTransport({ url: config.smtpUrl, ...timeouts }) : null;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.work<{ mailId: string }>('mail', ({ mailId }) => this.send(mailId));
  }

  onApplicationShutdown(): void {
    this.#transport?.close();
  }

  /**
   * Never twice knowingly: a settled mail is left alone. Killed between the server's "accepted" and our
   * note of it, the mail goes again under the same Message-ID, by which mailboxes know it for the same.
   */
  private async send(id: string): Promise<void> {
    const claimed = await this.mails.increment({ id, settledAt: IsNull() }, 'attempts', 1);
    if (!claimed.affected) return;
    const mail = await this.mails.findOneByOrFail({ id });
    const text = await this.service.compose(mail);
    if (!text) return this.settle(id, { state: 'needless' });
    if (!this.#transport) return this.settle(id, { state: 'kept', ...text });
    await this.mails.update({ id }, { state: 'sending' });
    await this.deliver(mail, text);
    await this.settle(id, { state: 'sent' });
  }

  private async deliver({ id, recipient }: Mail, { subject, text }: MailText): Promise<void> {
    const host = new URL(this.config.publicUrl).hostname;
    await this.#transport?.sendMail({
      from: this.config.mailFrom ?? `Mesa Abierta <mesa@${host}>`,
      to: recipient ?? undefined,
      subject,
      text,
      messageId: `<${id}@${host}>`,
      // No answer of a machine is wanted: RFC 3834.
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }

  private async settle(id: string, settled: Partial<Pick<Mail, 'state' | 'subject' | 'text'>>): Promise<void> {
    await this.mails.update({ id }, { ...settled, settledAt: new Date(this.clock.now().epochMilliseconds) });
  }
}
