import { createHash } from 'node:crypto';

import { invalid } from '@mesa/domain/errors';
import type { ImportFinding } from '@mesa/domain/imports/finding';
import { findingsOf } from '@mesa/domain/imports/findings';
import { prepared } from '@mesa/domain/imports/prepared';
import { type TableContent, TableReader } from '@mesa/domain/imports/table';

import { type KeptChoices, readingOf } from './import-choices.js';
import type { ForumScope } from './import-intake.js';
import { tableIn } from './import-table.js';
import { tableFile } from './table-file.js';

/** A file as it is read with what a person chose. */
export interface OpenedContent {
  readonly findings: readonly ImportFinding[];
  /** In the shape of the files, without contact data; whether it can be taken in is not yet said. */
  readonly content: unknown;
  readonly columns: TableContent['columns'];
  /** Of a table of which nobody has said the plan. */
  readonly isWithoutPlan: boolean;
}

/** A file that was handed in, as JSON. */
export interface ReadContent {
  readonly hash: Buffer;
  readonly isTable: boolean;
  open(choices: KeptChoices, scope: Pick<ForumScope, 'forum' | 'jurisdiction'>, today: string): OpenedContent;
}

/** @throws INVALID json malformed */
export function readContent(json: string): ReadContent {
  const content = parsed(json);
  const hash = createHash('sha256').update(json).digest();
  const table = tableIn(content);
  if (!table) {
    const findings = findingsOf(content);
    return { hash, isTable: false, open: (choices) => ({ findings, content: prepared(content, readingOf(choices)), columns: [], isWithoutPlan: false }) };
  }
  return {
    hash,
    isTable: true,
    open(choices, scope, today) {
      const { findings, columns, commitments } = new TableReader(table, { columns: choices.columns ?? {}, dateOrder: choices.dateOrder ?? null }).read();
      const file = tableFile({ commitments }, table.fileName, scope, choices, today);
      return { findings, columns, content: prepared(file, readingOf(choices)), isWithoutPlan: !choices.planId && !choices.planTitle };
    },
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw invalid({ json: 'malformed' });
  }
}
