import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  /** What is not here yet and when it will be, written for this place. */
  children: ReactNode;
  /** The one thing that can be done about it. */
  action?: ReactNode;
}

/** Nothing here, said as an invitation. */
export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {action}
    </div>
  );
}
