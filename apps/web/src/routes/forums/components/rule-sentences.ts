import type { TFunction } from 'i18next';

import { label } from '@mesa/domain/labels';
import type { DecisionRule, ForumRules, MinutesRule, QuorumRule, Threshold } from '@mesa/domain/rules';
import type { DayUnit, Language } from '@mesa/domain/vocabulary';

export interface NamedBench {
  readonly id: string;
  readonly name: string;
}

type Words = TFunction<'forums'>;

/** A rule in words; null where the forum has no such rule. `isClock`: a deadline would run by it. */
export interface RuleSentence {
  readonly rule: 'quorum' | 'quorumByBench' | 'secondCall' | 'quorumChecked' | 'remote' | 'deputies' | 'notice' | 'frequency' | 'whoMayCall' | 'decisions' | 'circulation' | 'observation' | 'publication' | 'approval' | 'response' | 'escalation' | 'absences' | 'observers' | 'attendance';
  readonly sentence: string | null;
  readonly isClock: boolean;
}

const asked = (t: Words, threshold: Threshold): string => {
  if (typeof threshold === 'number') return t('rules.threshold.seats', { count: threshold });
  return t(threshold.over === true ? 'rules.threshold.over' : 'rules.threshold.fraction', { n: threshold.n, m: threshold.m });
};

const days = (t: Words, count: number, unit: DayUnit | null | undefined): string => t(`rules.days.${unit ?? 'plain'}`, { count });

function baseWords(t: Words, base: QuorumRule['base']): string {
  if (base === null || base === undefined) return t('rules.base.unknown');
  return typeof base === 'number' ? t('rules.base.number', { count: base }) : t(`rules.base.${base}`);
}

function total(t: Words, { total: threshold, base }: QuorumRule): string | null {
  if (threshold === null || threshold === undefined) return null;
  return typeof threshold === 'number' ? t('rules.sentences.quorum', { asked: asked(t, threshold) }) : t('rules.sentences.quorumOf', { asked: asked(t, threshold), base: baseWords(t, base) });
}

/** Whether a rule asks the same of each bench. */
export const isThreshold = (value: NonNullable<QuorumRule['perBench']>): value is Threshold => typeof value === 'number' || 'm' in value;

function byBench(t: Words, { perBench }: QuorumRule, benches: readonly NamedBench[]): string | null {
  if (perBench === null || perBench === undefined) return null;
  const of = (threshold: Threshold): string => (typeof threshold === 'number' ? asked(t, threshold) : `${asked(t, threshold)} ${t('rules.ofItsSeats')}`);
  if (isThreshold(perBench)) return t('rules.sentences.eachBench', { asked: of(perBench) });
  const each = Object.entries(perBench).map(([id, threshold]) => t('rules.sentences.oneBench', { bench: benches.find((bench) => bench.id === id)?.name ?? id, asked: of(threshold) }));
  return each.length === 0 ? null : `${each.join('; ')}.`;
}

const secondCall = (t: Words, { secondCall: call }: QuorumRule): string | null =>
  call ? t('rules.sentences.secondCall', { count: call.afterMinutes, asked: asked(t, call.total) }) : null;

