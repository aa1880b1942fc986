import { Fragment, type ReactNode } from 'react';
import styles from './FactLine.module.css';

export interface FactLineProps {
  /** Who, when, on what ground, in that order; what is absent leaves no trace. */
  facts: readonly ReactNode[];
}

/** "Who · when · on what ground", in small type; nothing where there is no fact. */
export function FactLine({ facts }: FactLineProps) {
  const present = facts.filter((fact) => fact !== null && fact !== undefined && fact !== false && fact !== '');
  if (present.length === 0) return null;
  return (
    <p className={styles.facts}>
      {present.map((fact, index) => (
        <Fragment key={index}>
          {index > 0 && <span className={styles.dot}> · </span>}
          <span>{fact}</span>
        </Fragment>
      ))}
    </p>
  );
}
