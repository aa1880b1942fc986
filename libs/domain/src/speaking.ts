import type { ErrorReason } from './errors.js';
import { isForSeat, isThere, type Holding, type Presence } from './seats.js';
import { isWithin, type Term } from './term.js';
import type { HoldingKind, PresenceCapacity } from './vocabulary.js';

/** What somebody may do for a seat. `speak` is taking part in a meeting. */
export const SEAT_ACTS = [
  'comment',
  'observe',
  'rsvp',
  'name_deputy',
  'propose_agenda_item',
  'contest',
  'speak',
  'vote',
] as const;
export type SeatAct = (typeof SEAT_ACTS)[number];

export const SEAT_CAPACITIES = ['titular', 'alternate', 'deputy'] as const satisfies readonly PresenceCapacity[];
export type SeatCapacity = (typeof SEAT_CAPACITIES)[number];

/** A deputy named for one meeting; the row is the writing that the rule asks for. */
export interface DeputyNaming {
  readonly personId: string;
  readonly meetingId: string;
  /** The titular or alternate who named; null when the seat's organization did. */
  readonly namedById: string | null;
  readonly namedAt: Date;
  readonly revokedAt: Date | null;
}

export interface SpokenSeat extends Term {
  readonly id: string;
  readonly voting: boolean;
  readonly holdings: readonly Holding[];
  readonly deputies: readonly DeputyNaming[];
}

/** The vote already cast for the seat on the question at hand. */
export interface CastVote {
  readonly personId: string;
  readonly as: SeatCapacity;
}

interface Ballot {
  /** Null when no vote is cast for the seat yet. */
  readonly cast: CastVote | null;
  readonly closed: boolean;
}

export interface OutsideMeeting {
  readonly kind: 'outside';
  /** Calendar day of the jurisdiction. */
  readonly day: string;
  readonly ballot?: Ballot;
}

export interface InMeeting {
  readonly kind: 'in_meeting';
  readonly meetingId: string;
  readonly day: string;
  readonly at: Date;
  readonly presences: readonly Presence[];
  /** The forum's rule on deputies voting in force on that day; unset means that they have no vote. */
  readonly deputiesVote: boolean | null;
  readonly ballot?: Ballot;
}

export type SpeakingMoment = OutsideMeeting | InMeeting;

export type Speaking =
  | { readonly allowed: true; readonly as: SeatCapacity; readonly replaces: CastVote | null }
  | {
      readonly allowed: false;
      readonly reason: Extract<
        ErrorReason,
        | 'not_holder'
        | 'not_present'
        | 'superseded_by_titular'
        | 'superseded_by_alternate'
        | 'not_voting'
        | 'deputies_may_not_vote'
        | 'already_voted'
        | 'voting_closed'
        | 'not_permitted'
      >;
    };

type Refusal = Extract<Speaking, { allowed: false }>['reason'];
const refuse = (reason: Refusal): Speaking => ({ allowed: false, reason });
const allow = (as: SeatCapacity, replaces: CastVote | null = null): Speaking => ({ allowed: true, as, replaces });

/**
 * Whether a person may act for a seat at a moment, and in which capacity: the only place that decides it.
 *
 * Outside meetings titular and alternate may each act. In a meeting one person speaks and votes: the
 * titular if present, else the alternate present, else the deputy present who was named in writing
 * before that moment; a deputy votes only if the rules say so. One vote a seat: the first cast stands,
 * but the titular may replace the alternate's until closing.
 * Source: DOMAIN, "Who speaks for a seat".
 */
export function maySpeakFor(personId: string, seat: SpokenSeat, moment: SpeakingMoment, act: SeatAct): Speaking {
  if (!isWithin(moment.day, seat)) return refuse('not_holder');
  if (act === 'vote' && !seat.voting) return refuse('not_voting');
  const speaking =
    moment.kind === 'in_meeting' && isOfMeeting(act)
      ? inMeeting(personId, seat, moment)
      : outside(personId, seat, moment, act);
  if (!speaking.allowed || act !== 'vote') return speaking;
  if (speaking.as === 'deputy' && moment.kind === 'in_meeting' && moment.deputiesVote !== true) {
    return refuse('deputies_may_not_vote');
  }
  return castFor(speaking.as, personId, moment.ballot);
}

