import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { createTransport, type Transporter } from 'nodemailer';
import { IsNull, type Repository } from 'typeorm';

import { ClockService } from '../clock/clock.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { JobsService } from '../jobs/jobs.service.js';
import { bounceOf } from './bounce.js';
import { MailBatchService } from './mail-batch.service.js';
import { Mail } from './mail.entity.js';
import { MailService, type MailText, senderOf } from './mail.service.js';

/** Milliseconds: a mail server that hangs must not hold a job. */
const TIMEOUT = 20_000;

/** By which a mailbox offers its reader to decline more of the kind. Source: RFC 2369, RFC 8058. */
const oneClick = (url: string): Record<string, string> => ({ 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' });

/** Sends what the outbox holds. */
@Injectable()
export class MailJob implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #transport: Transporter | null;

  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectRepository(Mail) private readonly mails: Repository<Mail>,
    private readonly service: MailService,
    private readonly jobs: JobsService,
    private readonly batches: MailBatchService,
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
  async send(id: string): Promise<void> {
    if (await this.mustWait(id)) return;
    const claimed = await this.mails.increment({ id, settledAt: IsNull() }, 'attempts', 1);
    if (!claimed.affected) return;
    const mail = await this.mails.findOneByOrFail({ id });
    const text = await this.service.compose(mail);
    if (!text) return this.settle(id, { state: 'needless' });
    if (!this.#transport) return this.settle(id, { state: 'kept', subject: text.subject, text: text.text });
    const { affected } = await this.mails.update({ id, settledAt: IsNull() }, { state: 'sending' });
    if (!affected) return; // somebody else has settled it meanwhile
    try {
      await this.deliver(mail, text);
    } catch (error) {
      const bounceReason = bounceOf(error, mail.recipient);
      if (bounceReason === null) throw error;
      return this.settle(id, { state: 'bounced', bounceReason });
    }
    await this.settle(id, { state: 'sent' });
  }

  /** Sends what batches have released by our clock, which a demonstration sets and the queue does not know. */
  async sendReleased(): Promise<void> {
    const due: { id: string }[] = await this.mails.query(
      'select m.id from mail m join mail_batch b on b.id = m.batch_id where m.settled_at is null and b.release_at <= $1 order by m.id',
      [new Date(this.clock.now().epochMilliseconds)],
    );
    for (const { id } of due) await this.send(id);
  }

  /** A mail of a batch waits for its release, and is settled here when the batch was taken back. */
  private async mustWait(id: string): Promise<boolean> {
    const mail = await this.mails.findOneBy({ id, settledAt: IsNull() });
    if (!mail?.batchId) return mail === null;
    const seconds = await this.batches.wait(this.mails.manager, mail.batchId);
    if (seconds === 0) return false;
    if (seconds === null) await this.settle(id, { state: 'needless' });
    else await this.jobs.add(this.mails.manager, 'mail', { mailId: id }, seconds);
    return true;
  }

  private async deliver({ id, recipient }: Mail, { subject, text, calendar, unsubscribe, replyTo }: MailText): Promise<void> {
    const host = new URL(this.config.publicUrl).hostname;
    await this.#transport?.sendMail({
      from: senderOf(this.config),
      to: recipient ?? undefined,
      subject,
      text,
      ...(replyTo && { replyTo }),
      ...(calendar && { icalEvent: { method: calendar.method, content: calendar.content, filename: 'sesion.ics' } }),
      messageId: `<${id}@${host}>`,
      // No answer of a machine is wanted: RFC 3834.
      headers: { 'Auto-Submitted': 'auto-generated', ...(unsubscribe && oneClick(unsubscribe)) },
    });
  }

  private async settle(id: string, settled: Partial<Pick<Mail, 'state' | 'subject' | 'text' | 'bounceReason'>>): Promise<void> {
    await this.mails.update({ id }, { ...settled, settledAt: new Date(this.clock.now().epochMilliseconds) });
  }
}
