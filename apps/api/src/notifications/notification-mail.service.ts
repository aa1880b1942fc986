import { sitePath } from '@mesa/domain/addresses';
import { isDeclinable, NOTIFICATION_KINDS, type NotificationKind } from '@mesa/domain/notifications';
import type { Language } from '@mesa/domain/vocabulary';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { MailService, type MailText, type NewMail } from '../mail/mail.service.js';
import { unsubscribeToken } from '../mail/unsubscribe-token.js';
import { DIGEST_MAIL, type DigestLine, digestMail, footer, whyInWords } from './notification.mail.js';
import { addressees, toldByIds, type ToldRow } from './notification.repository.js';
import { NotificationService, type NotificationText } from './notification.service.js';

/** Stands for every kind in the token of a digest. */
export const EVERYTHING = 'all';

/** Writes the mails of notifications when they are sent: alone, or many in a digest. */
@Injectable()
export class NotificationMailService implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly notifications: NotificationService,
    private readonly mails: MailService,
  ) {}

  onModuleInit(): void {
    for (const kind of NOTIFICATION_KINDS) this.mails.register(kind, (mail) => this.#compose(mail));
    this.mails.register(DIGEST_MAIL, (mail) => this.#composeDigest(mail));
  }

  /** Null where it is no longer so, or was declined while it waited for the end of quiet hours. */
  async #compose({ data, language }: NewMail): Promise<MailText | null> {
    const [told] = await toldByIds(this.dataSource.manager, [data['notificationId'] ?? '']);
    if (!told || (await this.#wasDeclined(told))) return null;
    const said = await this.#say(told, language);
    if (!said?.isStillSo) return null;
    const addresses = this.#addresses(language, told.personId, told.kind);
    return { subject: said.subject, text: [said.text, footer(language, whyInWords(told.why, language), addresses)].join('\n'), ...this.#oneClick(told.personId, told.kind), ...(said.replyTo && { replyTo: said.replyTo }) };
  }

  async #composeDigest({ data, language }: NewMail): Promise<MailText | null> {
    const told = await toldByIds(this.dataSource.manager, (data['notificationIds'] ?? '').split(','));
    const [{ personId } = { personId: '' }] = told;
    const lines: DigestLine[] = [];
    for (const kind of new Set(told.map((one) => one.kind))) {
      const ofKind = told.filter((one) => one.kind === kind && one.readAt === null);
      const texts = await this.notifications.describe(kind, ofKind.map(({ objectId }) => objectId), language);
      lines.push(...ofKind.flatMap(({ objectId, why }) => lineOf(texts.get(objectId), why, this.config.publicUrl)));
    }
    if (lines.length === 0) return null;
    return { ...digestMail(language, lines, this.#addresses(language, personId, EVERYTHING)), ...this.#oneClick(personId, EVERYTHING) };
  }

  async #wasDeclined({ personId, kind }: ToldRow): Promise<boolean> {
    const [reader] = await addressees(this.dataSource.manager, [personId], kind);
    return isDeclinable(kind) && (reader?.chosen.ofKind ?? reader?.chosen.ofAll) === 'in_product';
  }

  async #say({ kind, objectId }: ToldRow, language: Language): Promise<NotificationText | undefined> {
    return (await this.notifications.describe(kind, [objectId], language)).get(objectId);
  }

  #addresses(language: Language, personId: string, what: NotificationKind | typeof EVERYTHING) {
    const token = unsubscribeToken(this.config.authSecret, personId, what);
    const isDeclined = what === EVERYTHING || isDeclinable(what);
    return {
      unsubscribe: isDeclined ? `${this.config.publicUrl}${sitePath(language, 'unsubscribe')}?token=${token}` : null,
      settings: this.config.publicUrl + sitePath(language, 'account', 'notifications'),
    };
  }

  #oneClick(personId: string, what: NotificationKind | typeof EVERYTHING): Pick<MailText, 'unsubscribe'> {
    if (what !== EVERYTHING && !isDeclinable(what)) return {};
    return { unsubscribe: `${this.config.publicUrl}/unsubscribe/${unsubscribeToken(this.config.authSecret, personId, what)}` };
  }
}

const lineOf = (said: NotificationText | undefined, why: ToldRow['why'], publicUrl: string): DigestLine[] => (said?.isStillSo ? [{ subject: said.subject, why, link: publicUrl + said.path }] : []);
