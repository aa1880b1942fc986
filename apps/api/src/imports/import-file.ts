import { parsePartialDate } from '@mesa/domain/date-parsing';
import { type ErrorReason, invalid } from '@mesa/domain/errors';
import { checkText, isHttpUrl } from '@mesa/domain/text';
import { COMPLETIONS, MILESTONE_KINDS, SECTORS, WORDING_FIDELITIES } from '@mesa/domain/vocabulary';
import { z } from 'zod';

/** Code points of one text; the files hold summaries. */
const TEXT_LENGTH = { min: 0, max: 20_000 };
const FAULTS_TOLD = 100;

const refuse = (reason: ErrorReason) => ({ code: 'custom', params: { reason } }) as const;

const text = z.string().superRefine((value, context) => {
  const checked = checkText(value, TEXT_LENGTH);
  if (!checked.ok) context.addIssue(refuse(checked.reason));
});
const maybe = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null as never);
const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).nullable().default(null).transform((items) => items ?? []);

/** ISO and perhaps partial; a year may be a number. */
const date = z.union([text, z.int().transform(String)]).superRefine((value, context) => {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(value) || parsePartialDate(value, 'en').earliest === null) context.addIssue(refuse('malformed'));
});
const webAddress = text.superRefine((value, context) => {
  if (!isHttpUrl(value)) context.addIssue(refuse('unsafe_link'));
});
const count = z.int().min(0);
/** About the file or its making, or a noun that the forum's record does not have yet. */
const unread = z.unknown().optional();
const countsBySector = z.partialRecord(z.enum(SECTORS), count);

const milestone = z.object({
  code: maybe(text), title: maybe(text), title_local: maybe(text),
  kind: z.enum(MILESTONE_KINDS).default('milestone'),
  wording: maybe(z.enum(WORDING_FIDELITIES)),
  original: maybe(text), amended: maybe(text), amendment_reason: maybe(text),
  start: maybe(date), end: maybe(date), date_text: maybe(text), responsible: maybe(text),
  status_raw: maybe(text), status: maybe(z.enum(COMPLETIONS)), basis: maybe(text), source: text,
  indicator: maybe(text), baseline: maybe(text), target: maybe(text), unit: maybe(text),
});

const amendment = z.object({
  what: maybe(text), why: maybe(text), when: maybe(date), mesa_consulted: maybe(z.boolean()), source: maybe(text),
});

const OGP_VALUES = ['Access to Information', 'Civic Participation', 'Public Accountability', 'Technology and Innovation'] as const;

const commitment = z.object({
  external_id: maybe(text), external_id_certainty: maybe(z.enum(['published', 'inferred'])),
  number: maybe(z.int().min(1).max(10_000)), plan: text, title: maybe(text), title_local: maybe(text),
  problem: maybe(text), objective: maybe(text), start: maybe(date), end: maybe(date),
  institutions: list(text), institutions_raw: maybe(text), ogp_values: maybe(z.array(z.enum(OGP_VALUES))),
  verifiable: maybe(z.boolean()), relevant: maybe(z.boolean()), novelty: maybe(text), change_type: maybe(text), ambition_raw: maybe(text),
  amended: maybe(z.boolean()), amendment: maybe(amendment), process_number: maybe(text),
  completion_raw: maybe(text), completion: maybe(z.enum(COMPLETIONS)),
  results: maybe(z.looseObject({ source: maybe(text) })), milestones: list(milestone), source: text,
});

const plan = z.object({
  id: text, title: maybe(text), title_local: maybe(text), submitted: maybe(date),
  start: maybe(date), start_basis: maybe(text), end: maybe(date), administration_end: maybe(date),
  lead_institutions: list(text), evaluators: list(text), commitment_count: maybe(count),
  local_plan_link: maybe(text), local_plan_source: maybe(webAddress), source: text,
});

const organisation = z.object({
  name: text, name_local: maybe(text), aliases: list(text), sector: z.enum([...SECTORS, 'forum']), kind: maybe(text), role: maybe(text),
  since: maybe(date), until: maybe(date), titular: maybe(text), alternate: maybe(text), source: text,
});

const attendance = z.object({ name: maybe(text), affiliation: maybe(text), status: maybe(text) });

const meeting = z.object({
  date: maybe(date), body: maybe(text), kind: maybe(text), title: maybe(text), place: maybe(text), mode: maybe(text),
  agenda: list(text), decisions: list(text), attendance: list(attendance),
  attendees_total: maybe(count), attendees_by_sector: maybe(countsBySector), attendees_total_certainty: maybe(text),
  apologies_total: maybe(count), apologies_by_sector: maybe(countsBySector),
  minutes_published: maybe(date), minutes_author: maybe(text), evidence: maybe(text), source: text,
});

