import { minutesPath } from '@mesa/domain/addresses';
import type { MinutesState } from '@mesa/domain/minutes-state';
import type { NotificationWhy } from '@mesa/domain/notifications';
import type { Language } from '@mesa/domain/vocabulary';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

import { ClockService } from '../clock/clock.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import type { MailBatch } from '../mail/mail-batch.entity.js';
import { NotificationService, type NotificationText } from '../notifications/notification.service.js';
import { clockOf, minutesDates } from './minutes-clock.repository.js';
import type { Minutes } from './minutes.entity.js';
import { MINUTES_MAILS, type MinutesMail, minutesMail } from './minutes.mail.js';

/** A mail that comes late says nothing that is no longer so. */
const STILL_TRUE: Readonly<Record<MinutesMail, MinutesState>> = {
  minutes_circulated: 'circulated',
  minutes_approval_requested: 'in_approval',
  minutes_observation_entered: 'circulated',
};

const WHY: Readonly<Record<MinutesMail, NotificationWhy>> = {
  minutes_circulated: 'attended',
  minutes_approval_requested: 'approves',
  minutes_observation_entered: 'spoken_for',
};

interface MinutesFacts {
  readonly id: string;
  readonly state: MinutesState;
  readonly forum: string;
  readonly slug: string;
  readonly jurisdiction: string;
  readonly ordinal: number;
}

/** Tells people of minutes that wait for them. */
@Injectable()
export class MinutesMailService implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: RunningConfig,
    private readonly notifications: NotificationService,
    private readonly clock: ClockService,
  ) {}

  onModuleInit(): void {
    for (const mail of MINUTES_MAILS) this.notifications.register(mail, (ids, language) => this.#describe(mail, ids, language));
  }

  /** Once for each occasion: the sending of a circulation, the version to approve, the observation that was entered. */
  async tell(manager: EntityManager, mail: MinutesMail, { id, forumId }: Minutes, personIds: readonly string[], occasion: string | MailBatch): Promise<void> {
    const recipients = personIds.map((personId) => ({ personId, why: WHY[mail] }));
    const batch = typeof occasion === 'string' ? null : occasion;
    await this.notifications.tell(manager, { kind: mail, forumId, objectType: 'minutes', objectId: id, occasion: batch?.id ?? String(occasion), batch, recipients, data: { minutesId: id } });
  }

  async #describe(mail: MinutesMail, ids: readonly string[], language: Language): Promise<ReadonlyMap<string, NotificationText>> {
    const found: MinutesFacts[] = await this.dataSource.query(
      `select m.id, m.state, f.name as forum, f.slug, j.slug as jurisdiction, mf.ordinal from minutes m
       join meeting_forum mf on mf.id = m.meeting_forum_id join forum f on f.id = m.forum_id
       join jurisdiction j on j.id = f.jurisdiction_id where m.id = any ($1)`,
      [ids],
    );
    const dates = new Map((await minutesDates(this.dataSource.manager, 'minutes', ids)).map((one) => [one.minutesId, one]));
    return new Map(found.map((facts) => {
      const path = minutesPath(language, facts.jurisdiction, facts.slug, facts.ordinal);
      const dated = dates.get(facts.id);
      const clock = dated ? clockOf(dated, this.clock) : null;
      const days = { publishBy: clock?.publish?.lastDay ?? null, observeBy: clock?.observe?.lastDay ?? null };
      return [facts.id, { ...minutesMail(mail, language, { ...facts, link: this.config.publicUrl + path, ...days }), path, isStillSo: facts.state === STILL_TRUE[mail] }];
    }));
  }
}
