import { conflict } from './errors.js';

export interface Transition<State extends string> {
  readonly from: readonly State[];
  readonly to: State;
}

/** A state machine as data: each act, the states it leaves from, and the one it leads to. */
export type TransitionTable<State extends string, Act extends string> = Readonly<Record<Act, Transition<State>>>;

/** The acts that the state allows, in the table's order. */
export function allowedActs<State extends string, Act extends string>(
  table: TransitionTable<State, Act>,
  from: State,
): Act[] {
  return (Object.keys(table) as Act[]).filter((act) => table[act].from.includes(from));
}

/** Whether the act is possible in this state; rights are another matter. */
export function canMove<State extends string, Act extends string>(
  table: TransitionTable<State, Act>,
  from: State,
  act: Act,
): boolean {
  return table[act].from.includes(from);
}

/**
 * The state after the act.
 * @throws DomainError CONFLICT `wrong_state`, with `allowed` acts and the `current` state.
 */
export function move<State extends string, Act extends string>(
  table: TransitionTable<State, Act>,
  from: State,
  act: Act,
): State {
  if (!canMove(table, from, act)) {
    throw conflict('wrong_state', { allowed: allowedActs(table, from), current: from });
  }
  return table[act].to;
}
