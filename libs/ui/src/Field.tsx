import type { ReactNode } from 'react';
import styles from './Field.module.css';

/** What a control must carry to belong to its field. */
export interface FieldControl {
  id: string;
  name: string;
  required: boolean;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

export interface FieldProps {
  /** Name of the value in the form; also the control's id, so that an error can lead to it. */
  name: string;
  /** The control's id where another form of the page has a field of this name. */
  id?: string | undefined;
  label: ReactNode;
  /** The word that marks a field which may stay empty; without it the control is required. */
  optional?: string | undefined;
  hint?: ReactNode;
  /** What is wrong with the value sent. */
  error?: string | undefined;
  /** Draws the control with what it must carry. */
  children: (control: FieldControl) => ReactNode;
}

/** A control with its label, hint and error. */
export function Field({ name, id = name, label, optional, hint, error, children }: FieldProps) {
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  return (
    <div className={styles.field} data-invalid={error === undefined ? undefined : true}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {optional !== undefined && <span className={styles.optional}> {optional}</span>}
      </label>
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
      {children({
        id,
        name,
        required: optional === undefined,
        'aria-describedby': [hintId, errorId].filter(Boolean).join(' ') || undefined,
        'aria-invalid': error === undefined ? undefined : true,
      })}
    </div>
  );
}
