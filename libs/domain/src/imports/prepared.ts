import { folded } from '../text.js';
import { COMPLETIONS, type Completion } from '../vocabulary.js';
import { stripped } from './contact-data.js';
import { isRecord, type RawRecord, textIn } from './raw-record.js';
import { type DateOrder, readWrittenDate } from './written-date.js';

/** What a person has said of what a file leaves open. */
export interface ImportChoices {
  readonly dateOrder: DateOrder | null;
  /** By the source's word, as `wordKey` has it; null: it stays the source's own word. */
  readonly statuses: ReadonlyMap<string, Completion | null>;
}

export const wordKey = (word: string): string => folded(word).replace(/\s+/g, ' ').trim();

const KNOWN: ReadonlySet<string> = new Set(COMPLETIONS);

function statusOf(record: RawRecord, raw: string, own: string, { statuses }: ImportChoices): RawRecord {
  const [word, said] = [textIn(record, own), textIn(record, raw)];
  if (word !== null && KNOWN.has(word)) return {};
  const source = word ?? said;
  if (source === null) return {};
  const chosen = statuses.get(wordKey(source));
  // In the place of one of ours stands a word that nobody has chosen anything for: that is a fault, told where it stands.
  return word !== null && chosen === undefined ? {} : { [own]: chosen ?? null, [raw]: said ?? source };
}

/** Dates in figures as the shape asks for them, where there is one reading or a person chose one. */
function datesOf(record: RawRecord, isMilestone: boolean, { dateOrder }: ImportChoices): RawRecord {
  const read = ['start', 'end', 'submitted', 'administration_end', 'date', 'since', 'until', 'from', 'to', 'when', 'formed_on', 'minutes_published'].flatMap((key): (readonly [string, string | null])[] => {
    const value = textIn(record, key);
    const date = value === null ? null : readWrittenDate(value, dateOrder);
    if (date?.kind === 'iso') return [[key, date.iso]];
    // As printed: the words stay, and no day is made of them.
    return date?.kind === 'ambiguous' && isMilestone ? [[key, null]] : [];
  });
  const unread = read.flatMap(([key, iso]) => (iso === null ? (textIn(record, key) ?? []) : []));
  const printed = unread.length > 0 && textIn(record, 'date_text') === null ? { date_text: unread.join(' – ') } : {};
  return { ...Object.fromEntries(read), ...printed };
}

const DEPTH = 12;

/** `of` is the key of the list that a record stands in: a status is one of a milestone, not of an attendance. */
function prepare(value: unknown, choices: ImportChoices, of: string, depth: number): unknown {
  if (depth > DEPTH) return value;
  if (Array.isArray(value)) return value.map((item) => prepare(item, choices, of, depth + 1));
  if (!isRecord(value)) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, prepare(item, choices, key, depth + 1)]));
  const isMilestone = of === 'milestones';
  return {
    ...inner,
    ...datesOf(inner, isMilestone, choices),
    ...(isMilestone && statusOf(inner, 'status_raw', 'status', choices)),
    ...(of === 'commitments' && statusOf(inner, 'completion_raw', 'completion', choices)),
  };
}

/** The content as it is taken in: without contact data, with what a person chose, and nothing guessed. */
export const prepared = (content: unknown, choices: ImportChoices): unknown => prepare(stripped(content), choices, '', 0);
