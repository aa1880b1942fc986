import type { ErrorReason, FieldErrors } from '@mesa/domain/errors';
import { In, IsNull, type EntityManager } from 'typeorm';

import { Bench } from '../forums/bench.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { Person } from '../people/person.entity.js';
import { SeatHolding } from '../people/seat-holding.entity.js';
import { Seat } from '../people/seat.entity.js';
import type { InviteeInput } from './invitation.input.js';
import { checkMailAddress } from './mail-address.js';
import type { ForumPlace } from './place.service.js';

/** What may be offered in a forum, read once for a whole list of people. */
export interface Offers {
  readonly benches: readonly Bench[];
  readonly seats: readonly Seat[];
  /** Seats that have a titular today. */
  readonly taken: ReadonlySet<string>;
  readonly units: readonly Organization[];
}

export async function offersOf(manager: EntityManager, { forumId, jurisdictionId, today }: ForumPlace): Promise<Offers> {
  const [benches, seats, units] = await Promise.all([
    manager.findBy(Bench, { forumId }),
    manager.findBy(Seat, { forumId }),
    manager.findBy(Organization, { jurisdictionId, sector: 'government' }),
  ]);
  const titulars = await manager.findBy(SeatHolding, { seatId: In(seats.map(({ id }) => id)), kind: 'titular', revokedAt: IsNull() });
  const standing = titulars.filter(({ validUntil }) => validUntil === null || validUntil >= today);
  return { benches, seats, units, taken: new Set(standing.map(({ seatId }) => seatId)) };
}

/** The faults of each person, in the order given; an empty object has none. */
export async function faultsOfAll(manager: EntityManager, { jurisdictionId }: ForumPlace, offers: Offers, people: readonly InviteeInput[]): Promise<FieldErrors[]> {
  const named = people.flatMap(({ personId }) => personId ?? []);
  const known = new Set((await manager.findBy(Person, { id: In(named), jurisdictionId, erasedAt: IsNull() })).map(({ id }) => id));
  const addresses = new Set<string>();
  const seats = new Set<string>(offers.taken);
  return people.map((person) => {
    const faults: Record<string, ErrorReason> = {};
    addressFault(person, addresses, faults);
    if (person.personId ? !known.has(person.personId) : !person.name?.trim()) faults[person.personId ? 'personId' : 'name'] = person.personId ? 'unknown' : 'required';
    roleFault(person, offers, faults);
    seatFault(person, offers, seats, faults);
    if (person.unitId && !offers.units.some(({ id }) => id === person.unitId)) faults['unitId'] = 'unknown';
    return faults;
  });
}

type Faults = Record<string, ErrorReason>;

function addressFault({ email }: InviteeInput, seen: Set<string>, faults: Faults): void {
  const checked = checkMailAddress(email);
  if (!checked.ok) faults['email'] = checked.reason;
  else if (seen.has(checked.value)) faults['email'] = 'already_exists';
  else seen.add(checked.value);
}

function roleFault({ roleKind, benchId }: InviteeInput, { benches }: Offers, faults: Faults): void {
  if (roleKind === 'administrator') faults['roleKind'] = 'unknown';
  if (roleKind === 'co_chair' && !benchId) faults['benchId'] = 'required';
  if (benchId && (roleKind !== 'co_chair' || !benches.some(({ id }) => id === benchId))) faults['benchId'] = 'unknown';
}

/** One titular a seat, also within the list. */
function seatFault({ seatId, holdingKind }: InviteeInput, offers: Offers, taken: Set<string>, faults: Faults): void {
  if (!seatId) return;
  if (!offers.seats.some(({ id }) => id === seatId)) faults['seatId'] = 'unknown';
  else if (holdingKind !== 'alternate' && taken.has(seatId)) faults['seatId'] = 'overlap';
  else if (holdingKind !== 'alternate') taken.add(seatId);
}
