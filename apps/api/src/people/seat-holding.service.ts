import { conflict, invalid, notFound } from '@mesa/domain/errors';
import { Injectable } from '@nestjs/common';
import { type EntityManager, Raw } from 'typeorm';

import type { ForumPlace } from '../auth/place.service.js';
import type { Viewer } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { ForumWriteService } from '../jurisdictions/forum-write.service.js';
import { Person } from './person.entity.js';
import { SeatHolding } from './seat-holding.entity.js';
import type { EndHoldingInput, OpenHoldingInput } from './seat-holding.input.js';
import { Seat } from './seat.entity.js';

/** Who sits in which seat, from when to when. */
@Injectable()
export class SeatHoldingService {
  constructor(
    private readonly forumWrites: ForumWriteService,
    private readonly clock: ClockService,
  ) {}

  /** @throws NOT_FOUND of another forum's seat, INVALID personId, validUntil ends_before_start or out_of_range, CONFLICT overlap with another titular, or with the person's own holding */
  open(viewer: Viewer, input: OpenHoldingInput): Promise<SeatHolding> {
    const { kind, validFrom = null, validUntil = null, selection = null, namePublicReason = null } = input;
    if (validFrom !== null && validUntil !== null && validUntil < validFrom) throw invalid({ validUntil: 'ends_before_start' });
    return this.forumWrites.create(viewer, { entity: SeatHolding, operation: 'openHolding', input }, async (manager, place) => {
      const seat = await seatOf(manager, place, input.seatId);
      if (seat.validUntil !== null && (validUntil === null || validUntil > seat.validUntil)) throw invalid({ validUntil: 'out_of_range' });
      await requirePerson(manager, place, input);
      return manager.save(manager.create(SeatHolding, {
        seatId: seat.id, personId: input.personId, kind, validFrom, validUntil, selection,
        isNamePublic: namePublicReason !== null, namePublicReason,
      }));
    });
  }

  /** Without a day it ends this moment, and its rights with it. @throws NOT_FOUND, CONFLICT wrong_state, INVALID validUntil ends_before_start */
  end(viewer: Viewer, input: EndHoldingInput): Promise<SeatHolding> {
    const edit = { entity: SeatHolding, operation: 'endHolding', input, where: ({ forumId }: ForumPlace) => ({ id: input.holdingId, seatId: seatIn(forumId) }) };
    return this.forumWrites.edit(viewer, edit, (holding, _manager, place) => {
      if (holding.revokedAt !== null) throw conflict('wrong_state');
      if (input.validUntil) return endOn(holding, input.validUntil);
      // One that was to begin later ends before it began: its one day is the first.
      holding.validUntil = holding.validFrom !== null && holding.validFrom > place.today ? holding.validFrom : place.today;
      holding.revokedAt = new Date(this.clock.now().epochMilliseconds);
    });
  }
}

const seatIn = (forumId: string) => Raw((column) => `${column} in (select id from seat where forum_id = :forumId)`, { forumId });

function endOn(holding: SeatHolding, day: string): void {
  if (holding.validFrom !== null && day < holding.validFrom) throw invalid({ validUntil: 'ends_before_start' });
  holding.validUntil = day;
}

async function seatOf(manager: EntityManager, { forumId }: ForumPlace, id: string): Promise<Seat> {
  const seat = await manager.findOneBy(Seat, { id, forumId });
  if (!seat) throw notFound();
  return seat;
}

/** A person on record; a minor's name is public only with the guardian's consent. */
async function requirePerson(manager: EntityManager, { jurisdictionId }: ForumPlace, { personId, namePublicReason = null }: OpenHoldingInput): Promise<void> {
  const person = await manager.findOneBy(Person, { id: personId, jurisdictionId });
  if (!person || person.erasedAt !== null) throw invalid({ personId: 'unknown' });
  if (namePublicReason !== null && person.isMinor && person.guardianConsentOn === null) throw invalid({ namePublicReason: 'not_permitted' });
}
