import type { ReactNode } from 'react';
import styles from './Margin.module.css';

export interface MarginProps {
  /** Stands beside the children from 1024 px, under them below. */
  note?: ReactNode;
  children: ReactNode;
}

/** The reading column and what stands in its margin. */
export function Margin({ note, children }: MarginProps) {
  return (
    <div className={styles.pair}>
      <div className={styles.column}>{children}</div>
      {note !== undefined && <div className={styles.note}>{note}</div>}
    </div>
  );
}
