import { COMMENT_STATES } from '@mesa/domain/comment-state';
import { LEDGER_CLOCKS } from '@mesa/domain/response-clock';
import { SECTORS } from '@mesa/domain/vocabulary';

/** How a comment stands, as the page lets one choose: a state, or how the clock of one that waits stands. */
export const LEDGER_STANDINGS = [...LEDGER_CLOCKS, ...COMMENT_STATES] as const;
export type LedgerStanding = (typeof LEDGER_STANDINGS)[number];

/** What the address chooses, by the names of its form. */
export interface LedgerChoice {
  readonly state: LedgerStanding | null;
  readonly unit: string | null;
  readonly commitment: string | null;
  readonly phase: string | null;
  readonly sector: (typeof SECTORS)[number] | null;
}

const UUID = /^[0-9a-f-]{36}$/;

/** What it does not know it ignores. */
export function choiceOf(searchParams: URLSearchParams): LedgerChoice {
  const id = (name: string): string | null => {
    const given = searchParams.get(name);
    return given !== null && UUID.test(given) ? given : null;
  };
  const state = LEDGER_STANDINGS.find((known) => known === searchParams.get('state')) ?? null;
  const sector = SECTORS.find((known) => known === searchParams.get('sector')) ?? null;
  return { state, unit: id('unit'), commitment: id('commitment'), phase: id('phase'), sector };
}

/** As the query asks for it. */
export function filterOf({ state, unit, commitment, phase, sector }: LedgerChoice) {
  const clock = LEDGER_CLOCKS.find((one) => one === state) ?? null;
  const chosen = COMMENT_STATES.find((one) => one === state);
  return { clock, states: chosen ? [chosen] : null, unitId: unit, commitmentId: commitment, phaseId: phase, sector };
}

/** The address of a choice, with its question mark; empty where all is shown from the beginning. */
export function searchOf(choice: LedgerChoice, after: string | null = null): string {
  const given = Object.entries({ ...choice, after }).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
