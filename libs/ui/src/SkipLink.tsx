import type { ReactNode } from 'react';
import styles from './SkipLink.module.css';

export interface SkipLinkProps {
  /** Address of the main content on this page. */
  href?: `#${string}` | undefined;
  children: ReactNode;
}

/** First thing in the page, seen when it takes the focus. */
export function SkipLink({ href = '#main', children }: SkipLinkProps) {
  return (
    <a className={styles.skip} href={href}>
      {children}
    </a>
  );
}
