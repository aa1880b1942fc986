import type { ReactNode } from 'react';
import styles from './Prose.module.css';

export interface ProseProps {
  /** Language of the text (BCP 47), where it is not the page's. */
  lang?: string | undefined;
  children: ReactNode;
}

/** Running text: paragraphs, lists, quotations, small headings. */
export function Prose({ lang, children }: ProseProps) {
  return (
    <div className={styles.prose} lang={lang}>
      {children}
    </div>
  );
}
