import { type EntityManager, IsNull, MoreThanOrEqual } from 'typeorm';

import { UnitMembership } from '../organizations/unit-membership.entity.js';
import { SeatHolding } from '../people/seat-holding.entity.js';
import type { InviteeInput } from './invitation.input.js';
import type { ForumPlace } from './place.service.js';

/**
 * The seat and the unit are the person's from today, with or without an account; one that is held already
 * stays as it is. Tells whether anything was given.
 */
export async function placePerson(manager: EntityManager, { today }: ForumPlace, personId: string, { seatId, holdingKind, unitId, mayPublish }: InviteeInput): Promise<boolean> {
  const running = [{ revokedAt: IsNull(), validUntil: IsNull() }, { revokedAt: IsNull(), validUntil: MoreThanOrEqual(today) }];
  let isNew = false;
  if (seatId && !(await manager.existsBy(SeatHolding, running.map((days) => ({ ...days, seatId, personId }))))) {
    await manager.save(manager.create(SeatHolding, { seatId, personId, kind: holdingKind ?? 'titular', validFrom: today }));
    isNew = true;
  }
  if (unitId && !(await manager.existsBy(UnitMembership, running.map((days) => ({ ...days, organizationId: unitId, personId }))))) {
    await manager.save(manager.create(UnitMembership, { personId, organizationId: unitId, mayPublish: mayPublish ?? false, validFrom: today }));
    isNew = true;
  }
  return isNew;
}
