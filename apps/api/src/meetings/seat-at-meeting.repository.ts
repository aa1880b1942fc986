import { invalid, notFound } from '@mesa/domain/errors';
import { maySpeakFor, type Speaking, type SpokenSeat } from '@mesa/domain/speaking';
import type { PresenceCapacity, SeatStanding } from '@mesa/domain/vocabulary';
import type { EntityManager } from 'typeorm';

import type { ForumPlace } from '../auth/place.service.js';
import { Person } from '../people/person.entity.js';
import { datedSeats } from './composition.repository.js';
import { DeputyNaming } from './deputy-naming.entity.js';

/** A seat with those who may speak for it in one meeting. */
export interface SeatAtMeeting extends SpokenSeat {
  readonly label: string;
  readonly standing: SeatStanding;
}

/** Every seat that the forum ever had, with those who may speak for it in a meeting. */
export async function spokenSeats(manager: EntityManager, forumId: string, meetingId: string): Promise<SeatAtMeeting[]> {
  const seats = await datedSeats(manager, forumId);
  const namings = await manager.find(DeputyNaming, { where: { meetingId }, order: { namedAt: 'ASC' } });
  return seats.map((seat) => ({ ...seat, deputies: namings.filter(({ seatId }) => seatId === seat.id).map((naming) => ({ ...naming, personId: naming.deputyId })) }));
}

/** A seat of the forum with those who may speak for it in a meeting. @throws NOT_FOUND */
export async function spokenSeat(manager: EntityManager, forumId: string, meetingId: string, seatId: string): Promise<SeatAtMeeting> {
  const seat = (await spokenSeats(manager, forumId, meetingId)).find(({ id }) => id === seatId);
  if (!seat) throw notFound();
  return seat;
}

type Coming = { readonly as: PresenceCapacity } | { readonly reason: Extract<Speaking, { allowed: false }>['reason'] };

/** As what a person may come for a seat, as if nobody else were there; at an observer's seat, as observer. */
export function comingAs(personId: string, seat: SeatAtMeeting, { meetingId, day, at }: { readonly meetingId: string; readonly day: string; readonly at: Date }): Coming {
  const alone = [{ personId, seatId: seat.id, capacity: 'titular' as const, mode: 'in_person' as const, from: at, to: null }];
  const speaking = maySpeakFor(personId, seat, { kind: 'in_meeting', meetingId, day, at, presences: alone, deputiesVote: null }, 'speak');
  if (!speaking.allowed) return { reason: speaking.reason };
  return { as: seat.standing === 'observer' ? 'observer' : speaking.as };
}

interface Somebody {
  readonly personId?: string | null;
  readonly personName?: string | null;
}

/** The person that a clerk means: one of the records, or a new one by that name. @throws NOT_FOUND, INVALID required */
export async function personIn(manager: EntityManager, { jurisdictionId }: ForumPlace, { personId, personName }: Somebody): Promise<string> {
  if (personId) {
    if (!(await manager.existsBy(Person, { id: personId, jurisdictionId }))) throw notFound();
    return personId;
  }
  if (!personName) throw invalid({ personId: 'required' });
  return (await manager.save(manager.create(Person, { jurisdictionId, name: personName }))).id;
}
