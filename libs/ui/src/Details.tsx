import type { ReactNode } from 'react';
import styles from './Details.module.css';

export interface DetailsProps {
  summary: ReactNode;
  /** Open from the start. */
  open?: boolean | undefined;
  children: ReactNode;
}

/** What most readers do not need, one press away. */
export function Details({ summary, open = false, children }: DetailsProps) {
  return (
    <details className={styles.details} open={open}>
      <summary className={styles.summary}>{summary}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
