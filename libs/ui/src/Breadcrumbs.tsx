import { Link } from './Link.js';
import styles from './Breadcrumbs.module.css';

export interface Crumb {
  href: string;
  label: string;
}

export interface BreadcrumbsProps {
  /** Names the navigation for who listens. */
  label: string;
  /** From the outermost in; the page itself is not among them. */
  items: readonly Crumb[];
}

/** The way back up. */
export function Breadcrumbs({ label, items }: BreadcrumbsProps) {
  return (
    <nav aria-label={label}>
      <ol className={styles.crumbs} role="list">
        {items.map(({ href, label: text }) => (
          <li key={href}>
            <Link className={styles.crumb} href={href}>
              {text}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
