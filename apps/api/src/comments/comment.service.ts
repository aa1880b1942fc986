import { COMMENT_TRANSITIONS, type CommentAct, commentTextIsShown } from '@mesa/domain/comment-state';
import { conflict, notFound } from '@mesa/domain/errors';
import type { RoleName } from '@mesa/domain/permissions';
import { asksResponse, isOverdue } from '@mesa/domain/response-clock';
import { canMove, move } from '@mesa/domain/transitions';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';

import { authorize, type Policy } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { assertVersion, type Transaction, WriteService } from '../database/write.service.js';
import { LiveService } from '../graphql/live.service.js';
import { CommentMailService } from './comment-mail.service.js';
import { CommentObjection } from './comment-objection.entity.js';
import { CommentStandingService } from './comment-standing.service.js';
import { Comment } from './comment.entity.js';
import type { EditCommentInput, ModerateCommentInput, ObjectToResponseInput, WithdrawCommentInput } from './comment.input.js';
import type { CommentFacts } from './comment.loader.js';
import * as commentPolicy from './comment.policy.js';
import { lockComment, noteEvent } from './comment.repository.js';
import { latestResponseId } from './response.repository.js';

/** Milliseconds in which the writer may change the text. */
const EDITABLE = 15 * 60 * 1_000;

interface AtWork extends Transaction {
  readonly comment: Comment;
  readonly role: RoleName;
  readonly now: Date;
  readonly personId: string | null;
}

export interface CommentAbilities {
  readonly edit: boolean;
  readonly withdraw: boolean;
  readonly object: boolean;
  readonly draftResponse: boolean;
  readonly publishResponse: boolean;
  readonly moderate: boolean;
}

/** What becomes of a comment after it was posted. */
@Injectable()
export class CommentService {
  constructor(
    @InjectRepository(Comment) private readonly comments: Repository<Comment>,
    private readonly standings: CommentStandingService,
    private readonly writes: WriteService,
    private readonly clock: ClockService,
    private readonly live: LiveService,
    private readonly mails: CommentMailService,
  ) {}

  /** @throws NOT_FOUND */
  async read(viewer: Viewer, id: string): Promise<Comment> {
    await this.standings.findOne(viewer, id);
    return this.comments.findOneByOrFail({ id });
  }