function deputies(t: Words, count: boolean | null | undefined, vote: boolean | null | undefined): string | null {
  const said = [
    typeof count === 'boolean' && t(count ? 'rules.sentences.deputiesCount' : 'rules.sentences.deputiesDoNotCount'),
    typeof vote === 'boolean' && t(vote ? 'rules.sentences.deputiesVote' : 'rules.sentences.deputiesDoNotVote'),
  ].filter((part) => part !== false);
  return said.length === 0 ? null : `${sentenceCase(said.join('; '))}.`;
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function mayCall(t: Words, language: Language, rule: ForumRules['whoMayCall']): string | null {
  if (!rule) return null;
  const roles = rule.roles.map((role) => label('roleKind', role, language));
  const seats = rule.seats === null || rule.seats === undefined ? [] : [t('rules.sentences.orSeats', { asked: asked(t, rule.seats) })];
  return t('rules.sentences.mayCall', { who: [roles.join(', '), ...seats].filter((part) => part !== '').join(' ') });
}

function decision(t: Words, rule: DecisionRule | null | undefined): string | null {
  if (!rule?.method) return rule?.tie ? t(`rules.sentences.tie.${rule.tie}`) : null;
  const method = t(`rules.sentences.method.${rule.method}`, { fraction: rule.fraction ? asked(t, rule.fraction) : '' });
  const of = rule.of ? ` ${t(`rules.sentences.of.${rule.of}`)}` : '';
  const apart = rule.perBench === true ? `, ${t('rules.sentences.perBench')}` : '';
  return [`${method}${of}${apart}.`, ...(rule.tie ? [t(`rules.sentences.tie.${rule.tie}`)] : [])].join(' ');
}

function approval(t: Words, language: Language, rule: MinutesRule | null | undefined): string | null {
  if (!rule?.approval) return null;
  const { by, silenceDays } = rule.approval;
  if (by === 'silence' && typeof silenceDays === 'number') return t('rules.sentences.approveSilence', { days: days(t, silenceDays, rule.dayUnit) });
  return t('rules.sentences.approve', { how: label('approvalRule', by, language) });
}

const whenSet = <Value>(value: Value | null | undefined, say: (value: Value) => string): string | null => (value === null || value === undefined ? null : say(value));

/** Every rule that a forum can have, in the order in which a session meets them. */
export function ruleSentences(t: Words, language: Language, rules: ForumRules, benches: readonly NamedBench[]): RuleSentence[] {
  const quorum = rules.quorum ?? {};
  const minutes = rules.minutes;
  const rule = (name: RuleSentence['rule'], sentence: string | null): RuleSentence => ({ rule: name, sentence, isClock: false });
  const clock = (name: RuleSentence['rule'], sentence: string | null): RuleSentence => ({ rule: name, sentence, isClock: true });
  return [
    clock('frequency', whenSet(rules.frequency, ({ n, per }) => t(`rules.sentences.frequency.${per}`, { count: n }))),
    rule('whoMayCall', mayCall(t, language, rules.whoMayCall)),
    clock('notice', whenSet(rules.notice, ({ n, unit }) => t('rules.sentences.noticeOf', { days: days(t, n, unit) }))),
    rule('quorum', total(t, quorum)),
    rule('quorumByBench', byBench(t, quorum, benches)),
    rule('secondCall', secondCall(t, quorum)),
    rule('quorumChecked', whenSet(quorum.checkedAt, (when) => t(`rules.sentences.checkedAt.${when}`))),
    rule('remote', whenSet(quorum.remoteCounts, (counts) => t(counts ? 'rules.sentences.remoteYes' : 'rules.sentences.remoteNo'))),
    rule('deputies', deputies(t, quorum.deputiesCount, rules.deputiesVote)),
    rule('decisions', decision(t, rules.decisions)),
    clock('circulation', whenSet(minutes?.daysToCirculate, (n) => t('rules.sentences.circulate', { days: days(t, n, minutes?.dayUnit) }))),
    clock('observation', whenSet(minutes?.daysToObserve, (n) => t('rules.sentences.observe', { days: days(t, n, minutes?.dayUnit) }))),
    rule('approval', approval(t, language, minutes)),
    clock('publication', whenSet(minutes?.daysToPublish, (n) => t('rules.sentences.publish', { days: days(t, n, minutes?.dayUnit) }))),
    clock('response', whenSet(rules.workingDaysToRespond, (n) => t('rules.sentences.respond', { days: days(t, n, 'working_days') }))),
    clock('escalation', whenSet(rules.actionEscalationDays, (n) => t('rules.sentences.escalate', { days: days(t, n, null) }))),
    rule('absences', whenSet(rules.absencesTolerated, (count) => t('rules.sentences.absences', { count }))),
    rule('observers', whenSet(rules.observersMayComment, (may) => t(may ? 'rules.sentences.observersMay' : 'rules.sentences.observersMayNot'))),
    rule('attendance', whenSet(rules.attendancePublic, (how) => t(`rules.sentences.attendance.${how}`))),
  ];
}
