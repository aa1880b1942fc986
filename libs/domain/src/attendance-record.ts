import type { Attendance, SeatStanding } from './vocabulary.js';

/** A seat in one meeting, as the meeting's own copy or the source tells it. */
export interface RecordedSeat {
  /** Null where a source names only an organization: then it goes by its label. */
  readonly seatId: string | null;
  readonly label: string;
  readonly voting: boolean;
  readonly attendance: Attendance;
  /** Only where rules and holding make it public. */
  readonly personName: string | null;
}

export interface RecordedBench {
  readonly standing: SeatStanding;
  readonly bench: string | null;
  readonly name: string | null;
  readonly seats: readonly RecordedSeat[];
}

/** In one meeting; attendance null: the seat did not exist then. */
export interface AttendanceCell {
  readonly attendance: Attendance | null;
  readonly personName: string | null;
}

export interface SeatRecord {
  readonly key: string;
  readonly label: string;
  readonly voting: boolean;
  /** One for each meeting, in their order. */
  readonly cells: readonly AttendanceCell[];
  /** Meetings that somebody attended for it. */
  readonly attended: number;
  /** Meetings whose record says whether somebody did; where it was vacant, nobody could. */
  readonly recorded: number;
}

/** Middle values over the meetings whose record is whole. */
export interface AttendanceFigures {
  readonly meetings: number;
  /** Null without such a meeting. */
  readonly attended: number | null;
  readonly seats: number | null;
}

export interface BenchRecord {
  readonly standing: SeatStanding;
  readonly bench: string | null;
  readonly name: string | null;
  readonly seats: readonly SeatRecord[];
  readonly figures: AttendanceFigures;
}

export interface AttendanceRecord {
  readonly benches: readonly BenchRecord[];
  /** Of members; observers never count. */
  readonly figures: AttendanceFigures;
}

const NONE: AttendanceCell = { attendance: null, personName: null };

export const hasAttended = (attendance: Attendance | null): boolean => attendance === 'present' || attendance === 'remote';

const says = (attendance: Attendance | null): boolean => attendance !== null && attendance !== 'not_recorded' && attendance !== 'vacant';

/** The middle value; between two, halfway. Null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

/** A meeting tells how many came only where it tells it of every seat: "not recorded" is not "absent". */
function figuresOf(meetings: readonly (readonly RecordedSeat[])[]): AttendanceFigures {
  const whole = meetings.filter((seats) => seats.length > 0 && seats.every(({ attendance }) => attendance !== 'not_recorded'));
  return { meetings: whole.length, attended: median(whole.map((seats) => seats.filter(({ attendance }) => hasAttended(attendance)).length)), seats: median(whole.map((seats) => seats.length)) };
}

const benchKey = ({ standing, bench }: Pick<RecordedBench, 'standing' | 'bench'>): string => (standing === 'observer' ? standing : (bench ?? ''));
const seatKey = (own: string, { seatId, label }: RecordedSeat): string => seatId ?? `${own}/${label}`;

/**
 * Attendance of each seat over several meetings, by bench, in the order given. A seat stands where its latest
 * meeting put it. Source: issue 3, "Attendance as a record"; DOMAIN, Presence.
 */
export function attendanceRecord(meetings: readonly (readonly RecordedBench[])[]): AttendanceRecord {
  const placed = new Map<string, { readonly bench: RecordedBench; readonly seat: RecordedSeat }>();
  for (const benches of meetings) for (const bench of benches) for (const seat of bench.seats) placed.set(seatKey(benchKey(bench), seat), { bench, seat });
  const cellsByMeeting = meetings.map((benches) => new Map(benches.flatMap((bench) => bench.seats.map((seat) => [seatKey(benchKey(bench), seat), seat] as const))));
  const benches = new Map<string, RecordedBench>();
  for (const all of meetings.toReversed()) for (const bench of all) if (!benches.has(benchKey(bench))) benches.set(benchKey(bench), bench);
  const rowsOf = (own: string): SeatRecord[] => [...placed].filter(([, { bench }]) => benchKey(bench) === own).map(([key, { seat }]) => rowOf(key, seat, cellsByMeeting));
  return {
    benches: [...benches].map(([own, { standing, bench, name }]) => ({ standing, bench, name, seats: rowsOf(own), figures: figuresOf(meetings.map((all) => all.filter((one) => benchKey(one) === own).flatMap(({ seats }) => seats))) })).filter(({ seats }) => seats.length > 0),
    figures: figuresOf(meetings.map((all) => all.filter(({ standing }) => standing === 'member').flatMap(({ seats }) => seats))),
  };
}

/**
 * Meetings that a seat missed in a row up to the latest, without an excuse. What nobody recorded and what was
 * excused neither counts nor ends the row; somebody who came ends it.
 */
export function absencesInARow(cells: readonly Pick<AttendanceCell, 'attendance'>[]): number {
  const latest = cells.findLastIndex(({ attendance }) => hasAttended(attendance) || attendance === 'vacant');
  return cells.slice(latest + 1).filter(({ attendance }) => attendance === 'absent').length;
}

function rowOf(key: string, { label, voting }: RecordedSeat, cellsByMeeting: readonly ReadonlyMap<string, RecordedSeat>[]): SeatRecord {
  const cells = cellsByMeeting.map((own): AttendanceCell => {
    const seat = own.get(key);
    return seat ? { attendance: seat.attendance, personName: seat.personName } : NONE;
  });
  return { key, label, voting, cells, attended: cells.filter(({ attendance }) => hasAttended(attendance)).length, recorded: cells.filter(({ attendance }) => says(attendance)).length };
}
