import { CommitmentAssessment } from '../../commitments/commitment-assessment.entity.js';
import { CommitmentOrganization } from '../../commitments/commitment-organization.entity.js';
import { Commitment } from '../../commitments/commitment.entity.js';
import { Milestone } from '../../commitments/milestone.entity.js';
import type { CommitmentRecord, ImportFile, MilestoneRecord } from '../import-file.js';
import { type ImportedRow, ref, row } from '../imported-row.js';
import { sourceOf } from './document.js';
import { FILE_LANGUAGE, nativeLanguage } from './language.js';
import { distinct, nameKey } from './name.js';
import type { Organizations } from './organization.js';
import { planKey } from './plan.js';
import { commitmentStatement, milestoneStatement } from './statement.js';
import { commitmentWording, milestoneWordings } from './wording.js';

export interface KeyedCommitment {
  readonly key: string;
  readonly record: CommitmentRecord;
}

export interface KeyedMilestone {
  readonly key: string;
  readonly record: MilestoneRecord;
}

/** What a record says of itself first; its place in the file where it says nothing. */
const nameOf = ({ title, title_local }: { title: string | null; title_local: string | null }, index: number): string =>
  title === null && title_local === null ? `untitled-${index + 1}` : nameKey(title ?? title_local ?? '');

/** Those that the source numbers come first, so that each gets its own number. */
export function commitmentsOf({ commitments }: ImportFile): KeyedCommitment[] {
  const keys = distinct(commitments.map((record, index) => `${planKey(record.plan)}/commitments/${record.number ?? record.external_id ?? nameOf(record, index)}`));
  const rank = ({ record }: KeyedCommitment): number => record.number ?? Number.MAX_SAFE_INTEGER;
  return commitments.map((record, index) => ({ record, key: keys[index] ?? '' })).toSorted((a, b) => rank(a) - rank(b));
}

/** Milestones by code or title: a new one between two others must not take the words of its neighbour. */
export function milestonesOf({ key, record }: KeyedCommitment): KeyedMilestone[] {
  const keys = distinct(record.milestones.map((milestone, index) => `${key}/milestones/${milestone.code ?? nameOf(milestone, index)}`));
  return record.milestones.map((milestone, index) => ({ record: milestone, key: keys[index] ?? '' }));
}

/** An id that the file's author inferred is not one that the source gave. */
const publishedId = ({ external_id, external_id_certainty }: CommitmentRecord): string | null => (external_id_certainty === 'inferred' ? null : external_id);

const ogpValue = (words: string): string => words.toLowerCase().replaceAll(' ', '_');

export function commitmentRows(file: ImportFile, organizations: Organizations): ImportedRow[] {
  const native = nativeLanguage(file);
  return commitmentsOf(file).flatMap(({ key, record }) => [
    row(Commitment, key, {
      externalId: publishedId(record), processNumber: record.process_number, institutionsRaw: record.institutions_raw,
      ogpValues: record.ogp_values?.map(ogpValue) ?? null, sourceDocumentId: sourceOf(record.source),
    }, { once: { planId: ref(planKey(record.plan)) }, numbering: { among: 'commitments', parent: ref(planKey(record.plan)), preferred: record.number } }),
    ...institutionRows(key, record, organizations),
    ...assessmentRows(key, record),
    commitmentWording(key, record, native),
    ...commitmentStatement(key, record),
    ...milestonesOf({ key, record }).flatMap((milestone) => milestoneRows(key, milestone, native)),
  ]);
}

const milestoneRows = (commitment: string, { key, record }: KeyedMilestone, native: string): ImportedRow[] => [
  row(Milestone, key, { kind: record.kind, code: record.code, responsibleRaw: record.responsible, sourceDocumentId: sourceOf(record.source) },
    { once: { commitmentId: ref(commitment) }, numbering: { among: 'milestones', parent: ref(commitment) } }),
  ...milestoneWordings(key, record, native),
  ...milestoneStatement(key, record),
];

/** A body outside the administration is a partner; of one whose sector is unknown, that it answers. */
const institutionRows = (key: string, { institutions }: CommitmentRecord, organizations: Organizations): ImportedRow[] => {
  const byKey = new Map(institutions.map((name) => [organizations.keyOf(name), organizations.sectorOf(name)]));
  return [...byKey].flatMap(([organization, sector]) => {
    if (organization === null) return [];
    const part = sector === null || sector === 'government' || sector === 'municipal_staff' ? 'responsible' : 'partner';
    return [row(CommitmentOrganization, `${key}/${organization}`, { commitmentId: ref(key), organizationId: ref(organization), part })];
  });
};

/** The page's verdict and the evaluation's results are two assessments: each has a source of its own. */
function assessmentRows(key: string, { verifiable, relevant, novelty, change_type, ambition_raw, results, source }: CommitmentRecord): ImportedRow[] {
  const judged = [verifiable, relevant, novelty, change_type, ambition_raw].some((value) => value !== null);
  const commitmentId = ref(key);
  return [
    ...(judged ? [row(CommitmentAssessment, `${key}/assessment`, { commitmentId, isVerifiable: verifiable, isRelevant: relevant, novelty, changeType: change_type, ambition: ambition_raw, language: FILE_LANGUAGE, sourceDocumentId: sourceOf(source) })] : []),
    ...(results === null ? [] : [resultsRow(key, results, results.source ?? source)]),
  ];
}

function resultsRow(key: string, { source: _source, ...results }: NonNullable<CommitmentRecord['results']>, source: string): ImportedRow {
  return row(CommitmentAssessment, `${key}/results`, { commitmentId: ref(key), results, language: FILE_LANGUAGE, sourceDocumentId: sourceOf(source) });
}
