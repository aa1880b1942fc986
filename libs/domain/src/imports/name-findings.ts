import { finding, type ImportFinding } from './finding.js';
import { looksAlike, spelling } from './institution-name.js';
import { type Placed, type RawRecord, recordOf, recordsIn, textIn, textsIn } from './raw-record.js';

interface PlacedName {
  readonly path: string;
  readonly name: string;
}

const namesIn = ({ path, record }: Placed, key: string): PlacedName[] => textsIn(record, key).map((name, index) => ({ path: `${path}.${key}.${index}`, name }));

/** Each name under which a file speaks of an institution, in its order. */
function institutionNames(content: RawRecord): PlacedName[] {
  return [
    ...recordsIn(content, 'organisations').flatMap(({ path, record }) => {
      const name = textIn(record, 'name');
      return name === null ? [] : [{ path: `${path}.name`, name }];
    }),
    ...recordsIn(content, 'plans').flatMap((plan) => namesIn(plan, 'lead_institutions')),
    ...recordsIn(content, 'commitments').flatMap((commitment) => namesIn(commitment, 'institutions')),
  ];
}

/** Two organizations that are perhaps one: alike but for accents, capitals or a slip, or one's alias is the other's name. */
function duplicates(content: RawRecord): ImportFinding[] {
  const aliases = recordsIn(content, 'organisations').flatMap(({ record }) => textsIn(record, 'aliases').map((alias) => ({ alias: spelling(alias), of: textIn(record, 'name') ?? '' })));
  const seen: string[] = [];
  return institutionNames(content).flatMap(({ path, name }) => {
    if (seen.includes(name)) return [];
    const alike = seen.find((other) => looksAlike(other, name)) ?? aliases.find(({ alias, of }) => of !== name && alias === spelling(name))?.of;
    seen.push(name);
    return alike === undefined ? [] : [finding('duplicate_institution', path, `${name} / ${alike}`)];
  });
}

function repeats(content: RawRecord): ImportFinding[] {
  return recordsIn(content, 'commitments').flatMap(({ path, record }) => {
    const raw = textIn(record, 'institutions_raw');
    const names = textsIn(record, 'institutions');
    const twice = names.find((name, index) => names.indexOf(name) < index);
    return raw === null && twice === undefined ? [] : [finding('duplicate_institution_typo', `${path}.${raw === null ? 'institutions' : 'institutions_raw'}`, raw ?? twice ?? null)];
  });
}

const isBasque = (name: string): boolean => /\beuskad|kontseilu|\p{L}ren\b.*\p{L}|\btxe|tze[an]?\b|ikaskuntza/iu.test(name);

function memberFindings({ path, record }: Placed, isBasqueFile: boolean): ImportFinding[] {
  const name = textIn(record, 'name') ?? '';
  const role = textIn(record, 'role') ?? '';
  return [
    ...(/\((?:unnamed|sin nombre)\b/i.test(name) ? [finding('composite_member', `${path}.name`, name)] : []),
    ...(/\b(?:observer|observador)/i.test(role) ? [finding('observer_not_member', `${path}.role`, name)] : []),
    ...(/\(individual\b/i.test(name) ? [finding('individual_member', `${path}.name`, name)] : []),
    ...(isBasqueFile && isBasque(name) ? [finding('basque_names', `${path}.name`, name)] : []),
  ];
}

/** The one body of a file by all its names. */
function bodyFindings(content: RawRecord): ImportFinding[] {
  const described = isDescribed(content) ? { path: 'forum', record: recordOf(content['forum']) } : recordsIn(content, 'organisations').find(({ record }) => record['sector'] === 'forum');
  if (!described) return [];
  const names = [textIn(described.record, 'name'), textIn(described.record, 'name_local'), ...textsIn(described.record, 'aliases')].filter((name) => name !== null);
  return new Set(names).size > 1 ? [finding('same_body_many_names', described.path, [...new Set(names)].join(' / '))] : [];
}

const isDescribed = (content: RawRecord): boolean => textIn(recordOf(content['forum']), 'name') !== null;

const NEW_FORUM = /\bnew forum\b|\bnueva mesa\b|\bnuevo foro\b/i;

const renewals = (content: RawRecord): ImportFinding[] =>
  recordsIn(content, 'rules').flatMap(({ path, record }) => {
    const rule = textIn(record, 'rule');
    return rule !== null && NEW_FORUM.test(rule) ? [finding('new_forum_per_plan', `${path}.rule`, rule)] : [];
  });

/** What a file's names ask: which are one, which are many, and who has a seat without a vote or without an organization. */
export function nameFindings(content: RawRecord): ImportFinding[] {
  const isBasqueFile = textsIn(recordOf(content['member']), 'languages').includes('eu');
  return [
    ...duplicates(content),
    ...repeats(content),
    ...bodyFindings(content),
    ...recordsIn(content, 'organisations').flatMap((member) => memberFindings(member, isBasqueFile)),
    ...renewals(content),
  ];
}
