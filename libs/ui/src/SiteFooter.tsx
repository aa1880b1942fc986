import type { ReactNode } from 'react';
import styles from './SiteFooter.module.css';

export interface SiteFooterProps {
  /** Links that hold for the whole site: a NavList. */
  nav?: ReactNode;
  /** Who publishes this, on what terms. */
  children: ReactNode;
}

/** The foot of every page. */
export function SiteFooter({ nav, children }: SiteFooterProps) {
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        {nav !== undefined && <div data-screen-only>{nav}</div>}
        <div className={styles.imprint}>{children}</div>
      </div>
    </footer>
  );
}
