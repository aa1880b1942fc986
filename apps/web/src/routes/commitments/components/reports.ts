import type { StatementAuthor } from '@mesa/domain/vocabulary';
import { comparePartialDates, type PartialDate } from '@mesa/domain/partial-date';

/** Who reports on what it answers for. */
const REPORTERS: readonly StatementAuthor[] = ['responsible_unit', 'secretariat'];

interface Report {
  readonly author: StatementAuthor;
  readonly indicatorValue: string | null;
  readonly period: PartialDate | null;
  readonly statedOn: PartialDate | null;
}

/**
 * The reports of who answers for a milestone in the order of their periods, the first first; none where a
 * single one without a value would say nothing that does not already stand among the sides.
 * @param statements the latest first
 */
export function reportsOf<One extends Report>(statements: readonly One[]): One[] {
  const reports = statements.filter(({ author }) => REPORTERS.includes(author)).toReversed();
  if (reports.length < 2 && !reports.some(({ indicatorValue }) => indicatorValue !== null)) return [];
  const at = ({ period, statedOn }: Report): PartialDate | null => period ?? statedOn;
  return reports.sort((one, other) => {
    const [a, b] = [at(one), at(other)];
    return a && b ? comparePartialDates(a, b) : Number(a === null) - Number(b === null);
  });
}

interface Measure {
  readonly indicator: string | null;
  readonly baseline: string | null;
  readonly target: string | null;
  readonly unit: string | null;
}

/** Whether a value reported on one wording can be read by the measure of another: indicator, unit and baseline are the same. */
export const comparable = (wording: Measure, reported: Measure | undefined): boolean =>
  reported !== undefined && (['indicator', 'unit', 'baseline'] as const).every((key) => reported[key] === wording[key]);
