import { conflict } from './errors.js';
import { isWithin } from './term.js';

export interface DatedPhase {
  readonly id: string;
  readonly position: number;
  /** First day; null where not set. */
  readonly startsOn: string | null;
  /** Last day; null where not set. */
  readonly endsOn: string | null;
  readonly commentsOpen: boolean;
}

/** The phases that take comments on a calendar day of the jurisdiction, in the plan's order. */
export const openPhases = <P extends DatedPhase>(phases: readonly P[], today: string): P[] =>
  phases
    .filter(({ commentsOpen, startsOn, endsOn }) => commentsOpen && isWithin(today, { from: startsOn, until: endsOn }))
    .sort((a, b) => a.position - b.position);

/**
 * The phase a comment belongs to: the open one, or of several the one the author chose.
 * Source: DOMAIN, "State machines" (Comment).
 * @throws DomainError CONFLICT `no_open_phase`, or `phase_required` with the open ids in `allowed`.
 */
export function phaseOfComment<P extends DatedPhase>(phases: readonly P[], today: string, chosenId: string | null): P {
  const open = openPhases(phases, today);
  const allowed = open.map(({ id }) => id);
  if (chosenId !== null) {
    const chosen = open.find(({ id }) => id === chosenId);
    if (chosen === undefined) throw conflict('no_open_phase', { allowed });
    return chosen;
  }
  const [only, other] = open;
  if (only === undefined) throw conflict('no_open_phase', { allowed });
  if (other !== undefined) throw conflict('phase_required', { allowed });
  return only;
}
