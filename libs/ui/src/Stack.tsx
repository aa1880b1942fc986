import type { ReactNode } from 'react';
import styles from './Stack.module.css';

export interface StackProps {
  /** Space between children: 8, 16, 32 or 56 px. */
  gap?: 's' | 'm' | 'l' | 'xl' | undefined;
  /** A list without marks, whose children are its items. */
  list?: 'ol' | 'ul' | undefined;
  children: ReactNode;
}

/** Blocks one under the other; the only place where space between blocks is decided. */
export function Stack({ gap = 'm', list, children }: StackProps) {
  const Element = list ?? 'div';
  return (
    <Element className={styles.stack} data-gap={gap} role={list && 'list'}>
      {children}
    </Element>
  );
}
