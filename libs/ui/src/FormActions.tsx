import type { ReactNode } from 'react';
import styles from './FormActions.module.css';

export interface FormActionsProps {
  /** What will happen, and to whom, before it does. */
  consequence?: ReactNode;
  /** The action first, then the ways out. */
  children: ReactNode;
}

/** The foot of a form. */
export function FormActions({ consequence, children }: FormActionsProps) {
  return (
    <div className={styles.foot}>
      {consequence !== undefined && <p className={styles.consequence}>{consequence}</p>}
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
