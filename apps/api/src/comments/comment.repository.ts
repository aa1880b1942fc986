import type { CommentState } from '@mesa/domain/comment-state';
import { forbidden, notFound, rateLimited } from '@mesa/domain/errors';
import type { RoleName } from '@mesa/domain/permissions';
import { maySpeakFor } from '@mesa/domain/speaking';
import { type EntityManager, In } from 'typeorm';

import { datedSeats } from '../meetings/composition.repository.js';
import { Holiday } from '../jurisdictions/holiday.entity.js';
import { Seat } from '../people/seat.entity.js';
import { CommentEvent } from './comment-event.entity.js';
import { Comment } from './comment.entity.js';

/** The holidays of a jurisdiction that its clocks leave out. */
export async function observedHolidays(manager: EntityManager, jurisdictionId: string): Promise<ReadonlySet<string>> {
  const holidays = await manager.findBy(Holiday, { jurisdictionId, observed: true });
  return new Set(holidays.map(({ day }) => day));
}

/** Comments, and additions to them, that one person may post in an hour: more than anybody writes with care. */
const AN_HOUR = { comments: 30, milliseconds: 60 * 60 * 1_000 } as const;

/**
 * The comments themselves are what is counted, so the limit outlasts a restart and holds across processes.
 * The person's row is held until the transaction ends: two at once are counted one after the other.
 * @throws RATE_LIMITED with the seconds until the oldest of the hour no longer counts.
 */
export async function assertUnhurried(manager: EntityManager, personId: string, now: Date): Promise<void> {
  await manager.query('select 1 from person where id = $1 for no key update', [personId]);
  const posted: { postedAt: Date }[] = await manager.query(
    `(select posted_at as "postedAt" from comment where person_id = $1 and posted_at > $2 and entered_by_id is null order by posted_at desc, id desc limit $3)
     union all (select added_at from comment_addition where person_id = $1 and added_at > $2 order by added_at desc limit $3)
     order by 1 desc limit $3`,
    [personId, new Date(now.getTime() - AN_HOUR.milliseconds), AN_HOUR.comments],
  );
  const oldest = posted[AN_HOUR.comments - 1];
  if (oldest) throw rateLimited(Math.ceil((oldest.postedAt.getTime() + AN_HOUR.milliseconds - now.getTime()) / 1_000));
}

/** A seat of one of the forums, for which the person may speak on that day. @throws NOT_FOUND, FORBIDDEN not_holder */
export async function seatSpokenFor(manager: EntityManager, forumIds: readonly string[], seatId: string, personId: string, day: string): Promise<Seat> {
  const seat = await manager.findOneBy(Seat, { id: seatId, forumId: In(forumIds) });
  if (!seat) throw notFound();
  const spoken = (await datedSeats(manager, seat.forumId)).find(({ id }) => id === seatId);
  const speaking = spoken && maySpeakFor(personId, { ...spoken, deputies: [] }, { kind: 'outside', day }, 'comment');
  if (!speaking?.allowed) throw forbidden(speaking?.reason ?? 'not_holder');
  return seat;
}

/** Whether the person holds any seat of the forums on that day. */
export async function holdsASeat(manager: EntityManager, forumIds: readonly string[], personId: string, day: string): Promise<boolean> {
  for (const forumId of forumIds) {
    const seats = await datedSeats(manager, forumId);
    if (seats.some((seat) => maySpeakFor(personId, { ...seat, deputies: [] }, { kind: 'outside', day }, 'comment').allowed)) return true;
  }
  return false;
}

/** The comments, held until the transaction ends, in the order of their ids so that two writes never wait for each other. @throws NOT_FOUND */
export async function lockComments(manager: EntityManager, ids: readonly string[]): Promise<Comment[]> {
  const comments = await manager.find(Comment, { where: { id: In(ids) }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  if (comments.length !== new Set(ids).size) throw notFound();
  return comments;
}

/** @throws NOT_FOUND */
export async function lockComment(manager: EntityManager, id: string): Promise<Comment> {
  const [comment] = await lockComments(manager, [id]);
  if (!comment) throw notFound();
  return comment;
}

interface Step {
  readonly from: CommentState | null;
  readonly personId: string | null;
  readonly role: RoleName;
  readonly at: Date;
  readonly reason?: string;
  readonly language?: string;
}

/** A step in the public history of a comment; the same state before and after is an edit of its text. */
export async function noteEvent(manager: EntityManager, { id, state }: Comment, { from, personId, role, at, reason, language }: Step): Promise<void> {
  await manager.save(
    manager.create(CommentEvent, { commentId: id, fromState: from, toState: state, personId, role, reason: reason ?? null, ...(language && { language }), happenedAt: at }),
  );
}
