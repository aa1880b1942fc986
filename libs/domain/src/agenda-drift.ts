/** An item of the agenda with what was planned for it and when it was on. */
export interface TimedItem {
  readonly plannedMinutes: number | null;
  readonly runs: readonly { readonly startedAt: Date; readonly endedAt: Date | null }[];
}

const MINUTE_MS = 60_000;

/** Whole minutes that an item has taken so far, all its turns together. */
export const minutesUsed = ({ runs }: TimedItem, now: Date): number =>
  Math.floor(runs.reduce((sum, { startedAt, endedAt }) => sum + Math.max(0, (endedAt ?? now).getTime() - startedAt.getTime()), 0) / MINUTE_MS);

/**
 * Minutes by which the session is behind its agenda, or ahead of it where negative: what the items that were
 * taken up took, against what was planned for them. One that is still on counts once it is over its time.
 * Items without a plan count for nothing: null where none of those taken up has one.
 */
export function agendaDrift(items: readonly TimedItem[], now: Date): number | null {
  const planned = items.filter(({ plannedMinutes, runs }) => plannedMinutes !== null && runs.length > 0);
  if (planned.length === 0) return null;
  return planned.reduce((sum, item) => {
    const over = minutesUsed(item, now) - (item.plannedMinutes ?? 0);
    return sum + (item.runs.some(({ endedAt }) => endedAt === null) ? Math.max(0, over) : over);
  }, 0);
}
