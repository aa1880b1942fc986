import { Link } from './Link.js';
import styles from './NavList.module.css';

export interface NavItem {
  href: string;
  label: string;
  /** The page shown, or the part of the site it belongs to. */
  current?: 'page' | 'section' | undefined;
  /** Language of the label, where it is not the page's. */
  lang?: string | undefined;
}

export interface NavListProps {
  /** Names the navigation for who listens. */
  label: string;
  items: readonly NavItem[];
  /** Across, wrapping; or one under the other. */
  flow?: 'row' | 'column' | undefined;
}

/** Links to parts of the site. */
export function NavList({ label, items, flow = 'row' }: NavListProps) {
  return (
    <nav aria-label={label}>
      <ul className={styles.list} data-flow={flow} role="list">
        {items.map(({ href, label: text, current, lang }) => (
          <li key={href}>
            <Link
              aria-current={current === 'section' ? 'true' : current}
              className={styles.item}
              href={href}
              hrefLang={lang}
              lang={lang}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
