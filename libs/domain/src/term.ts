/**
 * A stretch of calendar days, both ends included: `until` is the last day. Null means that no such
 * day is known or set. In PostgreSQL: `daterange("from", "until", '[]')`.
 */
export interface Term {
  readonly from: string | null;
  readonly until: string | null;
}

/** Whether the ISO day lies within the term. */
export const isWithin = (day: string, term: Term): boolean =>
  (term.from === null || term.from <= day) && (term.until === null || day <= term.until);

/** Whether two terms share a day. */
export const overlap = (a: Term, b: Term): boolean =>
  (a.from === null || b.until === null || a.from <= b.until) &&
  (b.from === null || a.until === null || b.from <= a.until);
