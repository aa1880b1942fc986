import { COMMENT_TRANSITIONS, type CommentAct } from '@mesa/domain/comment-state';
import type { RoleName } from '@mesa/domain/permissions';
import { move } from '@mesa/domain/transitions';
import { Injectable } from '@nestjs/common';

import { authorize, type Policy } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { assertVersion, type Transaction, WriteService } from '../database/write.service.js';
import { LiveService } from '../graphql/live.service.js';
import { CommentStandingService } from './comment-standing.service.js';
import { Comment } from './comment.entity.js';
import type { CommentFacts } from './comment.loader.js';
import type { CommentStanding } from './comment.policy.js';
import { lockComment, noteEvent } from './comment.repository.js';

/** A comment that is held, and who acts on it. */
export interface AtWork extends Transaction {
  readonly comment: Comment;
  readonly facts: CommentFacts;
  readonly role: RoleName;
  readonly seatId: string | null;
  readonly now: Date;
  readonly personId: string | null;
}

interface Asked {
  readonly commentId: string;
  readonly idempotencyKey?: string | null | undefined;
}

/** How every act on a comment is done: allowed, on a comment that is held, and told to who follows. */
@Injectable()
export class CommentWriteService {
  constructor(
    private readonly standings: CommentStandingService,
    private readonly writes: WriteService,
    private readonly clock: ClockService,
    private readonly live: LiveService,
  ) {}

  /** An act on the version that was read. @throws NOT_FOUND, FORBIDDEN; CONFLICT stale_version */
  async change(viewer: Viewer, policy: Policy<[CommentStanding]>, input: Asked & { readonly version: number }, work: (at: AtWork) => Promise<Comment>): Promise<Comment> {
    const act = await this.#authorized(viewer, policy, input);
    return this.writes.run(viewer, (transaction) => act(transaction, (at) => {
      assertVersion(at.comment, input.version);
      return work(at);
    }));
  }

  /** An act whose repetition has one effect. @throws NOT_FOUND, FORBIDDEN */
  async once(viewer: Viewer, policy: Policy<[CommentStanding]>, operation: string, input: Asked, work: (at: AtWork) => Promise<Comment>): Promise<Comment> {
    const act = await this.#authorized(viewer, policy, input);
    return this.writes.once(viewer, { entity: Comment, operation, input }, (transaction) => act(transaction, work));
  }

  /** To the state that the act leads to, as a step in the public history. @throws CONFLICT wrong_state */
  move(at: AtWork, act: CommentAct, auditedAs: string, also: Partial<Comment> = {}, why: { reason?: string | undefined; language?: string } = {}): Promise<Comment> {
    return this.moveTo(at, move(COMMENT_TRANSITIONS, at.comment.state, act), auditedAs, also, why);
  }

  async moveTo({ manager, audit, comment, role, now, personId }: AtWork, state: Comment['state'], auditedAs: string, also: Partial<Comment>, { reason, language }: { reason?: string | undefined; language?: string }): Promise<Comment> {
    const from = comment.state;
    const moved = await manager.save(manager.merge(Comment, comment, { ...also, state }));
    await noteEvent(manager, moved, { from, personId, role, at: now, ...(reason !== undefined && { reason }), ...(language && { language }) });
    await audit({ act: auditedAs, objectType: 'comment', objectId: comment.id, forumId: comment.forumId, role, seatId: comment.seatId, before: { state: from }, after: { state: moved.state, reason } });
    return moved;
  }

  now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }

  async #authorized(viewer: Viewer, policy: Policy<[CommentStanding]>, { commentId }: Asked) {
    const { facts, standing } = await this.standings.findOne(viewer, commentId);
    const { role, seatId } = authorize(viewer, policy, standing);
    return async (transaction: Transaction, work: (at: AtWork) => Promise<Comment>): Promise<Comment> => {
      const comment = await lockComment(transaction.manager, commentId);
      const changed = await work({ ...transaction, comment, facts, role, seatId, now: this.now(), personId: viewer.account?.personId ?? null });
      if (facts.milestoneId !== null) await this.live.publish(transaction.manager, 'milestone', facts.milestoneId);
      return changed;
    };
  }
}
