import { forumPagePath } from '@mesa/domain/addresses';
import { type Language, LANGUAGES } from '@mesa/domain/vocabulary';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { MailService, type MailText, type NewMail } from '../mail/mail.service.js';
import { MeetingClockService } from '../meetings/meeting-clock.service.js';
import { BALLOT_MAILS, type BallotMail, ballotMail } from './ballot.mail.js';

const languageOf = (languages: readonly string[]): Language => LANGUAGES.find((language) => language === languages[0]) ?? LANGUAGES[0];

/** Who holds a seat of the open ballot $1 today that has neither voted nor declared a conflict; $2 is now. */
const WAITED_FOR = `
  from ballot b join forum f on f.id = b.forum_id join jurisdiction j on j.id = f.jurisdiction_id
  cross join jsonb_to_recordset(b.electorate -> 'seats') as e (id uuid)
  join seat_holding h on h.seat_id = e.id and h.revoked_at is null and daterange(h.valid_from, h.valid_until, '[]') @> ($2::timestamptz at time zone j.time_zone)::date
  join person p on p.id = h.person_id left join auth."user" u on u.id = p.account_id
  where b.id = $1 and b.state = 'open' and b.closes_on >= ($2::timestamptz at time zone j.time_zone)::date
    and not exists (select from ballot_vote v where v.ballot_id = b.id and v.seat_id = e.id)
    and not exists (select from ballot_recusal r where r.ballot_id = b.id and r.seat_id = e.id)`;

interface Found {
  readonly question: string;
  readonly closesOn: string;
  readonly isSecret: boolean;
  readonly forum: string;
  readonly slug: string;
  readonly jurisdiction: string;
}

/** Tells people of a ballot out of session that waits for them. */
@Injectable()
export class BallotMailService implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: RunningConfig,
    private readonly mails: MailService,
    private readonly clock: MeetingClockService,
  ) {}

  onModuleInit(): void {
    for (const mail of BALLOT_MAILS) this.mails.register(mail, (due) => this.#compose(mail, due));
  }

  async tell(manager: EntityManager, template: BallotMail, ballotId: string): Promise<void> {
    const people: { personId: string; email: string; languages: string[] }[] = await manager.query(
      `select distinct p.id as "personId", u.email, j.languages ${WAITED_FOR} and u.email is not null order by p.id`,
      [ballotId, this.clock.now()],
    );
    for (const { personId, email, languages } of people) await this.mails.enqueue(manager, { to: email, language: languageOf(languages), template, data: { ballotId, personId } });
  }

  /** Null when the ballot has ended, or the person's seats have all voted meanwhile. */
  async #compose(mail: BallotMail, { language, data }: NewMail): Promise<MailText | null> {
    const [found]: Found[] = await this.dataSource.query(
      `select b.question, to_char(b.closes_on, 'YYYY-MM-DD') as "closesOn", b.is_secret as "isSecret", f.name as forum, f.slug, j.slug as jurisdiction ${WAITED_FOR} and p.id = $3 limit 1`,
      [data['ballotId'], this.clock.now(), data['personId']],
    );
    if (!found) return null;
    const link = `${this.config.publicUrl}${forumPagePath(language, found.jurisdiction, found.slug, 'ballots')}/${data['ballotId'] ?? ''}`;
    return ballotMail(mail, language, { ...found, link });
  }
}
