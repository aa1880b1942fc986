import type { ReactNode } from 'react';
import styles from './Chronicle.module.css';

export interface ChronicleEntry {
  key: string;
  /** The date in words, as the page's language writes it. */
  date: string;
  /** The same date for machines; absent when it is not one day. */
  dateTime?: string | undefined;
  /** What happened, in a sentence. */
  sentence: ReactNode;
  /** A FactLine, where the sentence needs its ground. */
  facts?: ReactNode;
}

export interface ChronicleProps {
  entries: readonly ChronicleEntry[];
}

/** What happened, told as dated sentences. */
export function Chronicle({ entries }: ChronicleProps) {
  return (
    <ol role="list">
      {entries.map(({ key, date, dateTime, sentence, facts }) => (
        <li className={styles.entry} key={key}>
          <time className={styles.date} dateTime={dateTime}>
            {date}
          </time>
          <div className={styles.told}>
            <p>{sentence}</p>
            {facts}
          </div>
        </li>
      ))}
    </ol>
  );
}
