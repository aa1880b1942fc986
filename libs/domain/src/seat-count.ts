import type { QuorumRule } from './rules.js';
import { isForSeat, isThere, type CompositionSeat, type Roll } from './seats.js';

/** Why a quorum cannot be said to be met or missed; each has a sentence in the clients' i18n files. */
export type QuorumDoubt =
  | 'no_rules'
  | 'no_base'
  | 'no_composition'
  | 'no_such_bench'
  | 'no_names'
  | 'attendance_not_recorded'
  | 'remote_not_ruled'
  | 'deputies_not_ruled';

/** Whether a seat counts; in doubt where a fact or a rule is missing. */
export type SeatCount = { readonly counts: 'yes' | 'no' } | { readonly counts: 'doubt'; readonly why: QuorumDoubt };

const YES: SeatCount = { counts: 'yes' };
const NO: SeatCount = { counts: 'no' };
const doubt = (why: QuorumDoubt): SeatCount => ({ counts: 'doubt', why });

/** A rule that is unset neither counts the seat nor leaves it out. */
function ruled(rule: boolean | null | undefined, why: QuorumDoubt): SeatCount {
  if (rule === undefined || rule === null) return doubt(why);
  return rule ? YES : NO;
}

const first = (all: readonly SeatCount[], counts: SeatCount['counts']): SeatCount | undefined =>
  all.find((one) => one.counts === counts);

function bestOf(counts: readonly SeatCount[]): SeatCount {
  return first(counts, 'yes') ?? first(counts, 'doubt') ?? NO;
}

function worstOf(counts: readonly SeatCount[]): SeatCount {
  return first(counts, 'no') ?? first(counts, 'doubt') ?? YES;
}

/** Whether one seat counts at the moment: once, however many people are there for it (invariant 3). */
export function countSeat(seat: CompositionSeat, roll: Roll, rule: QuorumRule, moment: Date): SeatCount {
  const known = roll.presences.filter((presence) => isForSeat(presence, seat.id));
  if (known.length > 0) {
    return bestOf(
      known
        .filter((presence) => isThere(presence, moment))
        .map(({ mode, capacity }) =>
          worstOf([
            mode === 'remote' ? ruled(rule.remoteCounts, 'remote_not_ruled') : YES,
            capacity === 'deputy' ? ruled(rule.deputiesCount, 'deputies_not_ruled') : YES,
          ]),
        ),
    );
  }
  const stated = roll.stated.find(({ seatId }) => seatId === seat.id)?.attendance;
  if (stated === 'present') return YES;
  if (stated === 'remote') return ruled(rule.remoteCounts, 'remote_not_ruled');
  return stated === undefined && !roll.complete ? doubt('attendance_not_recorded') : NO;
}
