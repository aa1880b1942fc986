import { FINDINGS } from '@mesa/domain/imports/finding';
import { wordKey } from '@mesa/domain/imports/prepared';

import { type DryRunImportPayload, MOST_FINDINGS, MOST_RECORDS } from './dry-run.model.js';
import type { DryRun } from './dry-run.service.js';
import type { OpenName } from './import-names.js';
import { IMPORTED_KINDS, type ImportedKind, kindOfTable, labelOf } from './import-record-names.js';
import type { LoggedAct } from './import-run.js';
import { nameKey } from './mapping/name.js';

const ORDER = { changed: 0, kept: 1, created: 2 } as const;

/** A dry run as the wire has it. */
export function dryRunAnswer({ log, findings, faults, names, choices, columns, plans, ...run }: DryRun): DryRunImportPayload {
  const records = log.map((act) => ({ kind: kindOfTable(act.objectType), act: act.act, label: labelOf(act) }));
  const times = (kind: ImportedKind, act: LoggedAct['act']): number => records.filter((record) => record.kind === kind && record.act === act).length;
  const words = new Map(findings.flatMap(({ code, value }) => (code === 'unknown_status' && value !== null ? [[wordKey(value), value] as const] : [])));
  return {
    ...run,
    faults: [...faults],
    findings: findings.slice(0, MOST_FINDINGS).map((finding) => ({ ...finding, handling: FINDINGS[finding.code] })),
    records: records.toSorted((a, b) => ORDER[a.act] - ORDER[b.act]).slice(0, MOST_RECORDS),
    kinds: IMPORTED_KINDS.filter((kind) => records.some((record) => record.kind === kind)).map((kind) => ({ kind, created: times(kind, 'created'), changed: times(kind, 'changed'), kept: times(kind, 'kept') })),
    statuses: [...words].map(([word, said]) => ({ said, completion: choices.statuses?.[word] ?? null })),
    names: names.filter(({ candidates }) => candidates.length > 0).map((name) => ({ said: name.said, candidates: [...name.candidates], chosen: chosenFor(name, choices.organizations ?? {}) })),
    asksDateOrder: findings.some(({ code }) => code === 'ambiguous_date'),
    dateOrder: choices.dateOrder ?? null,
    columns: [...columns],
    plans: [...plans],
    planId: choices.planId ?? null,
    planTitle: choices.planTitle ?? null,
  };
}

/** Null is a choice too: a new organization. */
function chosenFor({ said, exact }: OpenName, chosen: Readonly<Record<string, string | null>>): string | null {
  const given = chosen[nameKey(said)];
  return given === undefined ? exact : given;
}
