import { meetingPath, sitePath } from '@mesa/domain/addresses';
import type { Language } from '@mesa/domain/vocabulary';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { answerToken } from '../auth/invitation-token.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { MailService, type MailText, type NewMail } from '../mail/mail.service.js';
import { type ConvocationFacts, convocationFacts } from './convocation.repository.js';
import { convocationMail } from './convocation.mail.js';
import { CONVOCATION_MAIL } from './convocation.service.js';

/** What each kind says is no longer so in any other state. */
const STILL_TRUE = { convene: 'convened', change: 'convened', cancel: 'cancelled' } as const;

/** Writes the mail of one person when it is sent, from what is true then. */
@Injectable()
export class ConvocationMailService implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly mails: MailService,
  ) {}

  onModuleInit(): void {
    this.mails.register(CONVOCATION_MAIL, (mail) => this.#compose(mail));
  }

  async #compose({ language, data }: NewMail): Promise<MailText | null> {
    const facts = await convocationFacts(this.dataSource.manager, data['convocationId'] ?? '', data['personId'] ?? '');
    if (!facts || !facts.isLatest || facts.seats.length === 0 || facts.state !== STILL_TRUE[facts.kind]) return null;
    return convocationMail(facts, { answers: facts.seats.map(({ recipientId }) => this.#answer(language, recipientId)), meeting: this.#meeting(facts, language) }, language);
  }

  #answer(language: Language, recipientId: string): string {
    return `${this.config.publicUrl}${sitePath(language, 'answer')}?token=${answerToken(this.config.authSecret, recipientId)}`;
  }

  #meeting({ jurisdictionSlug, forumSlug, ordinal }: ConvocationFacts, language: Language): string | null {
    return ordinal === null ? null : this.config.publicUrl + meetingPath(language, jurisdictionSlug, forumSlug, ordinal);
  }
}
