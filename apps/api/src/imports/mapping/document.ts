import { isHttpUrl } from '@mesa/domain/text';

import { Document } from '../../documents/document.entity.js';
import type { ImportFile } from '../import-file.js';
import { type Given, type ImportedRow, type Ref, ref, row } from '../imported-row.js';
import { dateOf } from './date.js';
import { FILE_LANGUAGE, nativeLanguage } from './language.js';
import { distinct } from './name.js';

type Kind = Document['kind'];

/** One document per address however it is spelt, or per named source. */
const keyOf = (source: string): string => `documents/${isHttpUrl(source) ? new URL(source).href : source}`;

/** The document that a record names as its source. */
export const sourceOf = (source: string): Ref => ref(keyOf(source));

const document = (key: string, values: Given<Document>): ImportedRow =>
  row(Document, key, { jurisdictionId: ref('jurisdiction'), visibility: 'public', ...values });

function kindOfReport(words: string): Kind {
  if (/inception/i.test(words)) return 'inception_report';
  if (/end-of-commitment/i.test(words)) return 'end_of_commitment_report';
  return /evaluation|learning exercise/i.test(words) ? 'evaluation' : 'other';
}

/** What kind of document each source is, where the file says so. */
function kindsOf({ reports, commitments }: ImportFile): ReadonlyMap<string, Kind> {
  const stated = commitments.flatMap(({ milestones }) => milestones).flatMap(({ source, basis }): [string, Kind][] => {
    if (basis === 'evaluation' || basis === 'end_of_commitment_report') return [[keyOf(source), basis]];
    return [];
  });
  const listed = reports.flatMap(({ kind, url, local }): [string, Kind][] => {
    const source = url ?? local;
    return source === null ? [] : [[keyOf(source), kindOfReport(kind)]];
  });
  return new Map([...stated, ...listed]);
}

function sourcesWithin(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    (key === 'source' || key === 'local_plan_source') && typeof inner === 'string' ? [inner] : sourcesWithin(inner));
}

/** Everything that a record names as its source, and the reports; a report without an address is nothing to read. */
function* sources(file: ImportFile): Generator<string> {
  const { member, administrations, forum, plans, commitments, organisations, meetings } = file;
  yield* Object.keys(file.sources);
  yield* sourcesWithin({ member, administrations, forum, plans, commitments, organisations, meetings });
  yield* file.reports.flatMap(({ url }) => url ?? []);
}

export function documentRows(file: ImportFile): ImportedRow[] {
  const kinds = kindsOf(file);
  const byKey = new Map([...sources(file)].map((source) => [keyOf(source), source]));
  const cited = [...byKey].map(([key, source]) => {
    const { author, title, url, date } = file.sources[source] ?? { author: null, title: null, url: source, date: null };
    return document(key, { kind: kinds.get(key) ?? (url === null ? 'other' : 'page'), author, title, url, published: dateOf(date), language: title === null ? 'und' : FILE_LANGUAGE });
  });
  return [...cited, ...consultationRows(file, new Set(byKey.keys()))];
}

/** Where people were consulted, as a page to read; dialogues and consultations have no record of their own yet. */
const consultationRows = (file: ImportFile, cited: ReadonlySet<string>): ImportedRow[] =>
  file.citizen_participation.flatMap(({ name_local, site, result_page }) => {
    const url = result_page ?? site;
    if (url === null || cited.has(keyOf(url))) return [];
    return [document(keyOf(url), { kind: 'page', title: name_local, url, published: dateOf(null), language: name_local === null ? 'und' : nativeLanguage(file) })];
  });

/** What the sources say of the rules, as papers: no rule is made of prose, and no clock runs by it. */
export function ruleRows({ rules }: ImportFile): ImportedRow[] {
  const keys = distinct(rules.map(({ topic }) => `rules/${topic}`));
  return rules.map(({ topic, rule, source }, index) =>
    document(keys[index] ?? topic, { forumId: ref('forum'), kind: /ordinance|law/i.test(topic) ? 'law' : 'rules', title: rule, url: isHttpUrl(source) ? source : null, published: dateOf(null), language: FILE_LANGUAGE }));
}

/** What a source says there is to prove a meeting. */
export const evidenceRow = (key: string, description: string): ImportedRow =>
  document(key, { forumId: ref('forum'), kind: 'evidence', description, published: dateOf(null), language: FILE_LANGUAGE });
