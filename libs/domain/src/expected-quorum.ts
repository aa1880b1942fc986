import { type Quorum, quorumAt } from './quorum.js';
import type { ForumRules } from './rules.js';
import type { Composition, CompositionSeat, Presence, Roll } from './seats.js';
import type { RsvpAnswer } from './vocabulary.js';

/** What one person said for a seat. */
export interface SeatAnswer {
  readonly seatId: string;
  readonly personId: string;
  readonly answer: RsvpAnswer;
}

/** A voting seat that nobody will fill, as things stand, and whom to ask. */
export interface SeatToCall {
  readonly seatId: string;
  /** no_answer: somebody has not said; declined: all who could have said no. */
  readonly why: 'no_answer' | 'declined';
  /** The titular before the alternates; those who have not said, else the titular. */
  readonly personIds: readonly string[];
}

export interface ExpectedQuorum {
  readonly quorum: Quorum;
  readonly toCall: readonly SeatToCall[];
}

interface Question {
  readonly rules: ForumRules | null;
  readonly composition: Composition;
  readonly answers: readonly SeatAnswer[];
  /** When the meeting is convened for. */
  readonly startsAt: Date;
}

const isComing = (answer: RsvpAnswer | null): boolean => answer === 'attending' || answer === 'attending_remotely';

/** Only who holds the seat speaks for it: what a former holder said counts no more. */
const answersOf = ({ id, holders }: CompositionSeat, answers: readonly SeatAnswer[]) =>
  [...holders]
    .sort((a, b) => Number(a.as === 'alternate') - Number(b.as === 'alternate'))
    .map((holder) => ({ ...holder, answer: answers.find(({ seatId, personId }) => seatId === id && personId === holder.personId)?.answer ?? null }));

/** The roll that there will be if everybody does as they said and nobody else comes. */
function rollOf({ composition, answers, startsAt }: Question): Roll {
  const presences = composition.seats.flatMap((seat) =>
    answersOf(seat, answers)
      .filter(({ answer }) => isComing(answer))
      .map(({ personId, as, answer }): Presence => ({ personId, capacity: as, seatId: seat.id, mode: answer === 'attending' ? 'in_person' : 'remote', from: startsAt, to: null })),
  );
  return { presences, stated: [], complete: true };
}

function toCall(seat: CompositionSeat, answers: readonly SeatAnswer[]): SeatToCall | null {
  const said = answersOf(seat, answers);
  const [first] = said;
  if (!first || said.some(({ answer }) => isComing(answer))) return null;
  const silent = said.filter(({ answer }) => answer === null);
  return { seatId: seat.id, why: silent.length > 0 ? 'no_answer' : 'declined', personIds: (silent.length > 0 ? silent : [first]).map(({ personId }) => personId) };
}

/**
 * The quorum at the first call as the answers so far let expect it, and the voting seats to call, in the
 * order of the composition. A vacant seat has nobody to call. Counted as any quorum is: see `quorumAt`.
 */
export function expectedQuorum(question: Question): ExpectedQuorum {
  const { rules, composition, answers, startsAt } = question;
  const quorum = quorumAt({ rules, composition, roll: rollOf(question), moment: startsAt, convenedFor: startsAt });
  const seats = composition.seats.filter(({ voting, standing }) => voting && standing === 'member');
  return { quorum, toCall: seats.flatMap((seat) => toCall(seat, answers) ?? []) };
}
