import { parsePartialDate } from '../date-parsing.js';
import { COMPLETIONS } from '../vocabulary.js';
import { contactsIn, isContactKey } from './contact-data.js';
import { finding, type ImportFinding } from './finding.js';
import { wordKey } from './prepared.js';
import { fieldOfHeader, headerKey, type TableField } from './table-columns.js';
import { type DateOrder, readWrittenDate } from './written-date.js';

export interface Table {
  /** The first row is the head. */
  readonly rows: readonly (readonly string[])[];
  readonly fileName: string;
}

export interface TableReading {
  /** By `headerKey`; null: the column is left out; absent: what its header says. */
  readonly columns: Readonly<Record<string, TableField | null>>;
  readonly dateOrder: DateOrder | null;
}

type Cells = Readonly<Partial<Record<TableField, string>>>;

interface TableMilestone {
  readonly [key: string]: string | null;
}

interface TableCommitment {
  readonly external_id: string | null;
  readonly number: number | null;
  readonly title_local: string | null;
  readonly problem: string | null;
  readonly objective: string | null;
  readonly institutions: readonly string[];
  readonly start: string | null;
  readonly end: string | null;
  readonly completion_raw: string | null;
  readonly completion: string | null;
  readonly milestones: readonly TableMilestone[];
}

export interface TableContent {
  readonly commitments: readonly TableCommitment[];
  readonly findings: readonly ImportFinding[];
  readonly columns: readonly { readonly said: string; readonly field: TableField | null }[];
}

interface Group {
  /** The row that named it first. */
  readonly first: Cells;
  readonly milestones: TableMilestone[];
}

const isOfMilestone = ({ milestoneTitle, milestoneText, milestoneCode }: Cells): boolean => [milestoneTitle, milestoneText, milestoneCode].some((cell) => cell !== undefined);

const KNOWN: ReadonlySet<string> = new Set(COMPLETIONS);

/** A date of a cell as the shape has it; null where no day, month or year can be read. */
function dateOf(text: string, order: DateOrder | null): string | null {
  const written = readWrittenDate(text, order);
  if (written.kind === 'iso') return written.iso;
  if (written.kind === 'ambiguous') return null;
  const { precision, earliest } = parsePartialDate(text, 'en');
  const length = { day: 10, month: 7, year: 4 }[String(precision)];
  return length === undefined ? null : (earliest?.slice(0, length) ?? null);
}

const place = (row: number, header: string): string => `fila ${row}: ${header}`;

/** Reads a table row by row; a row without a commitment goes on with that of the row above. */
export class TableReader {
  readonly #findings: ImportFinding[] = [];
  readonly #commitments: Group[] = [];
  readonly #head: readonly { readonly said: string; readonly field: TableField | null }[];

