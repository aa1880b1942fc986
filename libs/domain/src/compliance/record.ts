import type { ComplianceRule } from './obligation.js';

/** What is done elsewhere, and known here only when the secretariat records it. */
export const COMPLIANCE_RECORD_KINDS = ['repository_updated', 'ogp_site_updated', 'inception_report', 'end_of_commitment_report'] as const satisfies readonly ComplianceRule[];
export type ComplianceRecordKind = (typeof COMPLIANCE_RECORD_KINDS)[number];

/** What each kind is about: the forum, one of its plans, or a commitment of one. */
export const RECORD_SUBJECTS = {
  repository_updated: 'forum',
  ogp_site_updated: 'plan',
  inception_report: 'plan',
  end_of_commitment_report: 'commitment',
} as const satisfies Readonly<Record<ComplianceRecordKind, 'forum' | 'plan' | 'commitment'>>;
