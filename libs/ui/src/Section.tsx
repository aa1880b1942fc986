import type { ReactNode } from 'react';
import { Margin } from './Margin.js';
import styles from './Section.module.css';

export interface SectionProps {
  /** Permanent name of the section in the page's address. */
  id: string;
  title: ReactNode;
  /** Depth in the outline; 2 opens with a hairline. */
  level?: 2 | 3 | 4 | undefined;
  /** Stands in the margin from 1024 px, under the content below. */
  note?: ReactNode;
  /** Takes the whole width: for tables. */
  wide?: boolean | undefined;
  children: ReactNode;
}

/** A part of a page with a heading and an address, shown on hover and focus. */
export function Section({ id, title, level = 2, note, wide = false, children }: SectionProps) {
  const Heading = `h${level}` as const;
  const headingId = `${id}-title`;
  return (
    <section className={styles.section} data-level={level} id={id} aria-labelledby={headingId}>
      <div className={styles.heading}>
        <Heading id={headingId}>{title}</Heading>
        {/* Beside the heading, not in it, so that the heading's name is not said twice. */}
        <a className={styles.address} href={`#${id}`} aria-labelledby={headingId}>
          #
        </a>
      </div>
      {wide ? <div className={styles.wide}>{children}</div> : <Margin note={note}>{children}</Margin>}
    </section>
  );
}
