import { contactFindings } from './contact-data.js';
import { dateFindings } from './date-findings.js';
import type { ImportFinding } from './finding.js';
import { meetingFindings } from './meeting-findings.js';
import { nameFindings } from './name-findings.js';
import { recordOf } from './raw-record.js';
import { wordFindings } from './word-findings.js';

/**
 * Everything in a file of shape version 1 that an importer does not understand, or must not misunderstand, by its
 * place. It reads any JSON and throws for none; whether the file can be taken in at all is checked apart.
 */
export function findingsOf(content: unknown): ImportFinding[] {
  const file = recordOf(content);
  return [...dateFindings(file), ...nameFindings(file), ...wordFindings(file), ...meetingFindings(file), ...contactFindings(content)];
}
