import { quorumAt, type Quorum } from './quorum.js';
import type { ForumRules } from './rules.js';
import type { Composition, Presence } from './seats.js';
import { type MeetingMode, POLL_ANSWERS, type PollAnswer } from './vocabulary.js';

/** What one person said, for one seat, of one of the dates. */
export interface GivenAnswer {
  readonly personId: string;
  readonly seatId: string;
  readonly answer: PollAnswer;
}

export interface PollQuestion {
  /** In force on the day of the date. */
  readonly rules: ForumRules | null;
  /** Of today: the seats and those who hold them now. */
  readonly composition: Composition;
  readonly mode: MeetingMode;
  readonly startsAt: Date;
  /** Of this date alone. */
  readonly answers: readonly GivenAnswer[];
}

export interface PollQuorum {
  /** By who said yes. */
  readonly certain: Quorum;
  /** By who said yes, or yes if needed. */
  readonly ifNeeded: Quorum;
}

/** What a seat says of a date: the best that its titular and alternates say, since one of them is enough. */
export const seatAnswer = (answers: readonly PollAnswer[]): PollAnswer | null => POLL_ANSWERS.find((answer) => answers.includes(answer)) ?? null;

/**
 * The quorum that a date would have if those came who say so, counted as a meeting's is: by the rules in force
 * on that day and the composition of today. An answer of somebody who no longer holds the seat counts for nothing.
 * Source: issue 3, "only these dates make quorum on both benches"; DOMAIN, ForumRules and invariant 3.
 */
export function pollQuorum(question: PollQuestion): PollQuorum {
  return { certain: counting(question, ['yes']), ifNeeded: counting(question, ['yes', 'if_needed']) };
}

function counting({ rules, composition, mode, startsAt, answers }: PollQuestion, coming: readonly PollAnswer[]): Quorum {
  const presences = answers
    .filter(({ answer }) => coming.includes(answer))
    .flatMap(({ personId, seatId }): Presence[] => {
      const holder = composition.seats.find(({ id }) => id === seatId)?.holders.find((held) => held.personId === personId);
      return holder ? [{ personId, seatId, capacity: holder.as, mode: mode === 'remote' ? 'remote' : 'in_person', from: startsAt, to: null }] : [];
    });
  return quorumAt({ rules, composition, roll: { presences, stated: [], complete: true }, moment: startsAt, convenedFor: startsAt });
}

/** Whether the rules ask something of each bench, so that a quorum that is met is met on all of them. */
export const asksEveryBench = ({ byBench }: { readonly byBench: readonly { readonly required: number | null }[] }): boolean => byBench.length > 1 && byBench.every(({ required }) => required !== null);
