import { commentTextIsShown, restoredState } from '@mesa/domain/comment-state';
import { conflict, forbidden } from '@mesa/domain/errors';
import { today } from '@mesa/domain/local-time';
import { dueAfterHiding } from '@mesa/domain/response-clock';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, IsNull } from 'typeorm';

import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import type { Page } from '../graphql/pagination.js';
import type { CommentEvent } from './comment-event.entity.js';
import { CommentMailService } from './comment-mail.service.js';
import { CommentStandingService } from './comment-standing.service.js';
import { type AtWork, CommentWriteService } from './comment-write.service.js';
import type { Comment } from './comment.entity.js';
import { observedHolidays } from './comment.repository.js';
import type { CommentFacts } from './comment.loader.js';
import * as commentPolicy from './comment.policy.js';
import { ModerationAppeal } from './moderation-appeal.entity.js';
import type { AppealModerationInput, DecideAppealInput, ModerateCommentInput } from './moderation.input.js';
import type { ModerationAbilitiesModel } from './moderation.model.js';
import { chairsOf, lastModeration, moderatedPage } from './moderation.repository.js';

/** Hides comments with a public reason, and takes appeals against that to the co-chairs. */
@Injectable()
export class ModerationService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly standings: CommentStandingService,
    private readonly comments: CommentWriteService,
    private readonly clock: ClockService,
    private readonly mails: CommentMailService,
  ) {}

  /** The text is no longer shown, and the reason is; its author is told, each time. */
  moderate(viewer: Viewer, input: ModerateCommentInput): Promise<Comment> {
    const { reason, language } = input;
    return this.comments.change(viewer, commentPolicy.moderate, input, async (at) => {
      const moderated = await this.comments.move(at, 'moderate', 'moderate_comment', { moderationReason: reason }, { reason, language });
      await this.mails.tellAuthor(at.manager, 'comment_moderated', moderated, String(moderated.version));
      return moderated;
    });
  }

  /** Once for each moderation, by the author or who speaks for the seat. @throws CONFLICT wrong_state, already_exists */
  appeal(viewer: Viewer, input: AppealModerationInput): Promise<Comment> {
    const { reason, language } = input;
    return this.comments.once(viewer, commentPolicy.appeal, 'appealModeration', input, async ({ manager, audit, comment, facts, role, seatId, personId, now }) => {
      if (comment.state !== 'moderated') throw conflict('wrong_state', { current: comment.state, allowed: [] });
      const { id: moderationEventId } = await lastModeration(manager, comment.id);
      if (await manager.existsBy(ModerationAppeal, { moderationEventId })) throw conflict('already_exists');
      const appeal = await manager.save(manager.create(ModerationAppeal, { commentId: comment.id, moderationEventId, personId: personId ?? comment.personId, seatId, reason, language, appealedAt: now }));
      await audit({ act: 'appeal_moderation', objectType: 'comment', objectId: comment.id, forumId: comment.forumId, role, seatId, after: { reason } });
      const chairs = await chairsOf(manager, comment.forumId, this.clock.today(facts.timeZone));
      await this.mails.tell(manager, 'comment_appealed', comment, chairs.map(({ personId: chair }) => ({ personId: chair, why: 'co_chairs' })), appeal.id);
      return comment;
    });
  }

  /** One of the co-chairs, who neither wrote, moderated nor appealed it, upholds or restores. @throws FORBIDDEN; CONFLICT wrong_state without an appeal that waits */
  decide(viewer: Viewer, input: DecideAppealInput): Promise<Comment> {
    const { outcome, reason, language } = input;
    return this.comments.change(viewer, commentPolicy.decideAppeal, input, async (at) => {
      const { manager, comment, personId, role, now } = at;
      const appeal = await manager.findOne(ModerationAppeal, { where: { commentId: comment.id, decidedAt: IsNull() }, lock: { mode: 'pessimistic_write' } });
      if (!appeal || comment.state !== 'moderated') throw conflict('wrong_state', { current: comment.state, allowed: [] });
      const moderation = await lastModeration(manager, comment.id);
      if (isPartial(personId, comment, moderation, appeal)) throw forbidden();
      await manager.save(manager.merge(ModerationAppeal, appeal, { outcome, decisionReason: reason, decisionLanguage: language, decidedById: personId, decidedAt: now }));
      await at.audit({ act: 'decide_appeal', objectType: 'comment', objectId: comment.id, forumId: comment.forumId, role, after: { outcome, reason } });
      const decided = outcome === 'restored' ? await this.#restore(at, moderation, input) : comment;
      await this.mails.tellAuthor(manager, 'comment_appeal_decided', decided, appeal.id);
      return decided;
    });
  }

  /** The days in which nobody could answer it are given back, and what was told meanwhile is told now. */
  async #restore(at: AtWork, moderation: CommentEvent, { reason, language }: Pick<DecideAppealInput, 'reason' | 'language'>): Promise<Comment> {
    const { manager, comment, facts } = at;
    const holidays = await observedHolidays(manager, facts.jurisdictionId);
    const hiddenOn = today(facts.timeZone, moderation.happenedAt);
    const dueOn = dueAfterHiding(comment.dueOn, hiddenOn, this.clock.today(facts.timeZone), holidays);
    const restored = await this.comments.moveTo(at, restoredState(moderation.fromState), 'restore_comment', { moderationReason: null, dueOn }, { reason, language });
    if (facts.amendmentId !== null) await this.mails.tellAuthor(manager, 'comment_wording_amended', restored, moderation.id);
    return restored;
  }

  /** What was hidden, for those who must know it: its author, who moderates, and who decides an appeal. */
  hiddenText(viewer: Viewer, { state, text }: Comment, facts: CommentFacts | null): string | null {
    return state === 'moderated' && this.#readsHidden(viewer, facts) ? text : null;
  }

  /** An appeal may repeat what was hidden: while it is, only they read it. */
  mayReadAppeal(viewer: Viewer, { state }: Comment, facts: CommentFacts | null): boolean {
    return commentTextIsShown(state) || (state === 'moderated' && this.#readsHidden(viewer, facts));
  }

  #readsHidden(viewer: Viewer, facts: CommentFacts | null): boolean {
    if (facts === null) return false;
    const standing = this.standings.of(viewer, facts);
    return [commentPolicy.appeal, commentPolicy.moderate, commentPolicy.decideAppeal].some((policy) => policy(viewer, standing).roles.length > 0);
  }

  abilities(viewer: Viewer, comment: Comment, facts: CommentFacts | null, moderation: CommentEvent | undefined, appeal: ModerationAppeal | null): ModerationAbilitiesModel {
    if (facts === null || comment.state !== 'moderated' || !moderation) return { appeal: false, decide: false };
    const standing = this.standings.of(viewer, facts);
    const mayDecide = commentPolicy.decideAppeal(viewer, standing).roles.length > 0 && !isPartial(viewer.account?.personId ?? null, comment, moderation, appeal);
    return {
      appeal: appeal === null && commentPolicy.appeal(viewer, standing).roles.length > 0,
      decide: appeal !== null && appeal.decidedAt === null && mayDecide,
    };
  }

  moderated(forumId: string, first: number, after: string | null): Promise<Page<Comment>> {
    return moderatedPage(this.dataSource, forumId, first, after);
  }
}

/** Nobody decides of what they wrote, or hid, or appealed for their seat. */
const isPartial = (personId: string | null, comment: Comment, moderation: CommentEvent, appeal: ModerationAppeal | null): boolean =>
  personId !== null && [comment.personId, moderation.personId, appeal?.personId].includes(personId);
