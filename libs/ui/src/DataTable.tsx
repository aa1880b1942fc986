import type { ReactNode } from 'react';
import styles from './DataTable.module.css';
import { VisuallyHidden } from './VisuallyHidden.js';

export interface Column<Row> {
  key: string;
  /** Heads the column, and labels each value where the table becomes a list. */
  header: string;
  cell: (row: Row) => ReactNode;
  /** The column that names the row; exactly one should. */
  rowHeader?: boolean | undefined;
  /** Numbers stand at the end. */
  align?: 'start' | 'end' | undefined;
  /** Keeps short values, such as dates, on one line. */
  nowrap?: boolean | undefined;
  /** Holds sentences: has at least a third of the table. */
  wide?: boolean | undefined;
}

export interface RowGroup<Row> {
  key: string;
  /** Heads the group across the table. */
  heading?: ReactNode;
  rows: readonly Row[];
}

export interface DataTableProps<Row> {
  /** Says what the table holds. */
  caption: ReactNode;
  /** Only for who listens, where a heading just above says the same. */
  captionHidden?: boolean | undefined;
  columns: readonly Column<Row>[];
  groups: readonly RowGroup<Row>[];
  rowKey: (row: Row) => string;
  /** Name of a row in the page's address. */
  rowId?: ((row: Row) => string) | undefined;
  /** Becomes a labelled list under 640 px, or, with many columns, under 1024 px. */
  listUnder?: '640' | '1024' | undefined;
}

/**
 * A table to compare in: header in sight, rows named, a labelled list where narrow.
 * Roles are written out because a table laid out as a list loses its own in some browsers.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden = false, columns, groups, rowKey, rowId, listUnder = '640' } = props;
  return (
    <table className={styles.table} data-list-under={listUnder} role="table">
      <caption className={styles.caption}>{captionHidden ? <VisuallyHidden>{caption}</VisuallyHidden> : caption}</caption>
      <thead className={styles.head} role="rowgroup">
        <tr role="row">
          {columns.map(({ key, header, align }) => (
            <th key={key} scope="col" role="columnheader" data-align={align}>
              {header}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ key, heading, rows }) => (
        <tbody className={styles.body} key={key} role="rowgroup">
          {heading !== undefined && (
            <tr className={styles.group} role="row">
              <th colSpan={columns.length} scope="rowgroup" role="rowheader">
                {heading}
              </th>
            </tr>
          )}
          {rows.map((row) => (
            <tr className={styles.row} id={rowId?.(row)} key={rowKey(row)} role="row">
              {columns.map((column) => (
                <Cell column={column} key={column.key} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const { header, cell, rowHeader = false, align, nowrap = false, wide = false } = column;
  const attributes = { 'data-label': header, 'data-align': align, 'data-nowrap': nowrap || undefined, 'data-wide': wide || undefined };
  return rowHeader ? (
    <th scope="row" role="rowheader" {...attributes}>
      {cell(row)}
    </th>
  ) : (
    <td role="cell" {...attributes}>
      {cell(row)}
    </td>
  );
}
