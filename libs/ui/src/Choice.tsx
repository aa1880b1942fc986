import type { ComponentProps, ReactNode } from 'react';
import styles from './Choice.module.css';

export interface ChoiceProps extends Omit<ComponentProps<'input'>, 'className' | 'style' | 'type' | 'id'> {
  id: string;
  type: 'checkbox' | 'radio';
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
}

/** The box or dot that Checkbox and RadioGroup draw, with its label beside it. */
export function Choice({ id, label, hint, error, ...input }: ChoiceProps) {
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  return (
    <div className={styles.choice}>
      <input
        {...input}
        aria-describedby={[hintId, errorId].filter(Boolean).join(' ') || undefined}
        aria-invalid={error === undefined ? undefined : true}
        className={styles.input}
        id={id}
      />
      <label className={styles.label} htmlFor={id}>
        {label}
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
    </div>
  );
}
