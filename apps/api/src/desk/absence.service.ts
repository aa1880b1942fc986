import { absencesInARow } from '@mesa/domain/attendance-record';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';

import { Loaders } from '../graphql/loaders.js';
import { AttendanceRecordService } from '../meetings/attendance-record.service.js';
import type { DeskRow } from './desk.repository.js';
import { holdersUnderRule } from './friday.repository.js';

/** The latest meetings that are looked at; no rules tolerate as many. */
const MEETINGS = 20;

/** Holders who missed as many meetings in a row as the rules tolerate. */
@Injectable()
export class AbsenceService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly records: AttendanceRecordService,
  ) {}

  /** Counted from the public record, since they hold the seat; nothing where no rule says how many. */
  async holders(forumId: string, now: Date): Promise<DeskRow[]> {
    const holders = await holdersUnderRule(this.dataSource.manager, forumId, now);
    if (holders.length === 0) return [];
    const { benches, dated } = await this.records.of(forumId, { first: MEETINGS }, new Loaders(this.dataSource));
    const seats = new Map(benches.flatMap((bench) => bench.seats.map((seat) => [seat.key, seat] as const)));
    return holders.flatMap(({ seatId, since, tolerated, ...row }) => {
      const cells = (seats.get(seatId)?.cells ?? []).filter((_cell, index) => since === null || (dated[index]?.meeting.sortOn ?? '') >= since);
      const count = absencesInARow(cells);
      return count >= tolerated ? [{ ...row, count }] : [];
    });
  }
}
