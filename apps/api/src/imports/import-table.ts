import { invalid } from '@mesa/domain/errors';
import { recordOf } from '@mesa/domain/imports/raw-record';
import type { Table } from '@mesa/domain/imports/table';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/universal';

import { assertIsOf } from '../files/file-kind.js';

/** What a table may hold: more than any plan, and less than tires who reads it. */
const MOST = { rows: 2_000, columns: 60, cellCharacters: 20_000 } as const;
/** What a spreadsheet of a megabyte may unpack to before its cells are read. */
const UNPACKED_BYTES = 20_971_520;

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** @throws INVALID on `file`: too_many, too_long */
function bounded(rows: readonly (readonly string[])[]): string[][] {
  const full = rows.map((row) => row.map((cell) => cell.trim())).filter((row, index) => index === 0 || row.some((cell) => cell !== ''));
  if (full.length > MOST.rows || full.some((row) => row.length > MOST.columns)) throw invalid({ file: 'too_many' });
  if (full.some((row) => row.some((cell) => cell.length > MOST.cellCharacters))) throw invalid({ file: 'too_long' });
  if (full.length < 2) throw invalid({ file: 'required' });
  return full;
}

/** A table as the dry run hands it on: JSON that the import takes as it takes any other file. */
export const tableJson = (rows: readonly (readonly string[])[], fileName: string): string => JSON.stringify({ table: bounded(rows), fileName });

/** @throws INVALID on `file`: malformed, too_many, too_long */
export function csvRows(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy', preview: MOST.rows + 1 });
  if (errors.some(({ type }) => type === 'Quotes')) throw invalid({ file: 'malformed' });
  return data;
}

/**
 * The cells of the first sheet, as they are shown: no formula is evaluated, no entity resolved, nothing fetched.
 * @throws INVALID on `file`: unsupported_type, too_long, too_many
 */
export async function xlsxRows(name: string, bytes: Buffer): Promise<string[][]> {
  await assertIsOf(XLSX_TYPE, name, bytes);
  let unpacked = 0;
  unzipSync(bytes, { filter: ({ originalSize }) => ((unpacked += originalSize), false) });
  if (unpacked > UNPACKED_BYTES) throw invalid({ file: 'too_long' });
  try {
    // From the whole archive, not as a stream: what is read is what its directory names, and that was measured above.
    const sheet = await readSheet(new Uint8Array(bytes).buffer);
    return sheet.map((row) => row.map(cellText));
  } catch {
    throw invalid({ file: 'malformed' });
  }
}

/** A day of a spreadsheet has no zone. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';
}

/** The table of a content that is one; it may come from anybody, so it is checked again. */
export function tableIn(content: unknown): Table | null {
  const { table, fileName } = recordOf(content);
  if (!Array.isArray(table)) return null;
  if (table.some((row) => !Array.isArray(row) || row.some((cell) => typeof cell !== 'string'))) throw invalid({ json: 'malformed' });
  return { rows: bounded(table as string[][]), fileName: typeof fileName === 'string' && fileName !== '' ? fileName.slice(0, 200) : 'table' };
}
