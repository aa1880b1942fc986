import { today } from '@mesa/domain/local-time';
import type { EntityManager } from 'typeorm';

import type { MeetingForum } from '../meetings/meeting-forum.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { AccessNeed } from './access-need.entity.js';
import { AlternateCall } from './alternate-call.entity.js';
import { ConvocationRecipient } from './convocation-recipient.entity.js';
import { Convocation } from './convocation.entity.js';
import { type Concerned, concernedOn } from './convocation.repository.js';
import { Rsvp } from './rsvp.entity.js';
import type { AlternateChoiceModel, OwnAnswerModel } from './rsvp.model.js';

/** Whether answers are still taken: until the meeting is to end, or the end of its day where nobody said. */
export function isOpen({ state, scheduledOn, endsAt, timeZone }: Meeting, now: Date): boolean {
  if (state !== 'convened' || scheduledOn === null) return false;
  return endsAt === null ? today(timeZone, now) <= scheduledOn : now < endsAt;
}

/** The latest time that people were told; null where nobody was. */
export const latestConvocation = (manager: EntityManager, meetingForumId: string): Promise<Convocation | null> =>
  manager.findOne(Convocation, { where: { meetingForumId }, order: { id: 'DESC' } });

/** As whom somebody was told last, for a seat or none. */
export async function recipientIn(manager: EntityManager, meetingForumId: string, personId: string, seatId: string | null): Promise<ConvocationRecipient | null> {
  return manager
    .createQueryBuilder(ConvocationRecipient, 'recipient')
    .innerJoin(Convocation, 'convocation', 'convocation.id = recipient.convocationId')
    .where('convocation.meetingForumId = :meetingForumId and recipient.personId = :personId', { meetingForumId, personId })
    .andWhere('recipient.seatId is not distinct from :seatId', { seatId })
    .orderBy('recipient.id', 'DESC')
    .getOne();
}

/** The seats for which a person may answer on the day of the meeting, with what they said. */
export async function ownAnswers(manager: EntityManager, held: MeetingForum, { scheduledOn }: Meeting, personId: string): Promise<OwnAnswerModel[]> {
  if (scheduledOn === null) return [];
  const concerned = await concernedOn(manager, held.forumId, scheduledOn);
  const own = concerned.filter((one) => one.personId === personId);
  if (own.length === 0) return [];
  const rsvps = await manager.findBy(Rsvp, { meetingForumId: held.id, personId });
  const needs = await manager.findOneBy(AccessNeed, { meetingForumId: held.id, personId });
  const calls = await manager.find(AlternateCall, { where: { meetingForumId: held.id, namedById: personId }, order: { id: 'DESC' } });
  const names = await namesOf(manager, concerned, own);
  return own.map(({ seatId, seatLabel, capacity }) => ({
    seatId,
    seatLabel,
    capacity,
    rsvp: rsvps.find((rsvp) => rsvp.seatId === seatId) ?? null,
    accessNeeds: needs?.text ?? null,
    alternates: capacity === 'titular' ? names.filter((choice) => choice.seatId === seatId) : [],
    calledAlternateId: calls.find((call) => call.seatId === seatId)?.alternateId ?? null,
  }));
}

/** The alternates of the seats that are one's own. */
async function namesOf(manager: EntityManager, concerned: readonly Concerned[], own: readonly Concerned[]): Promise<(AlternateChoiceModel & { readonly seatId: string | null })[]> {
  const alternates = concerned.filter(({ capacity, seatId }) => capacity === 'alternate' && own.some((one) => one.seatId === seatId));
  const rows: { id: string; name: string | null }[] = await manager.query('select id, name from person where id = any ($1)', [alternates.map(({ personId }) => personId)]);
  return alternates.map(({ personId, seatId }) => ({ personId, seatId, name: rows.find(({ id }) => id === personId)?.name ?? null }));
}
