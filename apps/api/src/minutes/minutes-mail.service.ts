import { minutesPath } from '@mesa/domain/addresses';
import type { MinutesState } from '@mesa/domain/minutes-state';
import { type Language, LANGUAGES } from '@mesa/domain/vocabulary';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

import { ClockService } from '../clock/clock.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import type { MailBatch } from '../mail/mail-batch.entity.js';
import { type MailText, MailService, type NewMail } from '../mail/mail.service.js';
import { clockOf, minutesDates } from './minutes-clock.repository.js';
import type { Minutes } from './minutes.entity.js';
import { MINUTES_MAILS, type MinutesMail, minutesMail } from './minutes.mail.js';

/** A mail that comes late says nothing that is no longer so. */
const STILL_TRUE: Readonly<Record<MinutesMail, MinutesState>> = {
  minutes_circulated: 'circulated',
  minutes_approval_requested: 'in_approval',
  minutes_observation_entered: 'circulated',
};

const languageOf = (languages: readonly string[]): Language => LANGUAGES.find((language) => language === languages[0]) ?? LANGUAGES[0];

/** Tells people of minutes that wait for them. */
@Injectable()
export class MinutesMailService implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: RunningConfig,
    private readonly mails: MailService,
    private readonly clock: ClockService,
  ) {}

  onModuleInit(): void {
    for (const mail of MINUTES_MAILS) this.mails.register(mail, (due) => this.#compose(mail, due));
  }

  /** Those of the persons who have an account get a mail, with the others of its batch; its address stays in the outbox. */
  async tell(manager: EntityManager, mail: MinutesMail, { id }: Minutes, personIds: readonly string[], batch: MailBatch | null = null): Promise<void> {
    const accounts: { email: string; languages: string[] }[] = await manager.query(
      `select u.email, j.languages from person p join auth."user" u on u.id = p.account_id
       join jurisdiction j on j.id = p.jurisdiction_id where p.id = any ($1) order by p.id`,
      [personIds],
    );
    for (const { email, languages } of accounts) {
      await this.mails.enqueue(manager, { to: email, language: languageOf(languages), template: mail, data: { minutesId: id } }, batch);
    }
  }

  async #compose(mail: MinutesMail, { language, data }: NewMail): Promise<MailText | null> {
    const [found]: { state: MinutesState; forum: string; slug: string; jurisdiction: string; ordinal: number }[] = await this.dataSource.query(
      `select m.state, f.name as forum, f.slug, j.slug as jurisdiction, mf.ordinal from minutes m
       join meeting_forum mf on mf.id = m.meeting_forum_id join forum f on f.id = m.forum_id
       join jurisdiction j on j.id = f.jurisdiction_id where m.id = $1`,
      [data['minutesId']],
    );
    if (!found || found.state !== STILL_TRUE[mail]) return null;
    const link = this.config.publicUrl + minutesPath(language, found.jurisdiction, found.slug, found.ordinal);
    const [dates] = await minutesDates(this.dataSource.manager, 'minutes', [data['minutesId'] ?? '']);
    const publishBy = dates ? (clockOf(dates, this.clock)?.publish?.lastDay ?? null) : null;
    return minutesMail(mail, language, { ...found, link, publishBy });
  }
}
