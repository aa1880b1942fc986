import { planPagePath } from '@mesa/domain/addresses';
import type { Language } from '@mesa/domain/vocabulary';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, In, IsNull, Not } from 'typeorm';

import { AmendmentForceService } from '../amendments/amendment-force.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { NotificationService, type Notice, type NotificationText } from '../notifications/notification.service.js';
import { Comment } from './comment.entity.js';
import { COMMENT_MAILS, type CommentMail, commentMail } from './comment.mail.js';

/** Tells the author of a comment what became of it, where an account makes them reachable. */
@Injectable()
export class CommentMailService implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: RunningConfig,
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly notifications: NotificationService,
    private readonly amendments: AmendmentForceService,
  ) {}

  onModuleInit(): void {
    for (const template of COMMENT_MAILS) this.notifications.register(template, (ids, language) => this.#describe(template, ids, language));
    this.amendments.whenWordingsLeave((manager, wordingIds) => this.#tellOfAmendment(manager, wordingIds));
  }

  /** In the transaction of what it tells of; again where it happens again. */
  async tellAuthor(manager: EntityManager, template: CommentMail, comment: Comment, occasion = ''): Promise<void> {
    const why = template === 'comment_entered' ? 'spoken_for' : 'author';
    await this.tell(manager, template, comment, [{ personId: comment.personId, why }], occasion);
  }

  /** As tellAuthor, of others whom it concerns. */
  async tell(manager: EntityManager, template: CommentMail, { id, forumId }: Pick<Comment, 'id' | 'forumId'>, recipients: Notice['recipients'], occasion = ''): Promise<void> {
    await this.notifications.tell(manager, { kind: template, forumId, objectType: 'comment', objectId: id, occasion, recipients, data: { commentId: id } });
  }

  /** Invariant 4: a comment stays with the words it was about, and its author is told; once, however many they wrote. */
  async #tellOfAmendment(manager: EntityManager, wordingIds: readonly string[]): Promise<void> {
    const comments = await manager.find(Comment, { where: { wordingId: In([...wordingIds]), parentId: IsNull(), state: Not(In(['withdrawn', 'moderated'])) }, order: { postedAt: 'ASC', id: 'ASC' } });
    const firstOfEach = new Map(comments.toReversed().map((comment) => [comment.personId, comment]));
    for (const comment of firstOfEach.values()) await this.tellAuthor(manager, 'comment_wording_amended', comment);
  }

  async #describe(template: CommentMail, ids: readonly string[], language: Language): Promise<ReadonlyMap<string, NotificationText>> {
    const found: { id: string; forum: string; jurisdiction: string; place: string }[] = await this.dataSource.query(
      `select c.id, f.name as forum, j.slug as jurisdiction, coalesce(p.slug, f.slug) as place
       from comment c join forum f on f.id = c.forum_id join jurisdiction j on j.id = f.jurisdiction_id
       left join phase on phase.id = c.phase_id left join action_plan p on p.id = phase.plan_id where c.id = any ($1)`,
      [ids],
    );
    return new Map(found.map(({ id, forum, jurisdiction, place }) => {
      const path = `${planPagePath(language, jurisdiction, place, 'comments')}/${id}`;
      return [id, { ...commentMail(template, language, { link: this.config.publicUrl + path, forum }), path, isStillSo: true }];
    }));
  }
}
