import { hasBothEnds, touches } from './evidence.js';
import { type ComplianceRule, type Evidence, type Obligation, obligation, type UnknownReason } from './obligation.js';
import { daysLeftTo, type Window } from './periods.js';

/** "At least n in each period". */
export interface CountedQuestion {
  readonly rule: ComplianceRule;
  readonly windows: readonly Window[];
  readonly evidence: readonly Evidence[];
  readonly today: string;
  /** Whether two on one day are one. */
  readonly byDay: boolean;
  readonly silenceProves: (from: string) => boolean;
  readonly about: Partial<Obligation>;
}

/** One obligation for each period: what counts within it is counted, and what may count makes a shortage unknown. */
export function countedObligations({ windows, ...question }: CountedQuestion): Obligation[] {
  return windows.map((window) => ofWindow(question, window));
}

function ofWindow({ rule, today, byDay, silenceProves, about, ...question }: Omit<CountedQuestion, 'windows'>, { from, until, asked }: Window): Obligation {
  const inside = question.evidence.filter(({ on }) => touches(on, from, until)).map((one) => within(one, from, until));
  const evidence = byDay ? onceADay(inside) : inside;
  const counted = evidence.filter(({ outcome }) => outcome === 'counts').length;
  const doubtful = evidence.filter(({ outcome }) => outcome === 'unknown').length;
  const { state, why } = ((): { state: Obligation['state']; why: UnknownReason | null } => {
    if (counted >= asked) return { state: 'kept', why: null };
    if (today <= until) return { state: 'due', why: null };
    if (counted + doubtful >= asked) return { state: 'unknown', why: 'uncertain_evidence' };
    return silenceProves(from) ? { state: 'missed', why: null } : { state: 'unknown', why: 'not_kept_here' };
  })();
  return obligation(rule, {
    key: `${rule}:${about.planId ?? ''}:${from}`, ...about, state, why, from, until, dueEarliest: until, dueOn: until,
    daysLeft: state === 'due' ? daysLeftTo(until, today) : null, asked, counted, evidence,
  });
}

/** What may also lie outside of the period counts for it only perhaps. */
function within(one: Evidence, from: string, until: string): Evidence {
  const isInside = hasBothEnds(one) && one.on.earliest >= from && one.on.latest <= until;
  return one.outcome !== 'counts' || isInside ? one : { ...one, outcome: 'unknown', why: 'date_vague' };
}

function onceADay(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.map((one) => {
    const day = one.on?.latest ?? '';
    if (one.outcome !== 'counts' || !seen.has(day)) {
      if (one.outcome === 'counts') seen.add(day);
      return one;
    }
    return { ...one, outcome: 'does_not_count', why: 'same_day' };
  });
}
