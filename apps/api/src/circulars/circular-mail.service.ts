import { circularPath } from '@mesa/domain/addresses';
import type { Language } from '@mesa/domain/vocabulary';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { senderOf } from '../mail/mail.service.js';
import { replyAddress, replyToken } from '../mail/reply-token.js';
import { NotificationService, type NotificationText } from '../notifications/notification.service.js';
import { documentsByCircular } from './circular.loader.js';
import { circularMail } from './circular.mail.js';

/** The local part before the "+" of addresses to which circulars are answered. */
export const CIRCULAR_PREFIX = 'circular';

interface CircularFacts {
  readonly id: string;
  readonly number: number;
  readonly subject: string;
  readonly text: string;
  readonly forum: string;
  readonly slug: string;
  readonly jurisdiction: string;
}

/** Says what a circular says, to each reader. */
@Injectable()
export class CircularMailService implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly notifications: NotificationService,
  ) {}

  onModuleInit(): void {
    this.notifications.register('circular', (ids, language) => this.#describe(ids, language));
  }

  async #describe(ids: readonly string[], language: Language): Promise<ReadonlyMap<string, NotificationText>> {
    const found: CircularFacts[] = await this.dataSource.query(
      `select c.id, c.number, c.subject, c.text, f.name as forum, f.slug, j.slug as jurisdiction from circular c
       join forum f on f.id = c.forum_id join jurisdiction j on j.id = f.jurisdiction_id where c.id = any ($1)`,
      [ids],
    );
    const documents = await documentsByCircular(found.map(({ id }) => id), this.dataSource);
    return new Map(found.map((facts, index) => {
      const path = circularPath(language, facts.jurisdiction, facts.slug, facts.number);
      const replyTo = replyAddress(senderOf(this.config), CIRCULAR_PREFIX, replyToken(this.config.authSecret, facts.id));
      const listed = (documents[index] ?? []).map(({ id, title, url, fileName }) => ({ title: title ?? fileName ?? '', link: url ?? `${this.config.publicUrl}/files/${id}` }));
      const said = circularMail(language, { ...facts, documents: listed, link: this.config.publicUrl + path, canReply: replyTo !== null });
      return [facts.id, { ...said, path, isStillSo: true, ...(replyTo !== null && { replyTo }) }];
    }));
  }
}
