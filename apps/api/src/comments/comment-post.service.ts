import { commentTextIsShown } from '@mesa/domain/comment-state';
import { conflict, forbidden, invalid, notFound } from '@mesa/domain/errors';
import { phaseOfComment } from '@mesa/domain/phase';
import type { RoleName } from '@mesa/domain/permissions';
import { responseDueOn } from '@mesa/domain/response-clock';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';

import { authorize } from '../auth/authorize.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { currentWording, isSameSubject, subjectOf } from '../commitments/wording.repository.js';
import { Wording } from '../commitments/wording.entity.js';
import { type Transaction, WriteService } from '../database/write.service.js';
import { LiveService } from '../graphql/live.service.js';
import { rulesOn } from '../meetings/composition.repository.js';
import { Person } from '../people/person.entity.js';
import { Phase } from '../plans/phase.entity.js';
import { successorsOf } from './comment-amended.loader.js';
import { CommentMailService } from './comment-mail.service.js';
import { CommentMentionService } from './comment-mention.service.js';
import { type CommentPlace, CommentPlaceService } from './comment-place.service.js';
import { Comment } from './comment.entity.js';
import type { PostCommentInput } from './comment.input.js';
import * as commentPolicy from './comment.policy.js';
import { assertUnhurried, holdsASeat, noteEvent, observedHolidays, seatSpokenFor } from './comment.repository.js';

/** Who says it, for whom, and who writes it down. */
interface Voice {
  readonly role: RoleName;
  readonly personId: string;
  readonly enteredById: string | null;
  /** The calendar day on which it is or was said: it decides seat, phase, rules and clock. */
  readonly day: string;
}

/** Takes a comment: public at once, pinned to the words shown, in the phase that is open. */
@Injectable()
export class CommentPostService {
  constructor(
    private readonly places: CommentPlaceService,
    private readonly writes: WriteService,
    private readonly clock: ClockService,
    private readonly live: LiveService,
    private readonly mails: CommentMailService,
    private readonly mentions: CommentMentionService,
  ) {}

  /** @throws NOT_FOUND, FORBIDDEN, INVALID, RATE_LIMITED; CONFLICT no_open_phase, phase_required, stale_base */
  async post(viewer: Viewer, input: PostCommentInput): Promise<Comment> {
    const place = await this.places.of(viewer, { type: input.subjectType, id: input.subjectId });
    const voice = this.#voice(viewer, place, input);
    return this.writes.once(viewer, { entity: Comment, operation: 'postComment', input }, (transaction) => this.#write(transaction, place, voice, input));
  }

  #voice(viewer: Viewer, place: CommentPlace, { onBehalf, seatId = null }: PostCommentInput): Voice {
    if (onBehalf) {
      const { role } = authorize(viewer, commentPolicy.enterOnBehalf, place);
      if (onBehalf.saidOn > place.today) throw invalid({ 'onBehalf.saidOn': 'out_of_range' });
      return { role, personId: onBehalf.personId, enteredById: personOf(viewer), day: onBehalf.saidOn };
    }
    const { role } = authorize(viewer, commentPolicy.comment, place, seatId);
    return { role, personId: personOf(viewer), enteredById: null, day: place.today };
  }

  async #write({ manager, audit }: Transaction, place: CommentPlace, voice: Voice, input: PostCommentInput): Promise<Comment> {
    const now = new Date(this.clock.now().epochMilliseconds);
    if (voice.enteredById === null) await assertUnhurried(manager, voice.personId, now);
    const seat = await speakerSeat(manager, place, voice, input.seatId ?? null);
    const parent = input.parentId == null ? null : await parentOf(manager, place, input.parentId);
    const phaseId = await openPhase(manager, place, voice.day, input.phaseId ?? null);
    const wordingId = parent ? parent.wordingId : await pin(manager, place, input);
    if (input.carriedFromId != null) await assertCarried(manager, voice, input.carriedFromId, wordingId);
    const comment = await manager.save(manager.create(Comment, {
      ...place.columns,
      forumId: place.forumId,
      wordingId,
      phaseId,
      parentId: parent?.id ?? null,
      carriedFromId: input.carriedFromId ?? null,
      kind: input.kind,
      state: 'awaiting_response',
      text: input.text,
      language: input.language,
      personId: voice.personId,
      seatId: seat?.id ?? null,
      organizationId: seat?.organizationId ?? null,
      enteredById: voice.enteredById,
      channel: input.onBehalf?.channel ?? null,
      saidOn: input.onBehalf?.saidOn ?? null,
      postedAt: now,
      dueOn: await dueOn(manager, place, voice.day, { kind: input.kind, isReply: parent !== null }),
    }));
    await noteEvent(manager, comment, { from: null, personId: voice.enteredById ?? voice.personId, role: voice.role, at: now });
    await this.mentions.address(manager, place, comment, input.mentionedSeatIds ?? []);
    await audit({ act: 'post_comment', objectType: 'comment', objectId: comment.id, forumId: place.forumId, role: voice.role, seatId: comment.seatId, after: { kind: comment.kind, text: comment.text, wordingId, phaseId, channel: comment.channel, carriedFromId: comment.carriedFromId } });
    if (comment.milestoneId) await this.live.publish(manager, 'milestone', comment.milestoneId);
    if (voice.enteredById !== null) await this.mails.tellAuthor(manager, 'comment_entered', comment);
    return comment;
  }
}

