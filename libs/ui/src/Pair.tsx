import type { ReactNode } from 'react';
import styles from './Pair.module.css';

interface Half {
  title: ReactNode;
  children: ReactNode;
}

export interface PairProps {
  first: Half;
  second: Half;
}

/** Two things to compare: beside each other, one under the other where there is no room. */
export function Pair({ first, second }: PairProps) {
  return (
    <div className={styles.pair}>
      {[first, second].map(({ title, children }, index) => (
        <div className={styles.half} key={index}>
          <p className={styles.title}>{title}</p>
          {children}
        </div>
      ))}
    </div>
  );
}
