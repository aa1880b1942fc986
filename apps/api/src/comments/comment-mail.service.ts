import { planPagePath } from '@mesa/domain/addresses';
import type { Language } from '@mesa/domain/vocabulary';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, In, IsNull, Not } from 'typeorm';

import { AmendmentForceService } from '../amendments/amendment-force.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { MailService, type MailText, type NewMail } from '../mail/mail.service.js';
import { Comment } from './comment.entity.js';
import { COMMENT_MAILS, type CommentMail, commentMail } from './comment.mail.js';

/** Tells the author of a comment what became of it, where an account makes them reachable. */
@Injectable()
export class CommentMailService implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly mails: MailService,
    private readonly amendments: AmendmentForceService,
  ) {}

  onModuleInit(): void {
    for (const template of COMMENT_MAILS) this.mails.register(template, (mail) => this.#compose(template, mail));
    this.amendments.whenWordingsLeave((manager, wordingIds) => this.#tellOfAmendment(manager, wordingIds));
  }

  /** In the transaction of what it tells of. */
  async tellAuthor(manager: EntityManager, template: CommentMail, { id, personId }: Comment): Promise<void> {
    const [author]: { email: string; language: Language }[] = await manager.query(
      `select u.email, case when j.languages[1] like 'en%' then 'en' else 'es' end as language
       from person p join auth."user" u on u.id = p.account_id join jurisdiction j on j.id = p.jurisdiction_id where p.id = $1`,
      [personId],
    );
    if (author) await this.mails.enqueue(manager, { to: author.email, language: author.language, template, data: { commentId: id } });
  }

  /** Invariant 4: a comment stays with the words it was about, and its author is told; once, however many they wrote. */
  async #tellOfAmendment(manager: EntityManager, wordingIds: readonly string[]): Promise<void> {
    const comments = await manager.find(Comment, { where: { wordingId: In([...wordingIds]), parentId: IsNull(), state: Not(In(['withdrawn', 'moderated'])) }, order: { postedAt: 'ASC', id: 'ASC' } });
    const firstOfEach = new Map(comments.toReversed().map((comment) => [comment.personId, comment]));
    for (const comment of firstOfEach.values()) await this.tellAuthor(manager, 'comment_wording_amended', comment);
  }

  async #compose(template: CommentMail, { data, language }: NewMail): Promise<MailText | null> {
    const [where]: { id: string; forum: string; jurisdiction: string; place: string }[] = await this.dataSource.query(
      `select c.id, f.name as forum, j.slug as jurisdiction, coalesce(p.slug, f.slug) as place
       from comment c join forum f on f.id = c.forum_id join jurisdiction j on j.id = f.jurisdiction_id
       left join phase on phase.id = c.phase_id left join action_plan p on p.id = phase.plan_id where c.id = $1`,
      [data['commentId']],
    );
    if (!where) return null;
    const link = `${this.config.publicUrl}${planPagePath(language, where.jurisdiction, where.place, 'comments')}/${where.id}`;
    return commentMail(template, language, { link, forum: where.forum });
  }
}
