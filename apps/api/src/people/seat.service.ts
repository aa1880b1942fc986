import { isWithin } from '@mesa/domain/term';
import { Injectable } from '@nestjs/common';

import { ClockService } from '../clock/clock.service.js';
import type { PublicHolding } from './seat.loader.js';

interface Dated {
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/** Whether a row stands on a calendar day; null ends are open. */
export const standsOn = (day: string, { validFrom, validUntil }: Dated): boolean => isWithin(day, { from: validFrom, until: validUntil });

/** Says who sits where today. */
@Injectable()
export class SeatService {
  constructor(private readonly clock: ClockService) {}

  standing<Row extends Dated>(rows: readonly Row[], zone: string): Row[] {
    const today = this.clock.today(zone);
    return rows.filter((row) => standsOn(today, row));
  }

  /** Who holds a seat now: what was ended in the course of today no longer counts. */
  holding(holdings: readonly PublicHolding[], zone: string): PublicHolding[] {
    return this.standing(holdings, zone).filter(({ isRevoked }) => !isRevoked);
  }

  /** Who held a seat before. */
  past(holdings: readonly PublicHolding[], zone: string): PublicHolding[] {
    const today = this.clock.today(zone);
    return holdings.filter(({ validUntil, isRevoked }) => isRevoked || (validUntil !== null && validUntil < today));
  }
}
