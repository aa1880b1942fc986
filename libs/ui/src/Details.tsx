import type { ReactNode } from 'react';
import styles from './Details.module.css';

export interface DetailsProps {
  summary: ReactNode;
  /** Open from the start. */
  open?: boolean | undefined;
  /** Stands on paper also where it is closed. */
  printed?: boolean | undefined;
  children: ReactNode;
}

/** What most readers do not need, one press away. */
export function Details({ summary, open = false, printed, children }: DetailsProps) {
  return (
    <details className={styles.details} data-printed={printed} open={open}>
      <summary className={styles.summary}>{summary}</summary>
      <div className={styles.body}>{children}</div>
    </details>
  );
}
