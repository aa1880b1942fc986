import type { ReactNode } from 'react';
import styles from './Fieldset.module.css';

export interface FieldsetProps {
  /** Leads an error here; the hint's and error's ids begin with it. */
  id: string;
  /** The question that the controls answer together. */
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  children: ReactNode;
}

/** Controls that answer one question. */
export function Fieldset({ id, legend, hint, error, children }: FieldsetProps) {
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  return (
    <fieldset
      aria-describedby={[hintId, errorId].filter(Boolean).join(' ') || undefined}
      className={styles.fieldset}
      data-invalid={error === undefined ? undefined : true}
      id={id}
      tabIndex={-1}
    >
      <legend className={styles.legend}>{legend}</legend>
      {hint !== undefined && (
        <p className={styles.hint} id={hintId}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className={styles.error} id={errorId}>
          {error}
        </p>
      )}
      <div className={styles.controls}>{children}</div>
    </fieldset>
  );
}
