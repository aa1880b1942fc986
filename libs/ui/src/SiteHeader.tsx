import type { ReactNode } from 'react';
import styles from './SiteHeader.module.css';

export interface SiteHeaderProps {
  /** Whose site this is, as a link to its first page. */
  brand: ReactNode;
  /** The parts of the site: a NavList. */
  nav?: ReactNode;
  /** Finding something in this place: a link. */
  search?: ReactNode;
  /** The same page in another language. */
  language?: ReactNode;
  /** Signing in, or who is signed in. */
  account?: ReactNode;
}

/** The head of every page. */
export function SiteHeader({ brand, nav, search, language, account }: SiteHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <div className={styles.top}>
          <div className={styles.brand}>{brand}</div>
          <div className={styles.tools} data-screen-only>
            {search}
            {language}
            {account}
          </div>
        </div>
        {nav !== undefined && <div data-screen-only>{nav}</div>}
      </div>
    </header>
  );
}
