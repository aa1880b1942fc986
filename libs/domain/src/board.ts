import { comparePartialDates, isLate, type PartialDate } from './partial-date.js';
import type { Completion, MilestoneKind } from './vocabulary.js';

/** By what a board puts milestones together. */
export const BOARD_VIEWS = ['commitment', 'time', 'unit', 'value', 'axis'] as const;
export type BoardView = (typeof BOARD_VIEWS)[number];

/** What a board may be narrowed to. */
export const BOARD_FILTERS = ['late', 'undated', 'unproven'] as const;
export type BoardFilter = (typeof BOARD_FILTERS)[number];

/** One milestone that stands, as a board asks about it. */
export interface BoardMilestone {
  readonly number: number;
  readonly kind: MilestoneKind;
  readonly commitmentId: string;
  readonly commitmentNumber: number;
  readonly ends: PartialDate | null;
  /** What each side says last. */
  readonly completions: readonly Completion[];
  readonly proofCount: number;
  /** Ids and names of who answers, the values and the axes, each in the order in which they are shown. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly values: readonly string[];
  readonly axes: readonly string[];
}

/** Late, and not said to be complete by everybody who has spoken. Source: DOMAIN, "Late means today > latest". */
export const isPressing = ({ ends, completions }: Pick<BoardMilestone, 'ends' | 'completions'>, today: string): boolean =>
  ends !== null && isLate(ends, today) && (completions.length === 0 || completions.some((completion) => completion !== 'completed'));

/** Whether a filter lets a milestone through; a result that only a report names was not promised, so it is neither late nor without a date. */
export function passes(filter: BoardFilter, milestone: BoardMilestone, today: string): boolean {
  if (milestone.kind !== 'milestone') return false;
  switch (filter) {
    case 'late':
      return isPressing(milestone, today);
    case 'undated':
      return milestone.ends === null;
    case 'unproven':
      return milestone.proofCount === 0;
  }
}

export interface BoardGroup<One> {
  /** Of the commitment, the unit, the value or the axis; empty for what has none, and for the one group of a view by time. */
  readonly key: string;
  readonly rows: readonly One[];
}

export interface Board<One> {
  /** How many a filter would show, whichever is on. */
  readonly figures: Readonly<Record<BoardFilter, number>>;
  /** Milestones that were promised. */
  readonly milestones: number;
  readonly groups: readonly BoardGroup<One>[];
  /** Rows of all groups: a milestone of two units stands twice. */
  readonly rowCount: number;
}

/**
 * The milestones of a plan, put together and narrowed. Those that press come first, then those without a date,
 * then by date; by time they are in the order of their dates alone.
 * @param today ISO day of the jurisdiction
 */
export function boardOf<One extends BoardMilestone>(milestones: readonly One[], view: BoardView, only: BoardFilter | null, today: string): Board<One> {
  const shown = milestones.filter((milestone) => only === null || passes(only, milestone, today)).toSorted(view === 'time' ? byDate : byUrgency(today));
  const groups = new Map<string, One[]>();
  for (const milestone of shown) for (const key of keysOf(milestone, view)) groups.set(key, [...(groups.get(key) ?? []), milestone]);
  const sorted = [...groups].map(([key, rows]) => ({ key, rows })).sort((one, other) => orderOf(one, view).localeCompare(orderOf(other, view), 'es', { numeric: true }));
  return {
    figures: Object.fromEntries(BOARD_FILTERS.map((filter) => [filter, milestones.filter((milestone) => passes(filter, milestone, today)).length])) as Record<BoardFilter, number>,
    milestones: milestones.filter(({ kind }) => kind === 'milestone').length,
    groups: sorted,
    rowCount: sorted.reduce((count, { rows }) => count + rows.length, 0),
  };
}

function keysOf(milestone: BoardMilestone, view: BoardView): readonly string[] {
  const keys: Readonly<Record<BoardView, readonly string[]>> = {
    commitment: [milestone.commitmentId],
    time: [''],
    unit: milestone.units.map(({ id }) => id),
    value: milestone.values,
    axis: milestone.axes,
  };
  return keys[view].length === 0 ? [''] : [...new Set(keys[view])];
}

/** By what groups are sorted; what has none comes last. */
function orderOf({ key, rows: [first] }: BoardGroup<BoardMilestone>, view: BoardView): string {
  if (view === 'commitment') return String(first?.commitmentNumber ?? 0);
  if (key === '') return '\uFFFF';
  return view === 'unit' ? (first?.units.find(({ id }) => id === key)?.name ?? key) : key;
}

const byNumber = (one: BoardMilestone, other: BoardMilestone): number => one.commitmentNumber - other.commitmentNumber || one.number - other.number;

function byDate(one: BoardMilestone, other: BoardMilestone): number {
  const [a, b] = [one.ends, other.ends];
  return (a && b ? comparePartialDates(a, b) : Number(a === null) - Number(b === null)) || byNumber(one, other);
}

const byUrgency = (today: string) => (one: BoardMilestone, other: BoardMilestone): number => {
  const rank = (milestone: BoardMilestone): number => (isPressing(milestone, today) ? 0 : milestone.ends === null ? 1 : 2);
  return rank(one) - rank(other) || byDate(one, other);
};
