import { commentTextIsShown } from '@mesa/domain/comment-state';
import { conflict } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';

import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { AmendmentObjection } from './amendment-objection.entity.js';
import { CommentAddition } from './comment-addition.entity.js';
import { CommentEarlierText } from './comment-earlier-text.entity.js';
import { CommentStandingService } from './comment-standing.service.js';
import { type AtWork, CommentWriteService } from './comment-write.service.js';
import { Comment } from './comment.entity.js';
import type { AddToCommentInput, EditCommentInput } from './comment.input.js';
import type { CommentFacts } from './comment.loader.js';
import * as commentPolicy from './comment.policy.js';
import { ModerationAppeal } from './moderation-appeal.entity.js';
import { assertUnhurried, noteEvent } from './comment.repository.js';

/** Milliseconds in which the writer may change the text. */
const EDITABLE = 15 * 60 * 1_000;

/** The words of a comment: edited for a short while with what they said before in view, afterwards only added to. */
@Injectable()
export class CommentTextService {
  constructor(
    private readonly standings: CommentStandingService,
    private readonly comments: CommentWriteService,
    private readonly clock: ClockService,
  ) {}

  /** @throws CONFLICT wrong_state when its time is over or it was answered. */
  edit(viewer: Viewer, input: EditCommentInput): Promise<Comment> {
    return this.comments.change(viewer, commentPolicy.edit, input, async ({ manager, audit, comment, role, now, personId }) => {
      if (!this.isEditable(comment)) throw conflict('wrong_state', { current: comment.state, allowed: ['withdraw', 'add'] });
      const before = { text: comment.text, language: comment.language };
      await manager.save(manager.create(CommentEarlierText, { commentId: comment.id, ...before, replacedAt: now }));
      const edited = await manager.save(manager.merge(Comment, comment, { text: input.text, language: input.language }));
      await noteEvent(manager, edited, { from: edited.state, personId, role, at: now });
      await audit({ act: 'edit_comment', objectType: 'comment', objectId: comment.id, forumId: comment.forumId, role, before, after: { text: edited.text, language: edited.language } });
      return edited;
    });
  }

  /** Only by who wrote it, and once it can no longer be edited: what was said stays as it was. @throws CONFLICT wrong_state, RATE_LIMITED */
  add(viewer: Viewer, input: AddToCommentInput): Promise<Comment> {
    return this.comments.once(viewer, commentPolicy.edit, 'addToComment', input, async ({ manager, audit, comment, role, now }) => {
      if (!this.isOpenToAdditions(comment)) throw conflict('wrong_state', { current: comment.state, allowed: this.isEditable(comment) ? ['edit'] : [] });
      const { text, language } = input;
      await assertUnhurried(manager, comment.personId, now);
      await manager.save(manager.create(CommentAddition, { commentId: comment.id, personId: comment.personId, text, language, addedAt: now }));
      await audit({ act: 'add_to_comment', objectType: 'comment', objectId: comment.id, forumId: comment.forumId, role, after: { text, language } });
      return comment;
    });
  }

  /** The author takes it back: all that it ever said is gone, for everybody. */
  withdraw(viewer: Viewer, input: { readonly commentId: string; readonly version: number }): Promise<Comment> {
    return this.comments.change(viewer, commentPolicy.withdraw, input, (at) => this.#blank(at));
  }

  async #blank(at: AtWork): Promise<Comment> {
    const withdrawn = await this.comments.move(at, 'withdraw', 'withdraw_comment', { text: null });
    for (const Text of [CommentEarlierText, CommentAddition]) await at.manager.update(Text, { commentId: withdrawn.id }, { text: null });
    for (const Reason of [AmendmentObjection, ModerationAppeal]) await at.manager.update(Reason, { commentId: withdrawn.id }, { reason: null });
    return withdrawn;
  }

  /** Typed by its author: for 15 minutes. Entered on behalf: its author corrects it until it is answered. */
  isEditable({ state, postedAt, enteredById }: Comment): boolean {
    return state === 'awaiting_response' && (enteredById !== null || this.clock.now().epochMilliseconds - postedAt.getTime() <= EDITABLE);
  }

  isOpenToAdditions(comment: Comment): boolean {
    return commentTextIsShown(comment.state) && comment.state !== 'closed' && !this.isEditable(comment);
  }

  mayAdd(viewer: Viewer, comment: Comment, facts: CommentFacts | null): boolean {
    return facts !== null && this.isOpenToAdditions(comment) && commentPolicy.edit(viewer, this.standings.of(viewer, facts)).roles.length > 0;
  }
}
