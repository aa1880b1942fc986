import type { ReactNode } from 'react';
import styles from './Quote.module.css';

export interface QuoteProps {
  /** Language of the words (BCP 47), where it is not the page's. */
  lang?: string | undefined;
  /** Large for the words that a page is about. */
  size?: 'body' | 'large' | undefined;
  /** Whose words, from where: a FactLine or a link. */
  source?: ReactNode;
  children: ReactNode;
}

/** Someone's own words. */
export function Quote({ lang, size = 'body', source, children }: QuoteProps) {
  return (
    <figure className={styles.quote} data-size={size}>
      <blockquote className={styles.words} lang={lang}>
        {children}
      </blockquote>
      {source !== undefined && <figcaption className={styles.source}>{source}</figcaption>}
    </figure>
  );
}
