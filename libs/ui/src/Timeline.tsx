import type { ReactNode } from 'react';
import { Glyph, type Tone } from './Glyph.js';
import styles from './Timeline.module.css';

export interface TimelineEntry {
  key: string;
  /** Name of the entry in the page's address, where it has one. */
  id?: string | undefined;
  /** The date in words, as the page's language writes it. */
  date: string;
  /** The same date for machines; absent when it is not one day. */
  dateTime?: string | undefined;
  /** What this point is, in a few words. */
  title: ReactNode;
  /** Shape of the mark on the line. */
  tone?: Tone | undefined;
  children?: ReactNode;
}

export interface TimelineProps {
  /** In the order in which they are read, top to bottom. */
  entries: readonly TimelineEntry[];
}

/** Points along a vertical line. */
export function Timeline({ entries }: TimelineProps) {
  return (
    <ol role="list">
      {entries.map(({ key, id, date, dateTime, title, tone = 'neutral', children }) => (
        <li className={styles.entry} id={id} key={key}>
          <span className={styles.mark}>
            <Glyph tone={tone} />
          </span>
          <p className={styles.head}>
            <strong>{title}</strong>{' '}
            <time className={styles.date} dateTime={dateTime}>
              {date}
            </time>
          </p>
          {children !== undefined && <div className={styles.body}>{children}</div>}
        </li>
      ))}
    </ol>
  );
}
