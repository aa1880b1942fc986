import type { ReactNode } from 'react';
import styles from './Lang.module.css';

export interface LangProps {
  /** Language of the text (BCP 47); `und` where it is not known. */
  lang: string;
  /** Says so in the page's language: "en inglés en la fuente". */
  note?: string | undefined;
  children: ReactNode;
}

/** Words in another language than the page, marked as such. */
export function Lang({ lang, note, children }: LangProps) {
  return (
    <>
      <span lang={lang}>{children}</span>
      {note !== undefined && <span className={styles.note}> ({note})</span>}
    </>
  );
}
