import type { ReactNode } from 'react';
import styles from './Stack.module.css';

export interface StackProps {
  /** Space between children: 8, 16, 32 or 56 px. */
  gap?: 's' | 'm' | 'l' | 'xl' | undefined;
  children: ReactNode;
}

/** Blocks one under the other; the only place where space between blocks is decided. */
export function Stack({ gap = 'm', children }: StackProps) {
  return (
    <div className={styles.stack} data-gap={gap}>
      {children}
    </div>
  );
}
