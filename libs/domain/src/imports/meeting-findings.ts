import { folded } from '../text.js';
import { finding, type ImportFinding } from './finding.js';
import { type Placed, type RawRecord, recordOf, recordsIn, textIn, textsIn } from './raw-record.js';

/** Every name of the forum that a file is about; without a description, of the body that most of its meetings name. */
function forumNames(content: RawRecord): ReadonlySet<string> {
  const described = textIn(recordOf(content['forum']), 'name') === null ? recordsIn(content, 'organisations').find(({ record }) => record['sector'] === 'forum')?.record : recordOf(content['forum']);
  if (described) return new Set([textIn(described, 'name'), textIn(described, 'name_local'), ...textsIn(described, 'aliases')].flatMap((name) => (name === null ? [] : [folded(name)])));
  const bodies = recordsIn(content, 'meetings').flatMap(({ record }) => textIn(record, 'body') ?? []).map(folded);
  const times = (body: string): number => bodies.filter((other) => other === body).length;
  return new Set(bodies.toSorted((a, b) => times(b) - times(a)).slice(0, 1));
}

const sum = (counts: RawRecord): number => Object.values(counts).reduce<number>((all, one) => all + (typeof one === 'number' ? one : 0), 0);

function headcounts({ path, record }: Placed): ImportFinding[] {
  const total = record['attendees_total'];
  const bySector = recordOf(record['attendees_by_sector']);
  const names = Array.isArray(record['attendance']) ? record['attendance'].length : 0;
  const counted = typeof total === 'number' || Object.keys(bySector).length > 0;
  const sums = [sum(bySector), names].filter((one) => one > 0 && typeof total === 'number' && one !== total);
  return [
    ...(counted && names === 0 ? [finding('counts_without_names', `${path}.attendees_total`, typeof total === 'number' ? String(total) : null)] : []),
    ...(sums.length > 0 ? [finding('unequal_numbers', `${path}.attendees_total`, `${String(total)} / ${sums.join(' / ')}`)] : []),
  ];
}

/** Who met, how many came, and what may not be told of it. */
export function meetingFindings(content: RawRecord): ImportFinding[] {
  const names = forumNames(content);
  return recordsIn(content, 'meetings').flatMap((meeting) => {
    const { path, record } = meeting;
    const body = textIn(record, 'body');
    const words = Object.values(record).filter((value) => typeof value === 'string').join(' ');
    return [
      ...headcounts(meeting),
      ...(body === null || !names.has(folded(body)) ? [finding('not_a_forum_meeting', `${path}.body`, body)] : []),
      ...(/chatham house/i.test(words) ? [finding('chatham_house', path, body)] : []),
    ];
  });
}
