import type { MinutesRule } from './rules.js';
import type { ApprovalMeans, ApprovalOutcome, ApprovalRule, ApproverRole } from './vocabulary.js';
import { addDays, type Holidays } from './working-days.js';

/** One recorded act of approval or refusal of one version. A new version voids those of the former. */
export interface ApprovalRow {
  readonly versionId: string;
  readonly outcome: ApprovalOutcome;
  readonly means: ApprovalMeans;
  /** Null where a meeting approved. */
  readonly approverId: string | null;
  readonly role: ApproverRole | null;
  readonly benchId: string | null;
}

export interface ApprovalQuestion {
  readonly rule: MinutesRule | null;
  readonly versionId: string;
  /** Calendar day on which approval of this version was asked. */
  readonly requestedOn: string;
  readonly today: string;
  readonly holidays: Holidays;
  readonly approvals: readonly ApprovalRow[];
  /** In office on the day, one or more for a bench. */
  readonly coChairs: readonly { readonly personId: string; readonly benchId: string }[];
  readonly chairId: string | null;
  /** Persons present for a seat of the forum at that meeting. */
  readonly attendeeIds: readonly string[];
}

/** Someone whose approval is wanting: any co-chair of the bench, the chair, or each attendee. */
export interface Approver {
  readonly role: ApproverRole;
  readonly benchId: string | null;
  readonly personIds: readonly string[];
}

export interface MinutesApproval {
  readonly state: 'approved' | 'pending' | 'refused';
  /** The rule applied. */
  readonly by: ApprovalRule;
  /** True where the forum's rules say nothing about approval and the product's reading stands in. */
  readonly unruled: boolean;
  readonly pending: readonly Approver[];
  /** Last day on which silence may still be broken; null where no clock runs. */
  readonly silenceEndsOn: string | null;
}

/**
 * Without a rule no clock is invented, but somebody must be able to approve: each bench's co-chair,
 * in a forum without co-chairs its chair, and without either the next meeting.
 */
function ruleInForce(question: ApprovalQuestion): { by: ApprovalRule; unruled: boolean } {
  const by = question.rule?.approval?.by;
  if (by !== undefined) return { by, unruled: false };
  if (question.coChairs.length > 0) return { by: 'co_chairs', unruled: true };
  return { by: question.chairId === null ? 'next_meeting' : 'chair', unruled: true };
}

function approversUnder(by: ApprovalRule, question: ApprovalQuestion): Approver[] {
  switch (by) {
    case 'co_chairs':
      return coChairsByBench(question);
    case 'chair':
      return [{ role: 'chair', benchId: null, personIds: question.chairId === null ? [] : [question.chairId] }];
    case 'attendees':
      return [...new Set(question.attendeeIds)].map((id) => ({ role: 'attendee', benchId: null, personIds: [id] }));
    case 'next_meeting':
    case 'silence':
      return [];
  }
}

function coChairsByBench({ coChairs }: ApprovalQuestion): Approver[] {
  const benches = [...new Set(coChairs.map(({ benchId }) => benchId))];
  return benches.map((benchId) => ({
    role: 'co_chair',
    benchId,
    personIds: coChairs.filter((one) => one.benchId === benchId).map(({ personId }) => personId),
  }));
}

function hasApproved(approver: Approver, rows: readonly ApprovalRow[]): boolean {
  return rows.some(
    ({ means, role, benchId, approverId }) =>
      means === 'signed' &&
      role === approver.role &&
      benchId === approver.benchId &&
      approverId !== null &&
      approver.personIds.includes(approverId),
  );
}

function silenceEnd({ rule, requestedOn, holidays }: ApprovalQuestion): string | null {
  const days = rule?.approval?.silenceDays ?? null;
  const unit = rule?.dayUnit ?? null;
  return days === null || unit === null ? null : addDays(requestedOn, days, unit, holidays);
}

function isApproved(by: ApprovalRule, question: ApprovalQuestion, rows: readonly ApprovalRow[], wanted: readonly Approver[]): boolean {
  if (by === 'next_meeting') return rows.some(({ means }) => means === 'meeting');
  if (by === 'silence') {
    const end = silenceEnd(question);
    return end !== null && question.today > end;
  }
  return wanted.length > 0 && wanted.every((approver) => hasApproved(approver, rows));
}

/**
 * Whether a version of the minutes is approved by the forum's rules on a day. One refusal of this
 * version refuses it; approvals of another version count for nothing.
 * Source: DOMAIN, "State machines" (Minutes) and ForumRules (minutes, approval).
 */
export function approvalOf(question: ApprovalQuestion): MinutesApproval {
  const { by, unruled } = ruleInForce(question);
  const ofVersion = question.approvals.filter(({ versionId }) => versionId === question.versionId);
  const approvals = ofVersion.filter(({ outcome }) => outcome === 'approved');
  const wanted = approversUnder(by, question);
  const silenceEndsOn = by === 'silence' ? silenceEnd(question) : null;
  const shared = { by, unruled, silenceEndsOn };
  if (approvals.length < ofVersion.length) return { ...shared, state: 'refused', pending: [] };
  if (isApproved(by, question, approvals, wanted)) return { ...shared, state: 'approved', pending: [] };
  return { ...shared, state: 'pending', pending: wanted.filter((approver) => !hasApproved(approver, approvals)) };
}
