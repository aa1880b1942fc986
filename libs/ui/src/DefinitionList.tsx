import type { ReactNode } from 'react';
import styles from './DefinitionList.module.css';

export interface Definition {
  term: string;
  description: ReactNode;
}

export interface DefinitionListProps {
  items: readonly Definition[];
}

/** Names and what they stand for, parted by hairlines. */
export function DefinitionList({ items }: DefinitionListProps) {
  return (
    <dl className={styles.list}>
      {items.map(({ term, description }) => (
        <div className={styles.row} key={term}>
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}
