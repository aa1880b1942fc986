import { folded } from '../text.js';
import { COMPLETIONS } from '../vocabulary.js';
import { finding, type ImportFinding } from './finding.js';
import { type Placed, type RawRecord, recordsIn, textIn, textsBelow } from './raw-record.js';

const KNOWN: ReadonlySet<string> = new Set(COMPLETIONS);

/** Words for how far something is that are none of ours, and that no source put beside one of ours. */
function statusFindings({ path, record }: Placed, raw: string, own: string): ImportFinding[] {
  const [word, said] = [textIn(record, own), textIn(record, raw)];
  if (word !== null && !KNOWN.has(word)) return [finding('unknown_status', `${path}.${own}`, word)];
  return word === null && said !== null ? [finding('unknown_status', `${path}.${raw}`, said)] : [];
}

function commitmentFindings(commitment: Placed): ImportFinding[] {
  const { path, record } = commitment;
  const milestones = recordsIn(record, 'milestones', `${path}.`);
  const rewords = (one: RawRecord): boolean => textIn(one, 'amended') !== null;
  const isUntitled = ['title', 'title_local'].every((key) => textIn(record, key) === null);
  const empty = milestones.filter(({ record: one }) => ['title', 'title_local', 'original', 'amended'].every((key) => textIn(one, key) === null));
  return [
    ...statusFindings(commitment, 'completion_raw', 'completion'),
    ...milestones.flatMap((milestone) => statusFindings(milestone, 'status_raw', 'status')),
    ...(isUntitled ? [finding('truncated_title', `${path}.title`, textIn(record, 'title_partial'))] : []),
    ...(record['amended'] === true || milestones.some((one) => rewords(one.record)) ? [finding('amended_scope', path, textIn(record, 'external_id') ?? textIn(record, 'title'))] : []),
    ...(empty.length > 0 ? [finding('milestones_known_only_by_count', `${path}.milestones`, String(empty.length))] : []),
  ];
}

const LONG_WORD = 5;
const wordsOf = ({ record }: Placed): Set<string> =>
  new Set(folded(`${textIn(record, 'title') ?? textIn(record, 'title_local') ?? ''}`).match(/\p{L}+/gu)?.filter((word) => word.length >= LONG_WORD) ?? []);

/** Two promises in two plans whose titles share half their words, or that have one id. */
function repeated(commitments: readonly Placed[]): ImportFinding[] {
  return commitments.flatMap((one, index) => {
    const earlier = commitments.slice(0, index).find((other) => {
      if (textIn(other.record, 'plan') === textIn(one.record, 'plan')) return false;
      const [a, b] = [wordsOf(one), wordsOf(other)];
      const shared = [...a].filter((word) => b.has(word)).length;
      const id = textIn(one.record, 'external_id');
      return (id !== null && id === textIn(other.record, 'external_id')) || (shared >= 2 && shared * 2 >= Math.min(a.size, b.size));
    });
    return earlier ? [finding('same_commitment_two_plans', one.path, `${textIn(earlier.record, 'title') ?? earlier.path} / ${textIn(one.record, 'title') ?? one.path}`)] : [];
  });
}

const encoded = (content: RawRecord): ImportFinding[] =>
  [...textsBelow(content)].flatMap(({ path, value }) => (/^https?:\/\/\S*%[89a-f][0-9a-f]/i.test(value) ? [finding('url_encoding', path, value)] : []));

/** What a file says in words or addresses that the product has others for. */
export function wordFindings(content: RawRecord): ImportFinding[] {
  const commitments = recordsIn(content, 'commitments');
  return [...commitments.flatMap(commitmentFindings), ...repeated(commitments), ...encoded(content)];
}
