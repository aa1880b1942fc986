import { sitePath } from '@mesa/domain/addresses';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { answerToken } from '../auth/invitation-token.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { MailService, type MailText, type NewMail } from '../mail/mail.service.js';
import { ALTERNATE_MAIL, ENTERED_MAIL, type RsvpFacts, rsvpMail } from './rsvp.mail.js';

const FACTS = `
  select f.name as forum, m.title, to_char(m.scheduled_on, 'YYYY-MM-DD') as day, to_char(m.scheduled_from, 'HH24:MI') as "from", m.place,
    m.time_zone as "timeZone", coalesce(s.label, o.name, s.group_label) as seat, namer.name as namer, own.answer,
    k.id is not null and coalesce(theirs.answer = 'not_attending', false) as "isCalled"
  from convocation_recipient r join convocation c on c.id = r.convocation_id join meeting_forum mf on mf.id = c.meeting_forum_id
    join meeting m on m.id = mf.meeting_id join forum f on f.id = mf.forum_id
    left join seat s on s.id = r.seat_id left join organization o on o.id = s.organization_id
    left join rsvp own on own.meeting_forum_id = mf.id and own.person_id = r.person_id and own.seat_id is not distinct from r.seat_id
    left join alternate_call k on k.meeting_forum_id = mf.id and k.seat_id = r.seat_id and k.alternate_id = r.person_id
    left join person namer on namer.id = k.named_by_id
    left join rsvp theirs on theirs.meeting_forum_id = mf.id and theirs.person_id = k.named_by_id and theirs.seat_id = r.seat_id
  where r.id = $1 and m.state = 'convened' and m.scheduled_on is not null`;

/** Writes what an answer makes known to others, when it is sent. */
@Injectable()
export class RsvpMailService implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly mails: MailService,
  ) {}

  onModuleInit(): void {
    for (const mail of [ALTERNATE_MAIL, ENTERED_MAIL] as const) this.mails.register(mail, (due) => this.#compose(mail, due));
  }

  /** Nothing where the titular comes after all, or the answer is gone. */
  async #compose(mail: typeof ALTERNATE_MAIL | typeof ENTERED_MAIL, { language, data }: NewMail): Promise<MailText | null> {
    const recipientId = data['recipientId'] ?? '';
    const [facts]: (RsvpFacts & { isCalled: boolean })[] = await this.dataSource.query(FACTS, [recipientId]);
    if (!facts || (mail === ALTERNATE_MAIL ? !facts.isCalled : facts.answer === null)) return null;
    const link = `${this.config.publicUrl}${sitePath(language, 'answer')}?token=${answerToken(this.config.authSecret, recipientId)}`;
    return rsvpMail(mail, language, facts, link);
  }
}
