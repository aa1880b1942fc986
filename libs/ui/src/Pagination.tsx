import { Link } from './Link.js';
import styles from './Pagination.module.css';

export interface PageLink {
  href: string;
  label: string;
}

export interface PaginationProps {
  /** Names the navigation for who listens. */
  label: string;
  /** Absent on the first page. */
  previous?: PageLink | undefined;
  /** Absent on the last page. */
  next?: PageLink | undefined;
}

/** One page back, one page on; there are no numbers, because pages are cut by key. */
export function Pagination({ label, previous, next }: PaginationProps) {
  if (previous === undefined && next === undefined) return null;
  return (
    <nav aria-label={label} className={styles.pages}>
      {previous !== undefined && (
        <Link className={styles.previous} href={previous.href} rel="prev">
          {previous.label}
        </Link>
      )}
      {next !== undefined && (
        <Link className={styles.next} href={next.href} rel="next">
          {next.label}
        </Link>
      )}
    </nav>
  );
}
