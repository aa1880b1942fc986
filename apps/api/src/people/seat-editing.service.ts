import { invalid } from '@mesa/domain/errors';
import { LIMITS } from '@mesa/domain/limits';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import type { ForumPlace } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { Bench } from '../forums/bench.entity.js';
import { ForumWriteService } from '../jurisdictions/forum-write.service.js';
import { Organization } from '../organizations/organization.entity.js';
import { Seat } from './seat.entity.js';
import type { CloseSeatInput, CreateSeatInput, UpdateSeatInput } from './seat.input.js';

/** The places of a forum. Meetings already held keep the seats of their day, whatever is changed here. */
@Injectable()
export class SeatEditingService {
  constructor(private readonly forumWrites: ForumWriteService) {}

  /** @throws INVALID benchId, organizationId, isVoting, forumId too_many */
  create(viewer: Viewer, input: CreateSeatInput): Promise<Seat> {
    return this.forumWrites.create(viewer, { entity: Seat, operation: 'createSeat', input }, async (manager, place) => {
      const position = await manager.countBy(Seat, { forumId: place.forumId });
      if (position >= LIMITS.seatsPerForum) throw invalid({ forumId: 'too_many' });
      return manager.save(manager.create(Seat, { forumId: place.forumId, position, ...(await columnsOf(manager, place, input)) }));
    });
  }

  /** @throws INVALID benchId, organizationId, isVoting, validFrom ends_before_start */
  update(viewer: Viewer, input: UpdateSeatInput): Promise<Seat> {
    return this.forumWrites.edit(viewer, { entity: Seat, operation: 'updateSeat', input, where: ({ forumId }) => ({ id: input.seatId, forumId }) }, async (seat, manager, place) => {
      const columns = await columnsOf(manager, place, input);
      if (columns.validFrom !== null && seat.validUntil !== null && columns.validFrom > seat.validUntil) throw invalid({ validFrom: 'ends_before_start' });
      Object.assign(seat, columns);
    });
  }

  /** Ends the seat, and its holdings no later. @throws INVALID validUntil ends_before_start */
  close(viewer: Viewer, input: CloseSeatInput): Promise<Seat> {
    const { validUntil } = input;
    return this.forumWrites.edit(viewer, { entity: Seat, operation: 'closeSeat', input, where: ({ forumId }) => ({ id: input.seatId, forumId }) }, async (seat, manager) => {
      if (seat.validFrom !== null && validUntil < seat.validFrom) throw invalid({ validUntil: 'ends_before_start' });
      await endHoldingsBy(manager, seat.id, validUntil);
      seat.validUntil = validUntil;
    });
  }
}

/** A holding that was to begin after the seat's last day would have no day: the seat can only be closed once it is taken back. */
async function endHoldingsBy(manager: EntityManager, seatId: string, lastDay: string): Promise<void> {
  const later: unknown[] = await manager.query('select 1 from seat_holding where seat_id = $1 and valid_from > $2 and revoked_at is null', [seatId, lastDay]);
  if (later.length > 0) throw invalid({ validUntil: 'out_of_range' });
  await manager.query(
    `update seat_holding set valid_until = $2, version = version + 1
     where seat_id = $1 and revoked_at is null and (valid_until is null or valid_until > $2)`,
    [seatId, lastDay],
  );
}

type Entered = Omit<CreateSeatInput, 'idempotencyKey'>;

async function columnsOf(manager: EntityManager, { forumId, jurisdictionId }: ForumPlace, input: Entered) {
  const { standing, benchId = null, sector = null, organizationId = null, groupLabel = null, isPersonal, label = null, language, isVoting, validFrom = null } = input;
  if (standing === 'observer' && isVoting) throw invalid({ isVoting: 'not_voting' });
  if ([organizationId !== null, groupLabel !== null, isPersonal].filter(Boolean).length > 1) throw invalid({ organizationId: 'too_many' });
  if (benchId !== null && !(await manager.existsBy(Bench, { id: benchId, forumId }))) throw invalid({ benchId: 'unknown' });
  if (organizationId !== null && !(await manager.existsBy(Organization, { id: organizationId, jurisdictionId }))) throw invalid({ organizationId: 'unknown' });
  return { standing, benchId, sector, organizationId, groupLabel, isPersonal, label, language, isVoting, validFrom };
}
