import type { PollState } from '@mesa/domain/poll-state';
import { type Language, LANGUAGES } from '@mesa/domain/vocabulary';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, In } from 'typeorm';

import { ClockService } from '../clock/clock.service.js';
import { type MailText, MailService, type NewMail } from '../mail/mail.service.js';
import { DatePollInvitee } from './date-poll-invitee.entity.js';
import type { DatePoll } from './date-poll.entity.js';
import { POLL_MAILS, type PollMail, pollMail } from './date-poll.mail.js';
import { reachable } from './date-poll.repository.js';
import { PollLinkService } from './poll-link.service.js';

/** A mail that comes late says nothing that is no longer so. */
const STILL_TRUE: Readonly<Record<PollMail, PollState>> = {
  date_poll_asked: 'open',
  date_poll_changed: 'open',
  date_poll_reminder: 'open',
  date_poll_entered: 'open',
  date_poll_settled: 'closed',
  date_poll_cancelled: 'cancelled',
};

const languageOf = (languages: readonly string[]): Language => LANGUAGES.find((language) => language === languages[0]) ?? LANGUAGES[0];

interface Found {
  readonly state: PollState;
  readonly isAnswered: boolean;
  readonly name: string;
  readonly seat: string;
  readonly forum: string;
  readonly title: string;
  readonly deadlineOn: string;
  readonly timeZone: string;
  readonly reason: string | null;
  readonly dates: readonly { readonly day: string; readonly from: string }[];
}

/** What a mail tells: the chosen date of a poll that was closed, else the proposed ones. */
const FACTS = `
  select p.state, i.answered_at is not null as "isAnswered", coalesce(who.name, '') as name, coalesce(s.label, o.name, s.group_label, '') as seat, f.name as forum, p.title,
    to_char(p.deadline_on, 'YYYY-MM-DD') as "deadlineOn", p.time_zone as "timeZone", p.state_reason as reason,
    case when t.id is not null then jsonb_build_array(jsonb_build_object('day', t.scheduled_on, 'from', to_char(t.scheduled_from, 'HH24:MI')))
      else (select jsonb_agg(jsonb_build_object('day', d.day, 'from', to_char(d.starts_from, 'HH24:MI')) order by d.starts_at) from date_poll_option d where d.poll_id = p.id) end as dates
  from date_poll_invitee i join date_poll p on p.id = i.poll_id join person who on who.id = i.person_id join forum f on f.id = p.forum_id
  join seat s on s.id = i.seat_id left join organization o on o.id = s.organization_id
  left join meeting_forum mf on mf.id = p.meeting_forum_id left join meeting t on t.id = mf.meeting_id
  where i.id = $1`;

/** Writes to the people who are asked, where an address of theirs is known. */
@Injectable()
export class DatePollMailService implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly mails: MailService,
    private readonly links: PollLinkService,
    private readonly clock: ClockService,
  ) {}

  onModuleInit(): void {
    for (const mail of POLL_MAILS) this.mails.register(mail, (due) => this.#compose(mail, due));
  }

  /** The question itself; who has no known address waits for the secretariat to hand the link over. */
  async ask(manager: EntityManager, poll: DatePoll, invitees: readonly DatePollInvitee[]): Promise<void> {
    await this.#note(manager, await this.tell(manager, 'date_poll_asked', poll, invitees), 'mailedAt');
  }

  async remind(manager: EntityManager, poll: DatePoll, invitees: readonly DatePollInvitee[]): Promise<void> {
    await this.#note(manager, await this.tell(manager, 'date_poll_reminder', poll, invitees), 'remindedAt');
  }

  /** The ids of those who were written to. */
  async tell(manager: EntityManager, mail: PollMail, { forumId }: DatePoll, invitees: readonly DatePollInvitee[]): Promise<string[]> {
    const people = new Map((await reachable(manager, forumId, invitees.map(({ personId }) => personId))).map((person) => [person.personId, person]));
    const told: string[] = [];
    for (const { id, personId } of invitees) {
      const person = people.get(personId);
      if (!person) continue;
      await this.mails.enqueue(manager, { to: person.email, language: languageOf(person.languages), template: mail, data: { inviteeId: id } });
      told.push(id);
    }
    return told;
  }

  async #note(manager: EntityManager, ids: readonly string[], when: 'mailedAt' | 'remindedAt'): Promise<void> {
    if (ids.length > 0) await manager.update(DatePollInvitee, { id: In([...ids]) }, { [when]: new Date(this.clock.now().epochMilliseconds) });
  }

  async #compose(mail: PollMail, { language, data }: NewMail): Promise<MailText | null> {
    const inviteeId = data['inviteeId'] ?? '';
    const [found]: Found[] = await this.dataSource.query(FACTS, [inviteeId]);
    if (!found || found.state !== STILL_TRUE[mail]) return null;
    if (found.state === 'open' && found.deadlineOn < this.clock.today(found.timeZone)) return null;
    if (mail === 'date_poll_reminder' && found.isAnswered) return null;
    return pollMail(mail, language, { ...found, link: this.links.address(language, inviteeId) });
  }
}
