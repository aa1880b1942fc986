import { MORNING } from '@mesa/domain/action-escalation';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Temporal } from 'temporal-polyfill';

import { ClockService } from '../clock/clock.service.js';

/** When the checks of each jurisdiction's morning are due. */
@Injectable()
export class MorningService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: ClockService,
  ) {}

  /** The next morning of any jurisdiction. */
  async next(): Promise<Date> {
    const zones: { zone: string }[] = await this.dataSource.query('select distinct time_zone as zone from jurisdiction');
    const mornings = (zones.length > 0 ? zones : [{ zone: 'UTC' }]).map(({ zone }) => {
      const now = this.clock.now().toZonedDateTimeISO(zone);
      const morning = now.withPlainTime(MORNING);
      return (Temporal.ZonedDateTime.compare(morning, now) > 0 ? morning : now.add({ days: 1 }).withPlainTime(MORNING)).epochMilliseconds;
    });
    return new Date(Math.min(...mornings));
  }
}