const forum = z.object({ name: text, name_local: maybe(text), aliases: list(text), formed_by: maybe(text), formed_on: maybe(date), source: text });

/** Shape version 1 of `data/README.md`: an unknown section is refused, an unknown key of a record left unread. */
const importFile = z.strictObject({
  shape_version: z.literal(1), accessed: date,
  member: z.object({
    name: text, name_local: maybe(text), country: maybe(text), region: maybe(text), languages: z.array(text).min(1),
    cut_code: maybe(z.union([text, z.int().transform(String)])), ogp_joined: maybe(z.int()), source: text,
  }),
  administrations: list(z.object({ mayor: maybe(text), from: date, to: maybe(date), source: text })),
  sources: z.record(text, z.object({ author: maybe(text), title: maybe(text), url: maybe(webAddress), date: maybe(date) })).default({}),
  forum: maybe(forum), plans: z.array(plan), commitments: z.array(commitment), organisations: z.array(organisation), meetings: z.array(meeting),
  rules: list(z.object({ topic: text, rule: text, source: text })),
  reports: list(z.object({ kind: text, url: maybe(webAddress), local: maybe(text) })),
  citizen_participation: list(z.object({ name_local: maybe(text), site: maybe(webAddress), result_page: maybe(webAddress) })),
  evaluator_findings: unread, status_vocabulary: unread, status_vocabulary_source: unread,
  notes: unread, meetings_note: unread, import_traps: unread,
});

export type ImportFile = z.infer<typeof importFile>;
export type PlanRecord = ImportFile['plans'][number];
export type CommitmentRecord = ImportFile['commitments'][number];
export type MilestoneRecord = CommitmentRecord['milestones'][number];
export type OrganisationRecord = ImportFile['organisations'][number];
export type MeetingRecord = ImportFile['meetings'][number];

type Path = readonly PropertyKey[];
type Fault = readonly [path: Path, reason: ErrorReason];

const valueAt = (content: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), content);

function faultsOf(issue: z.core.$ZodIssue, content: unknown): Fault[] {
  if (issue.code === 'custom') return [[issue.path, issue.params?.['reason'] as ErrorReason]];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [[...issue.path, key], 'unknown']);
  if (valueAt(content, issue.path) === undefined) return [[issue.path, 'required']];
  if (issue.code === 'invalid_value' || issue.code === 'invalid_key') return [[issue.path, 'unknown']];
  return [[issue.path, issue.code === 'too_small' || issue.code === 'too_big' ? 'out_of_range' : 'malformed']];
}

/** Where the records contradict one another: a plan or source that the file does not have, a number given twice. */
function contradictions(file: ImportFile): Fault[] {
  const plans = new Set(file.plans.map(({ id }) => id));
  const numbers = file.commitments.map(({ plan, number }) => (number === null ? null : `${plan} ${number}`));
  return [
    ...file.plans.flatMap(({ title, title_local }, index): Fault[] => (title === null && title_local === null ? [[['plans', index, 'title'], 'required']] : [])),
    ...file.plans.flatMap(({ id }, index): Fault[] => (file.plans.findIndex((other) => other.id === id) < index ? [[['plans', index, 'id'], 'already_exists']] : [])),
    ...file.commitments.flatMap(({ plan }, index): Fault[] => (plans.has(plan) ? [] : [[['commitments', index, 'plan'], 'unknown']])),
    ...numbers.flatMap((number, index): Fault[] => (number !== null && numbers.indexOf(number) < index ? [[['commitments', index, 'number'], 'already_exists']] : [])),
    ...unknownSources(file, Object.keys(file.sources)),
  ];
}

function unknownSources(value: unknown, known: readonly string[], path: Path = []): Fault[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): Fault[] => {
    if (key !== 'source' || typeof inner !== 'string') return unknownSources(inner, known, [...path, key]);
    return known.includes(inner) || isHttpUrl(inner) ? [] : [[[...path, key], 'unknown']];
  });
}

/**
 * The file, checked whole.
 * @throws INVALID with a reason for each fault, by its path in the file below `under`.
 */
export function readImportFile(content: unknown, under = 'file'): ImportFile {
  const parsed = importFile.safeParse(content);
  const faults = parsed.success ? contradictions(parsed.data) : parsed.error.issues.flatMap((issue) => faultsOf(issue, content));
  if (parsed.success && faults.length === 0) return parsed.data;
  throw invalid(Object.fromEntries(faults.slice(0, FAULTS_TOLD).map(([path, reason]) => [[under, ...path.map(String)].join('.'), reason])));
}
