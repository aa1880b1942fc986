import type { AdoptRulesInput } from '@mesa/schema/types';

import type { ForumRules, Threshold } from '@mesa/domain/rules';
import { KEY_FIELD, textOf } from '../../session/mutate.js';
import { given } from './manage.js';

const FRACTION = /^(>)?\s*(\d+)\s*\/\s*(\d+)$/;

/** "8" seats, "1/2" of the base, ">1/2" strictly more; what is none of them is sent as written, and refused by its path. */
export function thresholdOf(text: string): unknown {
  if (/^\d+$/.test(text)) return Number(text);
  const [, over, n, m] = FRACTION.exec(text) ?? [];
  return m === undefined ? text : { n: Number(n), m: Number(m), ...(over && { over: true }) };
}

/** The same for a form. */
export function thresholdText(threshold: Threshold | null | undefined): string {
  if (threshold === null || threshold === undefined) return '';
  return typeof threshold === 'number' ? String(threshold) : `${threshold.over === true ? '>' : ''}${threshold.n}/${threshold.m}`;
}

type Value = (text: string) => unknown;

const text: Value = (value) => value;
const count: Value = (value) => (/^\d+$/.test(value) ? Number(value) : value);
const yesNo: Value = (value) => value === 'yes';

/** Every field of the form, by its path in the rules, and what its text stands for. */
const FIELDS: Readonly<Record<string, Value>> = {
  'frequency.n': count,
  'frequency.per': text,
  'notice.n': count,
  'notice.unit': text,
  'quorum.base': count,
  'quorum.total': thresholdOf,
  'quorum.secondCall.afterMinutes': count,
  'quorum.secondCall.total': thresholdOf,
  'quorum.remoteCounts': yesNo,
  'quorum.deputiesCount': yesNo,
  'quorum.checkedAt': text,
  'decisions.method': text,
  'decisions.fraction': thresholdOf,
  'decisions.of': text,
  'decisions.perBench': yesNo,
  'decisions.tie': text,
  deputiesVote: yesNo,
  'minutes.daysToCirculate': count,
  'minutes.daysToObserve': count,
  'minutes.daysToPublish': count,
  'minutes.dayUnit': text,
  'minutes.approval.by': text,
  'minutes.approval.silenceDays': count,
  workingDaysToRespond: count,
  actionEscalationDays: count,
  absencesTolerated: count,
  observersMayComment: yesNo,
  attendancePublic: text,
};

export const RULES = 'rules.';
export const PER_BENCH = 'quorum.perBench.';

interface Tree {
  [key: string]: unknown;
}

/** Puts a value at its path, making the objects on the way. */
function plant(tree: Tree, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? path;
  const branch = keys.reduce<Tree>((at, key) => (at[key] ??= {}) as Tree, tree);
  branch[last] = value;
}

/** What the form holds, as rules: an empty field is a rule that the forum does not have. Checked by the server. */
export function rulesOf(form: FormData): ForumRules {
  const rules: Tree = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string' || value.trim() === '' || !name.startsWith(RULES)) continue;
    const path = name.slice(RULES.length);
    const read = path.startsWith(PER_BENCH) ? thresholdOf : FIELDS[path];
    if (read) plant(rules, path, read(value.trim()));
  }
  const callers = form.getAll(`${RULES}whoMayCall.roles`);
  if (callers.length > 0) rules['whoMayCall'] = { roles: callers };
  return rules as ForumRules;
}

export const rulesInput = (form: FormData): AdoptRulesInput => ({
  forumId: given(form, 'forumId'),
  effectiveFrom: given(form, 'effectiveFrom'),
  rules: rulesOf(form),
  text: textOf(form, 'text'),
  language: given(form, 'language'),
  sourceDocumentId: textOf(form, 'sourceDocumentId'),
  adoptingDecisionId: textOf(form, 'adoptingDecisionId'),
  idempotencyKey: textOf(form, KEY_FIELD),
});
