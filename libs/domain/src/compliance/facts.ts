import type { PartialDate } from '../partial-date.js';
import type { ForumRules } from '../rules.js';
import type { Holidays } from '../working-days.js';
import type { DatedFact, MeetingFact } from './evidence.js';
import type { Bounds } from './periods.js';

/** A commitment of a plan, with the end that its wording in force gives it. */
export interface CommitmentFact {
  readonly id: string;
  readonly title: string | null;
  readonly language: string;
  readonly ends: Bounds | null;
  readonly reports: readonly DatedFact[];
}

/** A phase in which contributions were asked for, and how they stand today. */
export interface PhaseFact {
  readonly id: string;
  readonly label: string | null;
  readonly language: string;
  readonly kind: 'co_creation' | 'implementation' | 'evaluation';
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly commentsOpen: boolean;
  readonly asked: number;
  readonly waiting: number;
  /** The last of the days by which those that wait are to be answered; null where no rule sets one. */
  readonly lastDueOn: string | null;
}

/** A plan that the forum leads, once it was adopted or submitted. */
export interface PlanFact {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly submitted: Bounds | null;
  readonly starts: Bounds | null;
  readonly ends: Bounds | null;
  readonly phases: readonly PhaseFact[];
  readonly commitments: readonly CommitmentFact[];
  readonly siteUpdates: readonly DatedFact[];
  readonly inceptionReports: readonly DatedFact[];
}

/** Comments whose last day lies in one calendar year. */
export interface ResponseYear {
  readonly year: number;
  readonly asked: number;
  readonly inTime: number;
  readonly late: number;
  /** Not answered, and past their day. */
  readonly overdue: number;
  readonly waiting: number;
  /** The earliest day of those that wait and are not late. */
  readonly nextDueOn: string | null;
}

/** All that the calendar of one forum is computed from. */
export interface ComplianceFacts {
  readonly started: Bounds | null;
  readonly ended: Bounds | null;
  readonly isCosoc: boolean;
  /** Since when a secretariat keeps the forum here: only from then on does silence prove anything. Null: nobody does. */
  readonly keptSince: string | null;
  readonly meetings: readonly MeetingFact[];
  /** Decisions taken out of session: shown, and never a meeting. */
  readonly outOfSession: readonly DatedFact[];
  readonly repository: readonly DatedFact[];
  readonly plans: readonly PlanFact[];
  /** Every version, the earliest first. */
  readonly rulesVersions: readonly { readonly id: string; readonly effectiveFrom: string; readonly rules: ForumRules }[];
  readonly responses: readonly ResponseYear[];
  readonly holidays: Holidays;
}

/** A term of office, as known. */
export interface AdministrationFact {
  readonly name: string | null;
  readonly started: PartialDate | null;
  readonly ended: PartialDate | null;
}
