import { invalid } from '@mesa/domain/errors';
import type { ForumKind } from '@mesa/domain/vocabulary';

import { ForumAlias } from '../../forums/forum-alias.entity.js';
import { Forum } from '../../forums/forum.entity.js';
import { SlugHistory } from '../../jurisdictions/slug-history.entity.js';
import type { ImportFile } from '../import-file.js';
import type { ImportTarget } from '../import-target.js';
import { type ImportedRow, ref, row } from '../imported-row.js';
import { dateOf } from './date.js';
import { sourceOf } from './document.js';
import { languageOfName, nativeLanguage } from './language.js';
import { type Name, nameKey, namesOf } from './name.js';

const KINDS: readonly (readonly [RegExp, ForumKind])[] = [
  [/working group|grupo de trabajo/i, 'working_group'],
  [/council|consejo/i, 'council'],
  [/committee|comit[ée]/i, 'committee'],
];

const kindOf = (name: string): ForumKind => KINDS.find(([word]) => word.test(name))?.[1] ?? 'roundtable';

/** The body that most meetings of the file name, where the file does not describe its forum. */
function bodyOfMost({ meetings }: ImportFile): string | null {
  const bodies = meetings.flatMap(({ body }) => body ?? []);
  const times = (body: string): number => bodies.filter((other) => nameKey(other) === nameKey(body)).length;
  return bodies.toSorted((a, b) => times(b) - times(a))[0] ?? null;
}

/** Every name of the one body that the file is about, its own first. @throws INVALID where the file names none. */
export function forumNames(file: ImportFile): [Name, ...Name[]] {
  const described = file.forum ?? file.organisations.find(({ sector }) => sector === 'forum');
  if (described) return namesOf(described, nativeLanguage(file));
  const body = bodyOfMost(file);
  if (body === null) throw invalid({ 'file.forum': 'required' });
  return [{ name: body, language: languageOfName(body) }];
}

export function forumRows(file: ImportFile, { forumSlug }: ImportTarget): ImportedRow[] {
  const [own, ...others] = forumNames(file);
  const described = file.forum ?? file.organisations.find(({ sector }) => sector === 'forum') ?? null;
  const address = { jurisdictionId: ref('jurisdiction'), slug: forumSlug };
  return [
    row(Forum, 'forum', {
      kind: kindOf(own.name), ...own, formedBy: file.forum?.formed_by ?? null, started: dateOf(file.forum?.formed_on ?? null), ended: dateOf(null),
      sourceDocumentId: described && sourceOf(described.source),
    }, { once: address }),
    row(SlugHistory, 'forum/slug', {}, { once: { ...address, forumId: ref('forum') } }),
    ...others.map((alias) => row(ForumAlias, `forum/aliases/${nameKey(alias.name)}`, { forumId: ref('forum'), ...alias })),
  ];
}
