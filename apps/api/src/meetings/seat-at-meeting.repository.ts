import { invalid, notFound } from '@mesa/domain/errors';
import type { SpokenSeat } from '@mesa/domain/speaking';
import type { SeatStanding } from '@mesa/domain/vocabulary';
import type { EntityManager } from 'typeorm';

import type { ForumPlace } from '../auth/place.service.js';
import { Person } from '../people/person.entity.js';
import { datedSeats } from './composition.repository.js';
import { DeputyNaming } from './deputy-naming.entity.js';

/** A seat of the forum with those who may speak for it in a meeting. @throws NOT_FOUND */
export async function spokenSeat(manager: EntityManager, forumId: string, meetingId: string, seatId: string): Promise<SpokenSeat & { readonly standing: SeatStanding }> {
  const seat = (await datedSeats(manager, forumId)).find(({ id }) => id === seatId);
  if (!seat) throw notFound();
  const namings = await manager.find(DeputyNaming, { where: { meetingId, seatId }, order: { namedAt: 'ASC' } });
  return { ...seat, deputies: namings.map((naming) => ({ ...naming, personId: naming.deputyId })) };
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
