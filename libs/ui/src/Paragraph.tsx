import type { ReactNode } from 'react';
import styles from './Paragraph.module.css';

export interface ParagraphProps {
  /** Permanent name of the paragraph in the page's address. */
  id: string;
  /** Names the address, for who listens. */
  label: string;
  children: ReactNode;
}

/** A paragraph with an address of its own, as in texts that are cited. */
export function Paragraph({ id, label, children }: ParagraphProps) {
  return (
    <p className={styles.paragraph} id={id}>
      <a className={styles.address} href={`#${id}`} aria-label={label}>
        ¶
      </a>{' '}
      {children}
    </p>
  );
}
