import { createHash } from 'node:crypto';

import { invalid } from '@mesa/domain/errors';
import type { ImportFinding } from '@mesa/domain/imports/finding';
import { findingsOf } from '@mesa/domain/imports/findings';
import { prepared } from '@mesa/domain/imports/prepared';

import { type KeptChoices, readingOf } from './import-choices.js';

/** A file that was handed in, as JSON, with what was read of it. */
export interface ReadContent {
  readonly hash: Buffer;
  readonly findings: readonly ImportFinding[];
  /** With what a person chose, and without contact data; whether it can be taken in is not yet said. */
  content(choices: KeptChoices): unknown;
}

export const hashOf = (json: string): Buffer => createHash('sha256').update(json).digest();

/** @throws INVALID json malformed */
export function readContent(json: string): ReadContent {
  const content = parsed(json);
  return { hash: hashOf(json), findings: findingsOf(content), content: (choices) => prepared(content, readingOf(choices)) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw invalid({ json: 'malformed' });
  }
}
