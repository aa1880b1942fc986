import { Injectable } from '@nestjs/common';

import { ClockService } from '../clock/clock.service.js';
import type { DeskItemModel } from './desk.model.js';
import type { DeskRow } from './desk.repository.js';

/** Makes lines of what the sources read, and sets them in order. */
@Injectable()
export class DeskLineService {
  constructor(private readonly clock: ClockService) {}

  /** Late where today is after its day; a line of several counts its own. */
  of(kind: DeskItemModel['kind'], { timeZone, ...row }: DeskRow): DeskItemModel {
    const isLate = row.lateCount === undefined ? row.dueOn !== null && row.dueOn < this.clock.today(timeZone) : row.lateCount > 0;
    const about = row.objectId ?? [row.jurisdiction, row.plan, row.commitmentNumber, row.milestoneNumber, row.unitName].join('/');
    return { ...row, id: `${kind}:${about}`, kind, isLate, lateCount: row.lateCount ?? (isLate ? 1 : 0) };
  }

  /** The earliest deadline first; what has none comes last. */
  inOrder(lines: readonly DeskItemModel[]): DeskItemModel[] {
    return lines.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.id.localeCompare(b.id));
  }
}