/** Commenting or answering an invitation is the same act whether or not a meeting is going on. */
const isOfMeeting = (act: SeatAct): boolean => act === 'speak' || act === 'vote';

function holdingOf(personId: string, seat: SpokenSeat, day: string): HoldingKind | null {
  const held = seat.holdings.filter((holding) => holding.personId === personId && isWithin(day, holding));
  if (held.some(({ as }) => as === 'titular')) return 'titular';
  return held.length > 0 ? 'alternate' : null;
}

function outside(personId: string, seat: SpokenSeat, moment: SpeakingMoment, act: SeatAct): Speaking {
  if (act === 'speak') return refuse('not_permitted');
  const as = holdingOf(personId, seat, moment.day);
  return as === null ? refuse('not_holder') : allow(as);
}

function inMeeting(personId: string, seat: SpokenSeat, moment: InMeeting): Speaking {
  const as = holdingOf(personId, seat, moment.day) ?? (isDeputy(personId, seat, moment) ? 'deputy' : null);
  if (as === null) return refuse('not_holder');
  if (!isPresent(personId, seat, moment)) return refuse('not_present');
  const others = (kind: HoldingKind): boolean =>
    seat.holdings.some(
      (holding) => holding.as === kind && isWithin(moment.day, holding) && isPresent(holding.personId, seat, moment),
    );
  if (as !== 'titular' && others('titular')) return refuse('superseded_by_titular');
  if (as === 'deputy' && others('alternate')) return refuse('superseded_by_alternate');
  return isFirstOfKind(personId, as, seat, moment) ? allow(as) : refuse('not_permitted');
}

const isPresent = (personId: string, seat: SpokenSeat, moment: InMeeting): boolean =>
  moment.presences.some(
    (presence) => presence.personId === personId && isForSeat(presence, seat.id) && isThere(presence, moment.at),
  );

const namings = (seat: SpokenSeat, moment: InMeeting): DeputyNaming[] =>
  seat.deputies.filter(
    ({ meetingId, namedById, namedAt, revokedAt }) =>
      meetingId === moment.meetingId &&
      namedAt <= moment.at &&
      (revokedAt === null || moment.at < revokedAt) &&
      (namedById === null || holdingOf(namedById, seat, moment.day) !== null),
  );

const isDeputy = (personId: string, seat: SpokenSeat, moment: InMeeting): boolean =>
  namings(seat, moment).some((naming) => naming.personId === personId);

/** Never two at once: of several alternates or deputies present, the one who came first speaks. */
function isFirstOfKind(personId: string, as: SeatCapacity, seat: SpokenSeat, moment: InMeeting): boolean {
  const named: readonly { readonly personId: string }[] =
    as === 'deputy'
      ? namings(seat, moment)
      : seat.holdings.filter((holding) => holding.as === as && isWithin(moment.day, holding));
  const rivals = new Set(named.map((rival) => rival.personId));
  const arrivals = moment.presences
    .filter((presence) => rivals.has(presence.personId) && isForSeat(presence, seat.id) && isThere(presence, moment.at))
    .sort((a, b) => a.from.getTime() - b.from.getTime() || (a.personId < b.personId ? -1 : 1));
  return arrivals[0]?.personId === personId;
}

function castFor(as: SeatCapacity, personId: string, ballot: Ballot | undefined): Speaking {
  if (ballot === undefined) return allow(as);
  if (ballot.closed) return refuse('voting_closed');
  if (ballot.cast === null) return allow(as);
  const mayReplace = as === 'titular' && ballot.cast.as === 'alternate' && ballot.cast.personId !== personId;
  return mayReplace ? allow(as, ballot.cast) : refuse('already_voted');
}
