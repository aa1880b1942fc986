import { isWithin, type Term } from './term.js';
import type { Attendance, AttendanceStatement, BenchKind, HoldingKind, PresenceCapacity, PresenceMode, SeatStanding } from './vocabulary.js';

/** A bench as it was when the snapshot was taken. */
export interface CompositionBench {
  readonly id: string;
  readonly kind: BenchKind;
  readonly name: string;
}

export interface CompositionSeat {
  readonly id: string;
  readonly label: string;
  /** Id of the bench; null where it is unknown or the forum has none. */
  readonly bench: string | null;
  readonly standing: SeatStanding;
  readonly voting: boolean;
  readonly holders: readonly { readonly personId: string; readonly as: HoldingKind }[];
}

/** Seats, benches, voting rights and holders as copied to a MeetingForum. Source: DOMAIN, invariant 2. */
export interface Composition {
  readonly benches: readonly CompositionBench[];
  readonly seats: readonly CompositionSeat[];
}

export interface Holding extends Term {
  readonly personId: string;
  readonly as: HoldingKind;
}

export interface DatedSeat extends Term, Omit<CompositionSeat, 'holders'> {
  readonly holdings: readonly Holding[];
}

/** The interval of one person in a meeting. `to` is null while the person is there. */
export interface Presence {
  readonly personId: string;
  readonly capacity: PresenceCapacity;
  readonly seatId: string | null;
  readonly mode: PresenceMode;
  readonly from: Date;
  readonly to: Date | null;
}

/** What a source or a clerk states of a seat where no interval is known. */
export interface StatedAttendance {
  readonly seatId: string;
  readonly attendance: Exclude<AttendanceStatement, 'not_recorded'>;
}

export interface Roll {
  readonly presences: readonly Presence[];
  readonly stated: readonly StatedAttendance[];
  /** True when a clerk kept the roll, so that whoever is not on it was not there; false for a partial source. */
  readonly complete: boolean;
}

/** The copy that a meeting keeps: seats existing on that day with those who hold them on that day. */
export function compositionOn(
  day: string,
  benches: readonly CompositionBench[],
  seats: readonly DatedSeat[],
): Composition {
  return {
    benches: benches.map(({ id, kind, name }) => ({ id, kind, name })),
    seats: seats
      .filter((seat) => isWithin(day, seat))
      .map(({ id, label, bench, standing, voting, holdings }) => ({
        id,
        label,
        bench,
        standing,
        voting,
        holders: holdings
          .filter((holding) => isWithin(day, holding))
          .map(({ personId, as }) => ({ personId, as })),
      })),
  };
}

/** Whether the person is there at the moment; the instant of leaving is no longer in it. */
export const isThere = (presence: Presence, moment: Date): boolean =>
  presence.from <= moment && (presence.to === null || moment < presence.to);

const SEATED: readonly PresenceCapacity[] = ['titular', 'alternate', 'deputy'];

/** Whether the presence counts for the seat: observers, guests and staff never do, whatever the row says. */
export const isForSeat = (presence: Presence, seatId: string): boolean =>
  presence.seatId === seatId && SEATED.includes(presence.capacity);

/** Whether somebody came for the seat: for an observer's seat observers do, and it never counts. */
const cameFor = (presence: Presence, { id, standing }: Pick<CompositionSeat, 'id' | 'standing'>): boolean =>
  isForSeat(presence, id) || (standing === 'observer' && presence.capacity === 'observer' && presence.seatId === id);

/**
 * Attendance of a seat over the whole meeting: derived from the intervals, else as stated. Where neither
 * is known and the roll is complete, vacant if nobody held the seat that day, else absent; not recorded
 * where the roll is not complete. In person outweighs remote.
 */
export function seatAttendance(seat: Pick<CompositionSeat, 'id' | 'standing' | 'holders'>, roll: Roll | null): Attendance {
  if (roll === null) return 'not_recorded';
  const presences = roll.presences.filter((presence) => cameFor(presence, seat));
  if (presences.length > 0) {
    return presences.some(({ mode }) => mode === 'in_person') ? 'present' : 'remote';
  }
  const stated = roll.stated.find((row) => row.seatId === seat.id);
  if (stated) return stated.attendance;
  if (!roll.complete) return 'not_recorded';
  return seat.holders.length === 0 ? 'vacant' : 'absent';
}
