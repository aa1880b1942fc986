import { COMMENT_TRANSITIONS, type CommentAct, commentTextIsShown } from '@mesa/domain/comment-state';
import { conflict, notFound } from '@mesa/domain/errors';
import { asksResponse, isOverdue, OBJECTIONS_BEFORE_CHAIRS } from '@mesa/domain/response-clock';
import { canMove } from '@mesa/domain/transitions';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';

import type { Policy } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { CommentEscalationService } from './comment-escalation.service.js';
import { CommentObjection } from './comment-objection.entity.js';
import { CommentStandingService } from './comment-standing.service.js';
import { CommentTextService } from './comment-text.service.js';
import { CommentWriteService } from './comment-write.service.js';
import { Comment } from './comment.entity.js';
import type { ObjectToResponseInput } from './comment.input.js';
import type { CommentFacts } from './comment.loader.js';
import * as commentPolicy from './comment.policy.js';
import { latestResponseId } from './response.repository.js';

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
    private readonly writes: CommentWriteService,
    private readonly clock: ClockService,
    private readonly texts: CommentTextService,
    private readonly escalations: CommentEscalationService,
  ) {}

  /** @throws NOT_FOUND */
  async read(viewer: Viewer, id: string): Promise<Comment> {
    await this.standings.findOne(viewer, id);
    return this.comments.findOneByOrFail({ id });
  }

  /** "This is not an answer": once for each response, by the author or who speaks for the seat. @throws CONFLICT already_objected, wrong_state */
  object(viewer: Viewer, input: ObjectToResponseInput): Promise<Comment> {
    const { commentId, responseId, reason, language } = input;
    return this.writes.once(viewer, commentPolicy.object, 'objectToResponse', input, async (at) => {
      const { manager, comment, personId, seatId, now } = at;
      if (await manager.existsBy(CommentObjection, { commentId, responseId })) throw conflict('already_objected');
      if ((await latestResponseId(manager, commentId)) !== responseId) throw notFound();
      const objected = await this.writes.move(at, 'object', 'object_to_response', {}, { reason, language });
      await manager.save(manager.create(CommentObjection, { commentId, responseId, personId: personId ?? comment.personId, seatId, reason, language, objectedAt: now }));
      if ((await manager.countBy(CommentObjection, { commentId })) >= OBJECTIONS_BEFORE_CHAIRS) await this.escalations.escalate(at, objected, 'objected_again', at.facts.timeZone);
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

  /** What the viewer may do with it in its present state. */
  abilities(viewer: Viewer, comment: Comment, facts: CommentFacts | null): CommentAbilities {
    if (facts === null) throw notFound();
    const standing = this.standings.of(viewer, facts);
    const may = (policy: Policy<[commentPolicy.CommentStanding]>): boolean => policy(viewer, standing).roles.length > 0;
    const can = (act: CommentAct): boolean => canMove(COMMENT_TRANSITIONS, comment.state, act);
    return {
      edit: may(commentPolicy.edit) && this.texts.isEditable(comment),
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
}
