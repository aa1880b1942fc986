import type { ReactNode } from 'react';
import styles from './Page.module.css';

export interface PageProps {
  /** Reading is set at 18 px, a desk at 16 px and closer. */
  density?: 'reading' | 'desk' | undefined;
  /** Where the skip link leads. */
  id?: string | undefined;
  children: ReactNode;
}

/** The main content: a header and sections, parted by white space. */
export function Page({ density = 'reading', id = 'main', children }: PageProps) {
  return (
    <main className={styles.page} data-density={density} id={id} tabIndex={-1}>
      {children}
    </main>
  );
}