  /** The text once changed is what is read; what it said before stays in the audit log. @throws CONFLICT wrong_state when its time is over or it was answered. */
  edit(viewer: Viewer, input: EditCommentInput): Promise<Comment> {
    return this.#change(viewer, commentPolicy.edit, input, async ({ manager, audit, comment, role, now, personId }) => {
      if (!this.isEditable(comment)) throw conflict('wrong_state', { current: comment.state, allowed: ['withdraw'] });
      const before = { text: comment.text, language: comment.language };
      const edited = await manager.save(manager.merge(Comment, comment, { text: input.text, language: input.language }));
      await noteEvent(manager, edited, { from: edited.state, personId, role, at: now });
      await audit({ act: 'edit_comment', objectType: 'comment', objectId: comment.id, forumId: comment.forumId, role, before, after: { text: edited.text, language: edited.language } });
      return edited;
    });
  }

  /** The text is gone for everybody; that there was a comment, by whom and when, stays. */
  withdraw(viewer: Viewer, input: WithdrawCommentInput): Promise<Comment> {
    return this.#change(viewer, commentPolicy.withdraw, input, (at) => this.#move(at, 'withdraw', 'withdraw_comment', { text: null }));
  }

  /** The text is no longer shown, and the reason is; its author is told. */
  moderate(viewer: Viewer, input: ModerateCommentInput): Promise<Comment> {
    const { reason, language } = input;
    return this.#change(viewer, commentPolicy.moderate, input, async (at) => {
      const moderated = await this.#move(at, 'moderate', 'moderate_comment', { moderationReason: reason }, { reason, language });
      await this.mails.tellAuthor(at.manager, 'comment_moderated', moderated);
      return moderated;
    });
  }

  /** "This is not an answer": once for each response, by the author or who speaks for the seat. @throws CONFLICT already_objected, wrong_state */
  async object(viewer: Viewer, input: ObjectToResponseInput): Promise<Comment> {
    const { facts, standing } = await this.standings.findOne(viewer, input.commentId);
    const { role, seatId } = authorize(viewer, commentPolicy.object, standing);
    const { commentId, responseId, reason, language } = input;
    return this.writes.once(viewer, { entity: Comment, operation: 'objectToResponse', input }, async ({ manager, audit }) => {
      const comment = await lockComment(manager, commentId);
      if (await manager.existsBy(CommentObjection, { commentId, responseId })) throw conflict('already_objected');
      if ((await latestResponseId(manager, commentId)) !== responseId) throw notFound();
      const at: AtWork = { manager, audit, comment, role, now: this.#now(), personId: viewer.account?.personId ?? null };
      const objected = await this.#move(at, 'object', 'object_to_response', {}, { reason, language });
      await manager.save(manager.create(CommentObjection, { commentId, responseId, personId: at.personId ?? comment.personId, seatId: seatId ?? null, reason, language, objectedAt: at.now }));
      await this.#tell(at, facts);
      return objected;
    });
  }

  /** The text that anybody reads: none of a tombstone. */
  textOf({ state, text }: Comment): string | null {
    return commentTextIsShown(state) ? text : null;
  }

  isOverdue({ state, dueOn }: Comment, timeZone: string): boolean {
    return isOverdue(state, dueOn, this.clock.today(timeZone));
  }

  /** Typed by its author: for 15 minutes. Entered on behalf: its author corrects it until it is answered. */
  isEditable({ state, postedAt, enteredById }: Comment): boolean {
    return state === 'awaiting_response' && (enteredById !== null || this.#now().getTime() - postedAt.getTime() <= EDITABLE);
  }

  /** What the viewer may do with it in its present state. */
  abilities(viewer: Viewer, comment: Comment, facts: CommentFacts | null): CommentAbilities {
    if (facts === null) throw notFound();
    const standing = this.standings.of(viewer, facts);
    const may = (policy: Policy<[commentPolicy.CommentStanding]>): boolean => policy(viewer, standing).roles.length > 0;
    const can = (act: CommentAct): boolean => canMove(COMMENT_TRANSITIONS, comment.state, act);
    return {
      edit: may(commentPolicy.edit) && this.isEditable(comment),
      withdraw: may(commentPolicy.withdraw) && can('withdraw'),
      object: may(commentPolicy.object) && can('object'),
      draftResponse: may(commentPolicy.draftResponse) && can('respond') && comment.parentId === null,
      publishResponse: may(commentPolicy.publishResponse) && can('respond') && comment.parentId === null,
      moderate: may(commentPolicy.moderate) && can('moderate'),
    };
  }

  asksResponse({ kind, parentId }: Comment): boolean {
    return asksResponse({ kind, isReply: parentId !== null });
  }

  async #change(viewer: Viewer, policy: Policy<[commentPolicy.CommentStanding]>, input: WithdrawCommentInput, work: (at: AtWork) => Promise<Comment>): Promise<Comment> {
    const { facts, standing } = await this.standings.findOne(viewer, input.commentId);
    const { role } = authorize(viewer, policy, standing);
    return this.writes.run(viewer, async (transaction) => {
      const comment = await lockComment(transaction.manager, input.commentId);
      assertVersion(comment, input.version);
      const at: AtWork = { ...transaction, comment, role, now: this.#now(), personId: viewer.account?.personId ?? null };
      const changed = await work(at);
      await this.#tell(at, facts);
      return changed;
    });
  }

  async #move({ manager, audit, comment, role, now, personId }: AtWork, act: CommentAct, auditedAs: string, also: Partial<Comment>, why: { reason?: string; language?: string } = {}): Promise<Comment> {
    const before = { state: comment.state };
    const moved = await manager.save(manager.merge(Comment, comment, { ...also, state: move(COMMENT_TRANSITIONS, comment.state, act) }));
    await noteEvent(manager, moved, { from: before.state, personId, role, at: now, ...why });
    await audit({ act: auditedAs, objectType: 'comment', objectId: comment.id, forumId: comment.forumId, role, seatId: comment.seatId, before, after: { state: moved.state, reason: why.reason } });
    return moved;
  }

  async #tell({ manager }: AtWork, { milestoneId }: CommentFacts): Promise<void> {
    if (milestoneId !== null) await this.live.publish(manager, 'milestone', milestoneId);
  }

  #now(): Date {
    return new Date(this.clock.now().epochMilliseconds);
  }
}