  constructor(
    private readonly table: Table,
    private readonly reading: TableReading,
  ) {
    this.#head = (table.rows[0] ?? []).map((said) => {
      const chosen = reading.columns[headerKey(said)];
      return { said, field: chosen === undefined ? fieldOfHeader(said) : chosen };
    });
  }

  read(): TableContent {
    for (const { said, field } of this.#head) {
      if (isContactKey(said)) this.#findings.push(finding('contact_data', place(1, said), said));
      else if (field === null && said.trim() !== '') this.#findings.push(finding('unknown_column', place(1, said), said));
    }
    this.table.rows.slice(1).forEach((row, index) => this.#row(row, index + 2));
    const commitments = this.#commitments.map((group) => this.#commitment(group));
    return { commitments, findings: this.#findings, columns: this.#head.filter(({ said }) => said.trim() !== '' && !isContactKey(said)) };
  }

  #row(row: readonly string[], number: number): void {
    const cells: Partial<Record<TableField, string>> = {};
    this.#head.forEach(({ said, field }, column) => {
      const value = row[column]?.trim() ?? '';
      if (field === null || value === '') return;
      for (const kind of contactsIn(value)) this.#findings.push(finding('contact_data', place(number, said), kind));
      cells[field] = value;
    });
    if (Object.keys(cells).length === 0) return;
    const group = this.#groupOf(cells);
    if (!group) return void this.#findings.push(finding('row_without_title', place(number, this.#head[0]?.said ?? '')));
    if (isOfMilestone(cells)) group.milestones.push(this.#milestone(cells, number));
    else this.#remark(cells, number);
  }

  /** The commitment of a row: by its number or title, else that of the row above. */
  #groupOf(cells: Cells): Group | undefined {
    const { commitmentNumber, commitmentTitle, commitmentId } = cells;
    if (commitmentNumber === undefined && commitmentTitle === undefined && commitmentId === undefined) return this.#commitments.at(-1);
    const same = (one: string | undefined, other: string | undefined): boolean => one !== undefined && one === other;
    const known = this.#commitments.find(({ first }) => same(first.commitmentNumber, commitmentNumber) || same(first.commitmentId, commitmentId) || (commitmentNumber === undefined && same(first.commitmentTitle, commitmentTitle)));
    if (known) return known;
    const made = { first: cells, milestones: [] };
    this.#commitments.push(made);
    return made;
  }

  /** What of a row's dates and words is not understood. */
  #remark(cells: Cells, row: number): void {
    for (const field of ['start', 'end'] as const) {
      const text = cells[field];
      if (text === undefined || dateOf(text, this.reading.dateOrder) !== null) continue;
      this.#findings.push(finding(readWrittenDate(text, null).kind === 'ambiguous' ? 'ambiguous_date' : 'unreadable_date', place(row, this.#headerOf(field)), text));
    }
    if (cells.status !== undefined && !KNOWN.has(wordKey(cells.status))) this.#findings.push(finding('unknown_status', place(row, this.#headerOf('status')), cells.status));
  }

  #headerOf(field: TableField): string {
    return this.#head.find((one) => one.field === field)?.said ?? field;
  }

  #milestone(cells: Cells, row: number): TableMilestone {
    this.#remark(cells, row);
    const { start, end, status, milestoneCode, milestoneTitle, milestoneText, responsible, indicator, baseline, target, unit } = cells;
    if (start === undefined && end === undefined) this.#findings.push(finding('unknown_dates', place(row, this.#headerOf('end')), milestoneTitle ?? milestoneCode ?? null));
    const [startIso, endIso] = [start, end].map((text) => (text === undefined ? null : dateOf(text, this.reading.dateOrder)));
    const isKnown = status !== undefined && KNOWN.has(wordKey(status));
    return {
      code: milestoneCode ?? null, title_local: milestoneTitle ?? null, original: milestoneText ?? null, wording: 'verbatim', start: startIso ?? null, end: endIso ?? null,
      date_text: end !== undefined && endIso === null ? end : null, responsible: responsible ?? null, status_raw: status ?? null, status: isKnown ? wordKey(status) : null,
      indicator: indicator ?? null, baseline: baseline ?? null, target: target ?? null, unit: unit ?? null,
    };
  }

  #commitment({ first, milestones }: Group): TableCommitment {
    const number = Number(first.commitmentNumber);
    // Of a row with a milestone, dates and status are the milestone's.
    const own: Cells = isOfMilestone(first) ? {} : first;
    const dates = [own.start, own.end].map((text) => (text === undefined ? null : dateOf(text, this.reading.dateOrder)));
    return {
      external_id: first.commitmentId ?? null, number: Number.isInteger(number) && number > 0 && number <= 10_000 ? number : null, title_local: first.commitmentTitle ?? null,
      problem: first.commitmentProblem ?? null, objective: first.commitmentObjective ?? null, start: dates[0] ?? null, end: dates[1] ?? null,
      institutions: (first.institutions ?? '').split(/[;\n]/).map((name) => name.trim()).filter((name) => name !== ''),
      completion_raw: own.status ?? null, completion: own.status !== undefined && KNOWN.has(wordKey(own.status)) ? wordKey(own.status) : null, milestones,
    };
  }
}
