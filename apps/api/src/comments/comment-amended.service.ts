import { COMMENT_TRANSITIONS, commentTextIsShown } from '@mesa/domain/comment-state';
import { conflict } from '@mesa/domain/errors';
import { canMove } from '@mesa/domain/transitions';
import { Injectable } from '@nestjs/common';

import type { Viewer } from '../auth/viewer.js';
import { AmendmentObjection } from './amendment-objection.entity.js';
import { CommentStandingService } from './comment-standing.service.js';
import { type AtWork, CommentWriteService } from './comment-write.service.js';
import type { Comment } from './comment.entity.js';
import type { CloseCommentInput, ObjectToAmendmentInput } from './comment.input.js';
import type { CommentFacts } from './comment.loader.js';
import type { AfterAmendmentModel } from './comment-amended.model.js';
import * as commentPolicy from './comment.policy.js';

/** What the author of a comment does when the words it was about were amended. Carrying it over is a comment of its own. */
@Injectable()
export class CommentAmendedService {
  constructor(
    private readonly standings: CommentStandingService,
    private readonly comments: CommentWriteService,
  ) {}

  /** "No longer needed": the text stays, and nothing is owed. @throws CONFLICT wrong_state while its words stand, or once it is answered */
  close(viewer: Viewer, input: CloseCommentInput): Promise<Comment> {
    return this.comments.change(viewer, commentPolicy.edit, input, (at) => {
      assertAmended(at);
      return this.comments.move(at, 'close', 'close_comment', {}, { reason: input.reason ?? undefined, language: input.language });
    });
  }

  /** Once for each amendment, by the author or who speaks for the seat. @throws CONFLICT already_objected; wrong_state where no amendment took the words */
  objectTo(viewer: Viewer, input: ObjectToAmendmentInput): Promise<Comment> {
    const { reason, language } = input;
    return this.comments.once(viewer, commentPolicy.object, 'objectToAmendment', input, async (at) => {
      const { manager, comment, facts, role, seatId, personId, now } = at;
      assertAmended(at);
      const { amendmentId } = facts;
      if (amendmentId === null) throw conflict('wrong_state', { current: comment.state, allowed: [] });
      if (await manager.existsBy(AmendmentObjection, { commentId: comment.id, amendmentId })) throw conflict('already_objected');
      await manager.save(manager.create(AmendmentObjection, { commentId: comment.id, amendmentId, personId: personId ?? comment.personId, seatId, reason, language, objectedAt: now }));
      await at.audit({ act: 'object_to_amendment', objectType: 'comment', objectId: comment.id, forumId: comment.forumId, role, seatId, after: { amendmentId, reason } });
      return comment;
    });
  }

  /** What the viewer may do with it now that its words are no longer in force; nothing while they are. */
  abilities(viewer: Viewer, comment: Comment, facts: CommentFacts | null): AfterAmendmentModel {
    const may = { carryOver: false, close: false, objectToAmendment: false };
    if (facts === null || !facts.isAmended || !commentTextIsShown(comment.state)) return may;
    const standing = this.standings.of(viewer, facts);
    const isWriter = commentPolicy.edit(viewer, standing).roles.length > 0;
    return {
      carryOver: isWriter && comment.parentId === null && (comment.commitmentId ?? comment.milestoneId) !== null,
      close: isWriter && canMove(COMMENT_TRANSITIONS, comment.state, 'close'),
      objectToAmendment: facts.amendmentId !== null && !facts.objectedToAmendment && commentPolicy.object(viewer, standing).roles.length > 0,
    };
  }
}

function assertAmended({ comment, facts }: AtWork): void {
  if (!facts.isAmended || !commentTextIsShown(comment.state)) throw conflict('wrong_state', { current: comment.state, allowed: [] });
}
