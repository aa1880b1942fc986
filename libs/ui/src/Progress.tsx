import { useId } from 'react';
import styles from './Progress.module.css';

export interface ProgressProps {
  /** What is being done, told politely when it changes. */
  label: string;
  /** How much is done; absent when no one can say. */
  value?: number | undefined;
  /** The whole that value is part of. */
  max?: number | undefined;
}

/** Something is under way. */
export function Progress({ label, value, max = 1 }: ProgressProps) {
  const id = useId();
  return (
    <div className={styles.progress}>
      <p className={styles.label} id={id} role="status">
        {label}
      </p>
      {value === undefined ? (
        <span className={styles.waiting} />
      ) : (
        <progress aria-labelledby={id} className={styles.bar} max={max} value={value} />
      )}
    </div>
  );
}
