import { seatAttendance, type Composition, type CompositionSeat } from '@mesa/domain/seats';
import type { SeatStanding } from '@mesa/domain/vocabulary';
import { Injectable } from '@nestjs/common';

import type { Viewer } from '../auth/viewer.js';
import { rulesVersionsByForum } from '../forums/forum.loader.js';
import type { Loaders } from '../graphql/loaders.js';
import type { ForumRules as Rules } from '@mesa/domain/rules';
import type { BenchAttendanceModel, SeatAttendanceModel } from './attendance.model.js';
import type { MeetingForum } from './meeting-forum.entity.js';
import { MeetingReadingService } from './meeting-reading.service.js';
import type { Meeting } from './meeting.entity.js';
import { rollByMeeting, type RollLine, statedByMeetingForum, type StatedLine } from './meeting.loader.js';
import { readPapers } from './meeting.policy.js';

/** Whose name a reader may see beside a seat. */
type NameOf = (line: RollLine) => string | null;

/** Who attended, as a reader may know it. */
@Injectable()
export class AttendanceService {
  constructor(private readonly reading: MeetingReadingService) {}

  /** By bench, from the copy made at opening; from the statements alone where there was none. Empty before a session opens. */
  async of(viewer: Viewer, meeting: Meeting, held: MeetingForum, loaders: Loaders): Promise<BenchAttendanceModel[]> {
    const stated = await loaders.load(statedByMeetingForum, held.id);
    if (held.composition === null) return meeting.state === 'held' ? fromStatements(stated) : [];
    const roll = await loaders.load(rollByMeeting, meeting.id);
    const nameOf = await this.#namesFor(viewer, held, loaders);
    return fromComposition(held.composition as Composition, roll, stated, meeting.isRollComplete, nameOf);
  }

  async #namesFor(viewer: Viewer, held: MeetingForum, loaders: Loaders): Promise<NameOf> {
    if (await this.reading.may(viewer, readPapers, held)) return ({ personName }) => personName;
    const versions = await loaders.load(rulesVersionsByForum, held.forumId);
    const rules = versions.find(({ id }) => id === held.rulesId)?.rules as Rules | undefined;
    return rules?.attendancePublic === 'name' ? ({ isNamePublic, personName }) => (isNamePublic ? personName : null) : () => null;
  }
}

function fromComposition({ benches, seats }: Composition, roll: readonly RollLine[], stated: readonly StatedLine[], complete: boolean, nameOf: NameOf): BenchAttendanceModel[] {
  const domainRoll = {
    complete,
    presences: roll.map(({ arrivedAt: from, leftAt: to, ...line }) => ({ ...line, from, to })),
    stated: stated.flatMap(({ seatId, status }) => (seatId === null ? [] : [{ seatId, attendance: status }])),
  };
  const rowOf = (seat: CompositionSeat): SeatAttendanceModel => {
    const [line] = roll.filter(({ seatId }) => seatId === seat.id);
    return { seatId: seat.id, label: seat.label, voting: seat.voting, attendance: seatAttendance(seat, domainRoll), capacity: line?.capacity ?? null, personName: line && !line.isNameWithdrawn ? nameOf(line) : null };
  };
  const rowsOf = (standing: SeatStanding, isOf: (seat: CompositionSeat) => boolean) => seats.filter((seat) => seat.standing === standing && isOf(seat)).map(rowOf);
  return [
    ...[...benches, { id: null, name: null }].map(({ id, name }) => ({ standing: 'member' as const, bench: id, name, seats: rowsOf('member', ({ bench }) => bench === id) })),
    { standing: 'observer' as const, bench: null, name: null, seats: rowsOf('observer', () => true) },
  ].filter((group) => group.seats.length > 0);
}

function fromStatements(stated: readonly StatedLine[]): BenchAttendanceModel[] {
  const groups = new Map<string | null, BenchAttendanceModel>();
  for (const { standing, bench, benchName, seatId, label, voting, status } of stated) {
    const key = standing === 'observer' ? standing : bench;
    const group = groups.get(key) ?? { standing, bench, name: benchName, seats: [] };
    groups.set(key, group);
    group.seats.push({ seatId, label, voting, attendance: status, capacity: null, personName: null });
  }
  return [...groups.values()];
}
