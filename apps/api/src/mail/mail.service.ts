import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@mesa/domain/vocabulary';
import { InjectRepository } from '@nestjs/typeorm';
import type { EntityManager, Repository } from 'typeorm';

import { ClockService } from '../clock/clock.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { JobsService } from '../jobs/jobs.service.js';
import type { MailBatch } from './mail-batch.entity.js';
import { Mail } from './mail.entity.js';

/** A mail to be: composed when it is sent, from what is true then. */
export interface NewMail {
  readonly to: string;
  readonly language: Language;
  readonly template: string;
  /** Ids that the composer looks up; no secret, no text of people. */
  readonly data: Readonly<Record<string, string>>;
}

/** What a mail says: plain text, so that it reads everywhere. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
  /** For the reader's calendar: what the mail says, as iTIP. */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string };
  /** Where an answer goes, if not to the sender. */
  readonly replyTo?: string;
  /** Where the reader declines more of the kind, by one POST without signing in (RFC 8058); left out where it cannot be declined. */
  readonly unsubscribe?: string;
}

/** Whom the mails come from. */
export const senderOf = ({ mailFrom, publicUrl }: Pick<RunningConfig, 'mailFrom' | 'publicUrl'>): string => mailFrom ?? `Mesa Abierta <mesa@${new URL(publicUrl).hostname}>`;

/** Makes the text of one mail, or null when there is nothing to say any more. */
export type MailComposer = (mail: NewMail) => Promise<MailText | null>;

const RECENT = 50;

/**
 * Mail that goes out if, and only if, the write that it tells of is committed. The row and its job are
 * inserted in the caller's transaction; that is stronger than a follower with a cursor, which adds a second
 * state that can lag or be lost, and the job brings retries and the recovery of killed processes with it.
 */
@Injectable()
export class MailService {
  readonly #composers = new Map<string, MailComposer>();

  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectRepository(Mail) private readonly mails: Repository<Mail>,
    private readonly jobs: JobsService,
    private readonly clock: ClockService,
  ) {}

  /** Names the composer of a template; each noun registers its own when its module starts. */
  register(template: string, composer: MailComposer): void {
    if (this.#composers.has(template)) throw new Error(`The mail "${template}" has two composers`);
    this.#composers.set(template, composer);
  }

  /**
   * Gives the mail's id. With a batch it waits until the batch is released, and may be taken back; and it goes
   * no earlier than `notBefore`, by our clock.
   */
  async enqueue(manager: EntityManager, { to, language, template, data }: NewMail, batch: MailBatch | null = null, notBefore: Date | null = null): Promise<string> {
    if (!this.#composers.has(template)) throw new Error(`The mail "${template}" has no composer`);
    const mail = await manager.save(manager.create(Mail, { recipient: to, language, template, data, batchId: batch?.id ?? null }));
    const waits = [batch?.releaseAt, notBefore].map((moment) => (moment ? this.clock.secondsUntil(moment) : 0));
    await this.jobs.add(manager, 'mail', { mailId: mail.id }, Math.max(...waits));
    return mail.id;
  }

  async compose({ recipient, language, template, data }: Mail): Promise<MailText | null> {
    const composer = this.#composers.get(template);
    // A mail of a newer version of the program waits for that version.
    if (!composer) throw new Error(`The mail "${template}" has no composer`);
    return recipient === null ? null : composer({ to: recipient, language, template, data });
  }

  /** The latest mails that the demonstration kept instead of sending; none anywhere else. */
  async recent(): Promise<Mail[]> {
    if (this.config.mode !== 'demonstration') return [];
    return this.mails.find({ where: { state: 'kept' }, order: { createdAt: 'DESC', id: 'DESC' }, take: RECENT });
  }
}
