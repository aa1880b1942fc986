import { type Delivery, deliveryOf, isDeclinable, nextDigest, type NotificationKind, type NotificationWhy, quietUntil } from '@mesa/domain/notifications';
import type { Language } from '@mesa/domain/vocabulary';
import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { ClockService } from '../clock/clock.service.js';
import { JobsService } from '../jobs/jobs.service.js';
import type { MailBatch } from '../mail/mail-batch.entity.js';
import { MailService } from '../mail/mail.service.js';
import { type Addressee, addressees, browsersOf, insertNotifications, tieToMails } from './notification.repository.js';

/** What is told, of which object, to whom and why. */
export interface Notice {
  readonly kind: NotificationKind;
  readonly forumId: string;
  readonly objectType: string;
  readonly objectId: string;
  /** Tells two notices of one kind about one object apart; without it a person hears of it once. */
  readonly occasion?: string;
  /** With which it goes out, and is taken back: until then nobody sees it. */
  readonly batch?: MailBatch | null;
  readonly recipients: readonly { readonly personId: string; readonly why: NotificationWhy }[];
  /** Ids that stand in the mail's row beside the notification's own, so that it can be found by them. */
  readonly data?: Readonly<Record<string, string>>;
}

/** What a notification says, made when it is read or sent, from what is true then. */
export interface NotificationText {
  readonly subject: string;
  /** Of the mail, without its end: why it was sent and how to decline it. */
  readonly text: string;
  /** The page that it leads to, in the language of the text. */
  readonly path: string;
  /** Whether it still asks for attention; else no mail goes out, and the list shows it all the same. */
  readonly isStillSo: boolean;
  /** Where an answer by mail goes, if not to the sender. */
  readonly replyTo?: string;
}

/** The texts of many notifications of one kind in one statement, by the id of what they are about. */
export type NotificationDescriber = (objectIds: readonly string[], language: Language) => Promise<ReadonlyMap<string, NotificationText>>;

type Planned = Addressee & { readonly id: string; readonly why: NotificationWhy; readonly delivery: Delivery; readonly digest: ReturnType<typeof nextDigest> | null };

/** Tells people of what concerns them, as each of them chose. */
@Injectable()
export class NotificationService {
  readonly #describers = new Map<NotificationKind, NotificationDescriber>();

  constructor(
    private readonly mails: MailService,
    private readonly jobs: JobsService,
    private readonly clock: ClockService,
  ) {}

  /** Names who writes the texts of a kind; each noun registers its own when its module starts. */
  register(kind: NotificationKind, describer: NotificationDescriber): void {
    if (this.#describers.has(kind)) throw new Error(`The notification "${kind}" has two describers`);
    this.#describers.set(kind, describer);
  }

  async describe(kind: NotificationKind, objectIds: readonly string[], language: Language): Promise<ReadonlyMap<string, NotificationText>> {
    const describer = this.#describers.get(kind);
    if (!describer) throw new Error(`The notification "${kind}" has no describer`);
    return describer(objectIds, language);
  }

  /**
   * In the transaction of what it tells of: rows, mails and jobs exist if, and only if, the write does. Who has
   * no account cannot be told. Somebody who is told for two reasons hears the first.
   */
  async tell(manager: EntityManager, notice: Notice): Promise<void> {
    const whyOf = new Map(notice.recipients.toReversed().map(({ personId, why }) => [personId, why]));
    const found = await addressees(manager, [...whyOf.keys()], notice.kind);
    if (found.length === 0) return;
    const planned = found.map((one) => this.#plan(one, notice, whyOf.get(one.personId) ?? 'takes_part'));
    const { kind, forumId, objectType, objectId, occasion = '', batch = null } = notice;
    const rows = planned.map(({ id, personId, why, delivery, digest }) => ({ id, personId, kind, why, forumId, objectType, objectId, occasion, batchId: batch?.id ?? null, delivery, digestOn: digest?.day ?? null }));
    const inserted = await insertNotifications(manager, rows, new Date(this.clock.now().epochMilliseconds));
    await this.#send(manager, notice, planned.filter(({ id }) => inserted.has(id)));
  }

  #plan(one: Addressee, { kind, batch }: Notice, why: NotificationWhy): Planned {
    const delivery = deliveryOf(kind, one.chosen);
    const digest = delivery === 'daily' || delivery === 'weekly' ? nextDigest(this.#from(batch), one.timeZone, delivery) : null;
    return { ...one, id: uuidv7(), why, delivery, digest };
  }

  async #send(manager: EntityManager, { kind, data, batch = null }: Notice, planned: readonly Planned[]): Promise<void> {
    await this.#push(manager, planned.filter(({ delivery }) => delivery === 'at_once'), (one) => this.#quiet(kind, batch, one) ?? batch?.releaseAt ?? null);
    const pairs: { id: string; mailId: string }[] = [];
    for (const { id, personId, email, language, delivery, digest, ...one } of planned) {
      if (digest) await this.jobs.add(manager, 'digest', { personId }, this.clock.secondsUntil(new Date(digest.at.epochMilliseconds)));
      if (delivery !== 'at_once') continue;
      const mailId = await this.mails.enqueue(manager, { to: email, language, template: kind, data: { ...data, notificationId: id } }, batch, this.#quiet(kind, batch, one));
      pairs.push({ id, mailId });
    }
    await tieToMails(manager, pairs);
  }

  /** In each of their browsers, at once or when the mail goes. */
  async #push(manager: EntityManager, planned: readonly Planned[], notBefore: (one: Planned) => Date | null): Promise<void> {
    const browsers = await browsersOf(manager, planned.map(({ personId }) => personId));
    for (const one of planned) {
      const moment = notBefore(one);
      for (const subscriptionId of browsers.get(one.personId) ?? []) {
        await this.jobs.add(manager, 'push', { notificationId: one.id, subscriptionId }, moment ? this.clock.secondsUntil(moment) : 0);
      }
    }
  }

  /** From when on it may go out: a digest that passes while it can still be taken back is not the one that takes it. */
  #from(batch: MailBatch | null | undefined): Temporal.Instant {
    return batch ? Temporal.Instant.fromEpochMilliseconds(batch.releaseAt.getTime()) : this.clock.now();
  }

  /** What nobody can decline does not wait for the morning either. */
  #quiet(kind: NotificationKind, batch: MailBatch | null, { quiet, timeZone }: Pick<Addressee, 'quiet' | 'timeZone'>): Date | null {
    const end = quiet && isDeclinable(kind) ? quietUntil(this.#from(batch), timeZone, quiet) : null;
    return end && new Date(end.epochMilliseconds);
  }
}
