import type { ErrorReason, FieldErrors } from './errors.js';
import type { DecisionRule, ForumRules, MinutesRule, QuorumRule } from './rules.js';
import { APPROVAL_RULES, DAY_UNITS, ROLE_KINDS } from './vocabulary.js';

type Report = (path: string, reason: ErrorReason) => void;
type Check = (value: unknown, path: string, report: Report) => void;
type Fields<Shape> = Readonly<Record<keyof Required<Shape> & string, Check>>;

const MOST = 10_000;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const whole =
  (min: number): Check =>
  (value, path, report) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) report(path, 'malformed');
    else if (value < min || value > MOST) report(path, 'out_of_range');
  };

const flag: Check = (value, path, report) => {
  if (typeof value !== 'boolean') report(path, 'malformed');
};

const oneOf =
  (values: readonly string[]): Check =>
  (value, path, report) => {
    if (typeof value !== 'string') report(path, 'malformed');
    else if (!values.includes(value)) report(path, 'unknown');
  };

const optional =
  (check: Check): Check =>
  (value, path, report) => {
    if (value !== undefined && value !== null) check(value, path, report);
  };

const required =
  (check: Check): Check =>
  (value, path, report) => {
    if (value === undefined || value === null) report(path, 'required');
    else check(value, path, report);
  };

const at = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

const object =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, path, report) => {
    if (!isObject(value)) return report(path, 'malformed');
    for (const key of Object.keys(value)) if (!Object.hasOwn(fields, key)) report(at(path, key), 'unknown');
    for (const [key, check] of Object.entries(fields)) check(value[key], at(path, key), report);
  };

const fractionFields = object({ n: required(whole(1)), m: required(whole(1)), over: optional(flag) });

const fraction: Check = (value, path, report) => {
  fractionFields(value, path, report);
  if (isObject(value) && Number(value['n']) > Number(value['m'])) report(at(path, 'n'), 'out_of_range');
};

const threshold: Check = (value, path, report) =>
  typeof value === 'number' ? whole(0)(value, path, report) : fraction(value, path, report);

const base: Check = (value, path, report) =>
  typeof value === 'number' ? whole(1)(value, path, report) : oneOf(['seats', 'filled_seats'])(value, path, report);

const isFraction = (value: unknown): boolean => isObject(value) && ('n' in value || 'm' in value);

/** One threshold for each bench alike, or an object of thresholds by the bench's id. */
const perBench: Check = (value, path, report) => {
  if (!isObject(value) || isFraction(value)) return threshold(value, path, report);
  for (const [bench, asked] of Object.entries(value)) threshold(asked, at(path, bench), report);
};

const quorum = {
  base: optional(base),
  total: optional(threshold),
  perBench: optional(perBench),
  secondCall: optional(object({ afterMinutes: required(whole(0)), total: required(threshold) })),
  remoteCounts: optional(flag),
  deputiesCount: optional(flag),
  checkedAt: optional(oneOf(['opening', 'each_decision'])),
} satisfies Fields<QuorumRule>;

const decisionFields = object({
  method: optional(oneOf(['consensus', 'simple', 'absolute', 'fraction'])),
  fraction: optional(fraction),
  of: optional(oneOf(['present', 'seats'])),
  perBench: optional(flag),
  tie: optional(oneOf(['rejected', 'chair_decides', 'second_vote'])),
} satisfies Fields<DecisionRule>);

const decisions: Check = (value, path, report) => {
  decisionFields(value, path, report);
  if (!isObject(value)) return;
  const hasFraction = value['fraction'] !== undefined && value['fraction'] !== null;
  if (value['method'] === 'fraction' && !hasFraction) report(at(path, 'fraction'), 'required');
};

const approvalFields = object({ by: required(oneOf(APPROVAL_RULES)), silenceDays: optional(whole(1)) });

const approval: Check = (value, path, report) => {
  approvalFields(value, path, report);
  if (!isObject(value)) return;
  const hasDays = value['silenceDays'] !== undefined && value['silenceDays'] !== null;
  if (value['by'] === 'silence' && !hasDays) report(at(path, 'silenceDays'), 'required');
};

const minutesFields = object({
  daysToCirculate: optional(whole(0)),
  daysToObserve: optional(whole(1)),
  daysToPublish: optional(whole(0)),
  dayUnit: optional(oneOf(DAY_UNITS)),
  approval: optional(approval),
} satisfies Fields<MinutesRule>);

/** A number of days means nothing until the rules say which days. */
const minutes: Check = (value, path, report) => {
  minutesFields(value, path, report);
  if (!isObject(value) || (value['dayUnit'] !== undefined && value['dayUnit'] !== null)) return;
  const silence = isObject(value['approval']) ? value['approval']['silenceDays'] : undefined;
  const counts = [value['daysToCirculate'], value['daysToObserve'], value['daysToPublish'], silence];
  if (counts.some((days) => typeof days === 'number')) report(at(path, 'dayUnit'), 'required');
};

const roles: Check = (value, path, report) => {
  if (!Array.isArray(value)) return report(path, 'malformed');
  value.forEach((role: unknown, index) => oneOf(ROLE_KINDS)(role, at(path, String(index)), report));
};

const rules = object({
  quorum: optional(object(quorum)),
  notice: optional(object({ n: required(whole(0)), unit: required(oneOf(DAY_UNITS)) })),
  frequency: optional(
    object({ n: required(whole(1)), per: required(oneOf(['month', 'quarter', 'semester', 'year'])) }),
  ),
  decisions: optional(decisions),
  deputiesVote: optional(flag),
  whoMayCall: optional(object({ roles: required(roles), seats: optional(threshold) })),
  minutes: optional(minutes),
  workingDaysToRespond: optional(whole(1)),
  actionEscalationDays: optional(whole(1)),
  absencesTolerated: optional(whole(1)),
  observersMayComment: optional(flag),
  attendancePublic: optional(oneOf(['name', 'seat'])),
} satisfies Fields<ForumRules>);

export type CheckedRules =
  | { readonly ok: true; readonly rules: ForumRules }
  | { readonly ok: false; readonly fields: FieldErrors };

/**
 * Whether an unknown value is a version of forum rules; field errors are keyed by path
 * (`quorum.secondCall.total`), the first of each. Nothing is filled in.
 */
export function checkRules(value: unknown): CheckedRules {
  const fields = new Map<string, ErrorReason>();
  rules(value, '', (path, reason) => {
    if (!fields.has(path)) fields.set(path, reason);
  });
  return fields.size === 0
    ? { ok: true, rules: value as ForumRules }
    : { ok: false, fields: Object.fromEntries(fields) };
}
