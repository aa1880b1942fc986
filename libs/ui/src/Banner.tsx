import type { ReactNode } from 'react';
import styles from './Banner.module.css';

export interface BannerProps {
  /** Names the region for who listens. */
  label: string;
  /** One sentence that holds for every page under it. */
  children: ReactNode;
}

/** A label across the top of the page. */
export function Banner({ label, children }: BannerProps) {
  return (
    <section aria-label={label} className={styles.banner}>
      <p className={styles.words}>{children}</p>
    </section>
  );
}
