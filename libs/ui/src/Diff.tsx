import styles from './Diff.module.css';
import { VisuallyHidden } from './VisuallyHidden.js';

export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

export interface DiffProps {
  parts: readonly DiffPart[];
  /** Said before and after each change for who listens: "inicio de lo añadido", "fin de lo añadido". */
  words: Record<'addedStart' | 'addedEnd' | 'removedStart' | 'removedEnd', string>;
  /** Language of the text (BCP 47), where it is not the page's. */
  lang?: string | undefined;
}

/** Two versions of a text in one: what went is struck, what came is underlined. */
export function Diff({ parts, words, lang }: DiffProps) {
  return (
    <p className={styles.diff} lang={lang}>
      {parts.map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        const Change = kind === 'added' ? 'ins' : 'del';
        return (
          <Change className={styles[kind]} key={index}>
            <VisuallyHidden> [{words[`${kind}Start`]}] </VisuallyHidden>
            {text}
            <VisuallyHidden> [{words[`${kind}End`]}] </VisuallyHidden>
          </Change>
        );
      })}
    </p>
  );
}
