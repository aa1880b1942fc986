import { actionPath } from '@mesa/domain/addresses';
import type { EscalationTarget } from '@mesa/domain/action-escalation';
import { type Language, LANGUAGES } from '@mesa/domain/vocabulary';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';

import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { type MailText, MailService, type NewMail } from '../mail/mail.service.js';
import type { ActionItem } from './action-item.entity.js';
import { ACTION_ESCALATED, actionEscalatedMail } from './action.mail.js';

const languageOf = (languages: readonly string[]): Language => LANGUAGES.find((language) => language === languages[0]) ?? LANGUAGES[0];

/** Tells the co-chairs of actions that stay late. */
@Injectable()
export class ActionMailService implements OnModuleInit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: RunningConfig,
    private readonly mails: MailService,
  ) {}

  onModuleInit(): void {
    this.mails.register(ACTION_ESCALATED, (due) => this.#compose(due));
  }

  /** Whoever holds the role today, in the transaction of what it tells. */
  async tellChairs(manager: EntityManager, { id, forumId, escalatedTo }: ActionItem, today: string): Promise<void> {
    const accounts: { email: string; languages: string[] }[] = await manager.query(
      `select distinct u.email, j.languages from role o join auth."user" u on u.id = o.account_id join forum f on f.id = o.forum_id join jurisdiction j on j.id = f.jurisdiction_id
       where o.forum_id = $1 and o.kind = $2 and o.revoked_at is null and daterange(o.valid_from, o.valid_until, '[]') @> $3::date order by u.email`,
      [forumId, escalatedTo === 'chair' ? 'chair' : 'co_chair', today],
    );
    for (const { email, languages } of accounts) {
      await this.mails.enqueue(manager, { to: email, language: languageOf(languages), template: ACTION_ESCALATED, data: { actionId: id } });
    }
  }

  /** Null once it is done, or has a new date. */
  async #compose({ language, data }: NewMail): Promise<MailText | null> {
    const [found]: { text: string; number: number; due: string; escalatedTo: EscalationTarget; owner: string | null; forum: string; slug: string; jurisdiction: string }[] = await this.dataSource.query(
      `select a.text, a.number, a.due_latest::text as due, a.escalated_to as "escalatedTo", coalesce(o.name, s.label, so.name, s.group_label) as owner, f.name as forum, f.slug, j.slug as jurisdiction
       from action_item a join forum f on f.id = a.forum_id join jurisdiction j on j.id = f.jurisdiction_id
       left join organization o on o.id = a.owner_organization_id left join seat s on s.id = a.owner_seat_id left join organization so on so.id = s.organization_id
       where a.id = $1 and a.escalated_at is not null`,
      [data['actionId']],
    );
    if (!found) return null;
    return actionEscalatedMail(language, { ...found, link: this.config.publicUrl + actionPath(language, found.jurisdiction, found.slug, found.number) });
  }
}
