import { type Composition, isForSeat, isThere, type Presence, type Roll } from '@mesa/domain/seats';
import { type CastVote, maySpeakFor, type Speaking, type SpeakingMoment, type SpokenSeat } from '@mesa/domain/speaking';
import { type EntityManager, In } from 'typeorm';

import { datedSeats } from '../meetings/composition.repository.js';
import { DeputyNaming } from '../meetings/deputy-naming.entity.js';
import type { MeetingForum } from '../meetings/meeting-forum.entity.js';
import type { Meeting } from '../meetings/meeting.entity.js';
import { rollOf } from '../meetings/quorum.service.js';
import type { Ballot, Electorate } from './ballot.entity.js';

export interface Sitting {
  readonly meeting: Meeting;
  readonly held: MeetingForum;
}

/** Who may speak for the seats of a ballot, now. */
export interface Hearing {
  readonly seats: readonly SpokenSeat[];
  /** Null where the seat has no vote in this ballot. */
  speaking(personId: string, seatId: string, cast: CastVote | null): Speaking | null;
}

interface Now {
  readonly today: string;
  readonly now: Date;
}

/** The seats with a vote: those of members that vote, by the copy made when the session opened. */
export const electorateOf = ({ benches, seats }: Composition): Electorate => ({
  benches: benches.map(({ id, name }) => ({ id, name })),
  seats: seats.filter(({ standing, voting }) => standing === 'member' && voting).map(({ id, label, bench, holders }) => ({ id, label, bench, filled: holders.length > 0 })),
});

/** Whether votes are still taken. */
export const takesVotes = ({ state, closesOn, hands }: Ballot, { today }: Pick<Now, 'today'>, sitting: Sitting | null): boolean =>
  state === 'open' && hands === null && (closesOn === null || today <= closesOn) && (sitting === null || sitting.meeting.state === 'in_session');

/** Voting rights by the copy, holders and deputies as they are: who came in meanwhile may speak. */
export async function hearingOf(manager: EntityManager, ballot: Ballot, { today, now }: Now, sitting: Sitting | null): Promise<Hearing> {
  const voting = new Set(ballot.electorate.seats.map(({ id }) => id));
  const namings = sitting ? await manager.find(DeputyNaming, { where: { meetingId: sitting.meeting.id, seatId: In([...voting]) }, order: { namedAt: 'ASC' } }) : [];
  const seats = (await datedSeats(manager, ballot.forumId))
    .filter(({ id }) => voting.has(id))
    .map((seat): SpokenSeat => ({ ...seat, voting: true, deputies: namings.filter(({ seatId }) => seatId === seat.id).map((naming) => ({ ...naming, personId: naming.deputyId })) }));
  const presences = sitting ? ((await rollOf(manager, sitting.meeting, sitting.held))?.presences ?? []) : [];
  const closed = !takesVotes(ballot, { today }, sitting);
  return {
    seats,
    speaking(personId, seatId, cast) {
      const seat = seats.find(({ id }) => id === seatId);
      return seat ? maySpeakFor(personId, seat, momentOf(ballot, { today, now }, sitting, presences, { cast, closed }), 'vote') : null;
    },
  };
}

function momentOf({ rule }: Ballot, { today, now }: Now, sitting: Sitting | null, presences: readonly Presence[], ballot: { readonly cast: CastVote | null; readonly closed: boolean }): SpeakingMoment {
  if (sitting === null) return { kind: 'outside', day: today, ballot };
  const { meeting } = sitting;
  return { kind: 'in_meeting', meetingId: meeting.id, day: meeting.heldOn.earliest ?? today, at: now, presences, deputiesVote: rule.deputiesVote ?? null, ballot };
}

/** Whether the person is named to stand in at the meeting: for the seat, or for any. */
export const isNamedDeputy = (manager: EntityManager, { meetingForumId }: Ballot, personId: string, seatId: string | null = null): Promise<boolean> =>
  meetingForumId === null
    ? Promise.resolve(false)
    : manager
        .createQueryBuilder(DeputyNaming, 'naming')
        .innerJoin('meeting_forum', 'held', 'held.meeting_id = naming.meeting_id')
        .where('held.id = :meetingForumId and naming.deputy_id = :personId and naming.revoked_at is null', { meetingForumId, personId })
        .andWhere(seatId === null ? 'true' : 'naming.seat_id = :seatId', { seatId })
        .getExists();

/** Seats with somebody there at the moment. */
export const seatsThere = ({ seats }: Electorate, roll: Roll | null, moment: Date): string[] =>
  seats
    .filter(({ id }) =>
      roll?.presences.some((presence) => isForSeat(presence, id) && isThere(presence, moment)) ||
      roll?.stated.some(({ seatId, attendance }) => seatId === id && (attendance === 'present' || attendance === 'remote')))
    .map(({ id }) => id);
