import { meetingPath, sitePath } from '@mesa/domain/addresses';
import type { Language } from '@mesa/domain/vocabulary';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { answerToken } from '../auth/invitation-token.js';
import { type CalendarMeeting, calendarFile } from '../calendar/calendar-file.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { MailService, type MailText, type NewMail, senderOf } from '../mail/mail.service.js';
import { type ConvocationFacts, convocationFacts } from './convocation.repository.js';
import { convocationMail, titleOf } from './convocation.mail.js';
import { CONVOCATION_MAIL } from './convocation.service.js';

/** What each kind says is no longer so in any other state. */
const STILL_TRUE = { convene: 'convened', change: 'convened', cancel: 'cancelled' } as const;

/** The bare address of `Name <address>`. */
const addressOf = (sender: string): string => /<([^<>]+)>\s*$/.exec(sender)?.[1] ?? sender;

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

  async #compose({ to, language, data }: NewMail): Promise<MailText | null> {
    const facts = await convocationFacts(this.dataSource.manager, data['convocationId'] ?? '', data['personId'] ?? '');
    if (!facts || !facts.isLatest || facts.seats.length === 0 || facts.state !== STILL_TRUE[facts.kind]) return null;
    const links = { answers: facts.seats.map(({ recipientId }) => this.#answer(language, recipientId)), meeting: this.#meeting(facts, language) };
    const method = facts.kind === 'cancel' ? 'CANCEL' : 'REQUEST';
    const event = this.#event(facts, links.meeting ?? this.config.publicUrl, language, to);
    return { ...convocationMail(facts, links, language), calendar: { method, content: calendarFile(method, [event], { name: facts.forum }) } };
  }

  /** Names its own reader alone: nobody's address goes to the others. Answers by calendar come back to the sender. */
  #event(facts: ConvocationFacts, url: string, language: Language, email: string): CalendarMeeting {
    const cancelled = facts.kind === 'cancel';
    return {
      uid: facts.calendarUid,
      sequence: facts.sequence,
      stampedAt: facts.madeAt,
      timeZone: facts.timeZone,
      day: facts.day,
      from: facts.from,
      until: facts.until,
      title: titleOf(facts, language),
      description: [facts.purpose, facts.whatWillBeDecided].filter((text) => text !== null).join('\n\n'),
      location: facts.place,
      url,
      joinUrl: cancelled ? null : facts.joinUrl,
      cancelled,
      organizer: { name: facts.forum, email: addressOf(senderOf(this.config)) },
      attendees: [{ name: facts.person ?? email, email, partstat: 'NEEDS-ACTION', pressed: facts.seats.some(({ capacity }) => capacity !== 'observer') }],
    };
  }

  #answer(language: Language, recipientId: string): string {
    return `${this.config.publicUrl}${sitePath(language, 'answer')}?token=${answerToken(this.config.authSecret, recipientId)}`;
  }

  #meeting({ jurisdictionSlug, forumSlug, ordinal }: ConvocationFacts, language: Language): string | null {
    return ordinal === null ? null : this.config.publicUrl + meetingPath(language, jurisdictionSlug, forumSlug, ordinal);
  }
}
