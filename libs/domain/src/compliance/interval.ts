import { type Event, hasBothEnds, inTime, touches } from './evidence.js';
import { type ComplianceRule, type Evidence, type Obligation, obligation, type UnknownReason } from './obligation.js';
import { addMonths, type Bounds, daysLeftTo } from './periods.js';

/** "At least every n calendar months", counted from one event to the next. */
export interface IntervalQuestion {
  readonly rule: ComplianceRule;
  readonly months: number;
  /** From which the first stretch is counted, beside the events themselves; null: from the first event. */
  readonly start: Bounds | null;
  /** The last day on which the rule asks for anything; null: it goes on. */
  readonly end: string | null;
  readonly evidence: readonly Evidence[];
  readonly today: string;
  /** Whether finding nothing in a stretch that begins on this day proves that there was nothing. */
  readonly silenceProves: (from: string) => boolean;
  readonly about: Partial<Obligation>;
}

interface Anchor {
  readonly earliest: string;
  readonly latest: string;
  /** Null for the start. */
  readonly event: Event | null;
}

/**
 * One obligation for each stretch between two events that count, and one for what follows the last. A stretch
 * that only doubtful events fill is unknown, and so is one whose dates are too vague to say.
 */
export function intervalObligations(question: IntervalQuestion): Obligation[] {
  const events = question.evidence.filter(hasBothEnds).sort(inTime);
  const counted: Anchor[] = events.filter(({ outcome }) => outcome === 'counts').map((event) => ({ earliest: event.on.earliest, latest: event.on.latest, event }));
  const start = startOf(question.start);
  const chain = start === null ? counted : [start, ...counted.filter(({ latest }) => latest >= start.earliest)];
  return chain.flatMap((anchor, at) => stretch(question, events, anchor, chain[at + 1] ?? null));
}

function startOf(start: Bounds | null): Anchor | null {
  const [earliest, latest] = [start?.earliest ?? start?.latest ?? null, start?.latest ?? start?.earliest ?? null];
  return earliest === null || latest === null ? null : { earliest, latest, event: null };
}

function stretch(question: IntervalQuestion, events: readonly Event[], from: Anchor, next: Anchor | null): Obligation[] {
  const { rule, months, end, today, about } = question;
  const due = { earliest: addMonths(from.earliest, months), latest: addMonths(from.latest, months) };
  if (end !== null && isNothingOwed(end, from, next, due.latest)) return [];
  const { state, why } = judged(question, events, from, next, due);
  const inside = question.evidence.filter((one) => one.id !== from.event?.id && touches(one.on, from.latest, next?.latest ?? null));
  return [obligation(rule, {
    key: `${rule}:${about.planId ?? ''}:${from.earliest}`, ...about, state, why,
    from: from.latest, until: next?.latest ?? null, dueEarliest: due.earliest, dueOn: due.latest,
    daysLeft: state === 'due' ? daysLeftTo(due.earliest, today) : null,
    evidence: [...(from.event === null ? [] : [from.event]), ...inside],
  })];
}

/** Whether the rule had ended before the stretch began, or before it fell due: what is done after its end ends no stretch of it. */
const isNothingOwed = (end: string, from: Anchor, next: Anchor | null, dueOn: string): boolean =>
  from.earliest > end || (end <= dueOn && (next === null || next.earliest > end));

interface Judgement {
  readonly state: Obligation['state'];
  readonly why: UnknownReason | null;
}

function judged({ months, today, silenceProves }: IntervalQuestion, events: readonly Event[], from: Anchor, next: Anchor | null, due: Anchor | { earliest: string; latest: string }): Judgement {
  const [first, last] = next === null ? [today, today] : [next.earliest, next.latest];
  if (last <= due.earliest) return { state: next === null ? 'due' : 'kept', why: null };
  if (first <= due.latest) return { state: 'unknown', why: 'vague_dates' };
  if (isBridged(events.filter(({ outcome, on }) => outcome === 'unknown' && touches(on, from.earliest, next?.latest ?? null)), from, last, months)) return { state: 'unknown', why: 'uncertain_evidence' };
  return silenceProves(from.earliest) ? { state: 'missed', why: null } : { state: 'unknown', why: 'not_kept_here' };
}

/** Whether doubtful events, were they to count, would leave no gap. */
function isBridged(doubtful: readonly Event[], from: Anchor, last: string, months: number): boolean {
  let reached = addMonths(from.latest, months);
  for (const { on } of doubtful) {
    if (on.earliest > reached) return false;
    const further = addMonths(on.latest, months);
    if (further > reached) reached = further;
  }
  return doubtful.length > 0 && last <= reached;
}
