import type { CommentEscalationWhy } from '@mesa/domain/response-clock';
import { PUBLIC_ROLE } from '@mesa/domain/roles';
import { Injectable } from '@nestjs/common';

import { ClockService } from '../clock/clock.service.js';
import type { Transaction } from '../database/write.service.js';
import { CommentEscalation } from './comment-escalation.entity.js';
import { CommentMailService } from './comment-mail.service.js';
import type { Comment } from './comment.entity.js';
import { chairsOf } from './moderation.repository.js';

/** Takes a comment to the co-chairs, or to the chair of a forum without benches; in public. */
@Injectable()
export class CommentEscalationService {
  constructor(
    private readonly clock: ClockService,
    private readonly mails: CommentMailService,
  ) {}

  /** Once for each reason. The comment is held by who calls. */
  async escalate({ manager, audit }: Transaction, { id: commentId, forumId }: Comment, why: CommentEscalationWhy, timeZone: string): Promise<void> {
    if (await manager.existsBy(CommentEscalation, { commentId, why })) return;
    const [{ benches } = { benches: false }]: { benches: boolean }[] = await manager.query('select exists (select from bench where forum_id = $1) as benches', [forumId]);
    const target = benches ? 'co_chairs' : 'chair';
    await manager.save(manager.create(CommentEscalation, { commentId, why, target, escalatedAt: new Date(this.clock.now().epochMilliseconds) }));
    await audit({ act: 'escalate_comment', objectType: 'comment', objectId: commentId, forumId, role: PUBLIC_ROLE.role, after: { why, target } });
    const chairs = await chairsOf(manager, forumId, this.clock.today(timeZone));
    await this.mails.tell(manager, 'comment_escalated', { id: commentId, forumId }, chairs.map(({ personId }) => ({ personId, why: 'co_chairs' })), why);
  }
}
