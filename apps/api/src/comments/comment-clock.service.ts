import { randomUUID } from 'node:crypto';

import { warnedUntil } from '@mesa/domain/response-clock';
import { PUBLIC_ROLE } from '@mesa/domain/roles';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { anonymous } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { type Transaction, WriteService } from '../database/write.service.js';
import { answerersOf, awake, type Awake, toEscalate, toWarnOf } from './comment-clock.repository.js';
import { CommentEscalationService } from './comment-escalation.service.js';
import { CommentMailService } from './comment-mail.service.js';
import { CommentWarning } from './comment-warning.entity.js';
import type { Comment } from './comment.entity.js';
import { lockComment } from './comment.repository.js';

/** What the days do to comments that wait: who answers is warned before they go overdue in public, and the co-chairs are told after. */
@Injectable()
export class CommentClockService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly writes: WriteService,
    private readonly clock: ClockService,
    private readonly escalations: CommentEscalationService,
    private readonly mails: CommentMailService,
  ) {}

  /** Where it is morning. Each comment in a transaction of its own: what fails does not hold back the others. */
  async check(): Promise<void> {
    const failed: unknown[] = [];
    const tried = (work: Promise<void>): Promise<void> => work.catch((error: unknown) => void failed.push(error));
    for (const place of await awake(this.dataSource, this.#now())) await tried(this.#checkPlace(place, tried));
    // The queue tells of it and tries again, when all that could be done is.
    if (failed.length > 0) throw new AggregateError(failed, 'some comments could not be looked at');
  }

  async #checkPlace(place: Awake, tried: (work: Promise<void>) => Promise<void>): Promise<void> {
    for (const { id } of await toWarnOf(this.dataSource, place, warnedUntil(place.today, new Set(place.holidays)))) await tried(this.#waiting(id, (transaction, comment) => this.#warn(transaction, comment, place)));
    for (const { id } of await toEscalate(this.dataSource, place)) await tried(this.#waiting(id, (transaction, comment) => this.escalations.escalate(transaction, comment, 'overdue', place.timeZone)));
  }

  /** Asked again under the lock: it may have been answered meanwhile. A draft of an answer changes nothing. */
  async #waiting(id: string, work: (transaction: Transaction, comment: Comment) => Promise<void>): Promise<void> {
    await this.writes.run(anonymous(randomUUID()), async (transaction) => {
      const comment = await lockComment(transaction.manager, id);
      if (comment.state === 'awaiting_response') await work(transaction, comment);
    });
  }

  async #warn({ manager, audit }: Transaction, { id: commentId, forumId, dueOn }: Comment, { today }: Awake): Promise<void> {
    if (dueOn === null || (await manager.existsBy(CommentWarning, { commentId, dueOn }))) return;
    await manager.save(manager.create(CommentWarning, { commentId, dueOn, warnedAt: this.#now() }));
    const answerers = await answerersOf(manager, commentId, today);
    await this.mails.tell(manager, 'comment_due_soon', { id: commentId, forumId }, answerers.map(({ personId }) => ({ personId, why: 'answers' })));
    await audit({ act: 'warn_of_comment', objectType: 'comment', objectId: commentId, forumId, role: PUBLIC_ROLE.role, after: { dueOn } });
  }

  #now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}
