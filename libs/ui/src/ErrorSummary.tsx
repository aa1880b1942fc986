import { useEffect, useRef } from 'react';
import styles from './ErrorSummary.module.css';

export interface FieldError {
  /** Id of the control to mend, which is its name where Field made it. */
  fieldId: string;
  message: string;
}

export interface ErrorSummaryProps {
  title: string;
  errors: readonly FieldError[];
}

/**
 * Everything a form was refused for, each leading to its field. Takes the focus when it appears;
 * give it a new key for each refusal, so that it does so again.
 */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => summary.current?.focus(), []);
  return (
    <div className={styles.summary} ref={summary} role="alert" tabIndex={-1}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.errors} role="list">
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`}>
            <a href={`#${fieldId}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
