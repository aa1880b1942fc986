import Papa from 'papaparse';

/** Tells spreadsheets that the file is UTF-8. */
const MARK = '\uFEFF';

/**
 * A table as CSV. Cells that a spreadsheet would compute (they begin with = + - @, a tab or a carriage return)
 * are made plain text by an apostrophe before them. Source: SECURITY 19.
 */
export const csvOf = (head: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string =>
  MARK + Papa.unparse({ fields: [...head], data: rows.map((row) => [...row]) }, { escapeFormulae: true, newline: '\r\n' }) + '\r\n';
