/**
 * What becomes of a finding: `choose` asks the person, who may leave it open; `kept` is taken in as it stands,
 * without a guess; `left_out` is not taken in.
 */
export const FINDING_HANDLINGS = ['choose', 'left_out', 'kept'] as const;
export type FindingHandling = (typeof FINDING_HANDLINGS)[number];

/** Everything that a reading of a file may remark, and what becomes of it. */
export const FINDINGS = {
  ambiguous_date: 'choose',
  unknown_status: 'choose',
  duplicate_institution: 'choose',
  unreadable_date: 'kept',
  unknown_column: 'choose',
  contact_data: 'left_out',
  row_without_title: 'left_out',
  already_there: 'kept',
  two_end_dates: 'kept',
  partial_date: 'kept',
  us_dates: 'kept',
  unknown_dates: 'kept',
  blank_milestone_dates: 'kept',
  milestone_before_plan: 'kept',
  plan_years_conflict: 'kept',
  extended_but_finished: 'kept',
  duplicate_institution_typo: 'kept',
  same_body_many_names: 'kept',
  composite_member: 'kept',
  observer_not_member: 'kept',
  individual_member: 'kept',
  basque_names: 'kept',
  new_forum_per_plan: 'kept',
  truncated_title: 'kept',
  url_encoding: 'kept',
  amended_scope: 'kept',
  same_commitment_two_plans: 'kept',
  milestones_known_only_by_count: 'kept',
  unequal_numbers: 'kept',
  counts_without_names: 'kept',
  not_a_forum_meeting: 'kept',
  non_dated_meeting: 'kept',
  wrong_year_in_title: 'kept',
  chatham_house: 'kept',
} as const satisfies Record<string, FindingHandling>;

export type FindingCode = keyof typeof FINDINGS;
export const FINDING_CODES = Object.keys(FINDINGS) as readonly FindingCode[];

/** One remark on a file, by its place in it. */
export interface ImportFinding {
  readonly code: FindingCode;
  /** Keys and positions from the top: `commitments.0.milestones.2.status`; of a table the row and column as people count them. */
  readonly path: string;
  /** What stands there; of contact data only its kind. */
  readonly value: string | null;
}

export const finding = (code: FindingCode, path: string, value: string | null = null): ImportFinding => ({ code, path, value });