/** @throws CONFLICT no_open_phase, phase_required */
async function openPhase(manager: EntityManager, { planIds }: CommentPlace, day: string, chosenId: string | null): Promise<string> {
  const phases = planIds.length ? await manager.findBy(Phase, { planId: In([...planIds]), commentsOpen: true }) : [];
  return phaseOfComment(phases, day, chosenId).id;
}

function personOf({ account }: Viewer): string {
  if (!account?.personId) throw forbidden();
  return account.personId;
}

/** @throws NOT_FOUND, FORBIDDEN, INVALID onBehalf.personId */
async function speakerSeat(manager: EntityManager, place: CommentPlace, { personId, enteredById, day }: Voice, seatId: string | null) {
  if (enteredById !== null && !(await manager.existsBy(Person, { id: personId, jurisdictionId: place.jurisdictionId }))) throw notFound();
  if (seatId === null) {
    if (enteredById !== null && !(await holdsASeat(manager, place.forumIds, personId, day))) throw invalid({ 'onBehalf.personId': 'not_holder' });
    return null;
  }
  const seat = await seatSpokenFor(manager, place.forumIds, seatId, personId, day);
  if (seat.standing === 'observer' && !place.observersMayComment) throw forbidden();
  return seat;
}

/** A comment of the same subject whose text is shown; a reply takes none. @throws NOT_FOUND, INVALID, CONFLICT wrong_state */
async function parentOf(manager: EntityManager, { columns }: CommentPlace, id: string): Promise<Comment> {
  const parent = await manager.findOne(Comment, { where: { id }, lock: { mode: 'pessimistic_read' } });
  const isSame = parent && (Object.keys(columns) as (keyof typeof columns)[]).every((column) => parent[column] === columns[column]);
  if (!isSame) throw notFound();
  if (parent.parentId !== null) throw invalid({ parentId: 'too_deep' });
  if (parent.text === null || parent.state === 'moderated') throw conflict('wrong_state', { current: parent.state });
  return parent;
}

/** Of one's own, still shown, once, and only to the words that took the place of those it was about. @throws NOT_FOUND, INVALID, CONFLICT already_exists */
async function assertCarried(manager: EntityManager, { personId, enteredById }: Voice, id: string, wordingId: string | null): Promise<void> {
  const earlier = await manager.findOne(Comment, { where: { id, personId }, lock: { mode: 'pessimistic_write' } });
  if (!earlier) throw notFound();
  const [standing = []] = await successorsOf(manager, [id]);
  const follows = standing.some((wording) => wording.id === wordingId);
  if (enteredById !== null || earlier.parentId !== null || !commentTextIsShown(earlier.state) || !follows) throw invalid({ carriedFromId: 'malformed' });
  if (wordingId !== null && (await manager.existsBy(Comment, { carriedFromId: id, wordingId }))) throw conflict('already_exists');
}

/**
 * The wording that the comment is pinned to: the one shown. Its row is held, so that no amendment takes
 * its place between this check and the commit.
 * @throws INVALID wordingId, NOT_FOUND for the words of something else, CONFLICT stale_base with the current one.
 */
async function pin(manager: EntityManager, { words, statedWordingId }: CommentPlace, { wordingId, onEarlierWording = false }: PostCommentInput): Promise<string | null> {
  if (words === null) return null;
  if (statedWordingId !== null) return statedWordingId;
  if (wordingId == null) throw invalid({ wordingId: 'required' });
  const shown = await manager.findOne(Wording, { where: { id: wordingId }, lock: { mode: 'pessimistic_read' } });
  if (!shown || !isSameSubject(subjectOf(shown), words)) throw notFound();
  const current = await currentWording(manager, words);
  if (current?.id === shown.id || onEarlierWording) return shown.id;
  throw conflict('stale_base', { current: current && { id: current.id, number: current.number, title: current.title, text: current.text, language: current.language } });
}

async function dueOn(manager: EntityManager, { forumId, jurisdictionId }: CommentPlace, day: string, comment: { readonly kind: Comment['kind']; readonly isReply: boolean }): Promise<string | null> {
  const rules = (await rulesOn(manager, forumId, day))?.rules ?? null;
  return responseDueOn({ ...comment, day }, rules, await observedHolidays(manager, jurisdictionId));
}
