import type { ReactNode } from 'react';
import { Glyph, type Tone } from './Glyph.js';
import styles from './State.module.css';

export interface StateProps {
  /** Picks shape and tint; the word says the same without them. */
  tone: Tone;
  /** The word for the state. */
  children: ReactNode;
}

/** A state in a word, a shape and a tint, in that order of weight. */
export function State({ tone, children }: StateProps) {
  return (
    <span className={styles.state} data-tone={tone}>
      <Glyph tone={tone} />
      <span>{children}</span>
    </span>
  );
}
