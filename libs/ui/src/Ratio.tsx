import type { ReactNode } from 'react';
import styles from './Ratio.module.css';

export interface RatioProps {
  value: number;
  /** The whole; nothing is drawn of a whole of 0. */
  max: number;
  /** How many are enough, marked on the bar. */
  threshold?: number | undefined;
  /** The same in words: "9 de 15". */
  children: ReactNode;
}

/** A part of a whole, in words over a thin bar. */
export function Ratio({ value, max, threshold, children }: RatioProps) {
  const share = (part: number) => (max > 0 ? Math.min(100, Math.max(0, (100 * part) / max)) : 0);
  return (
    <div className={styles.ratio}>
      <span className={styles.words}>{children}</span>
      <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className={styles.whole} y="3" width="100" height="4" />
        <rect
          className={styles.part}
          data-short={threshold !== undefined && value < threshold ? true : undefined}
          y="3"
          width={share(value)}
          height="4"
        />
        {threshold !== undefined && (
          <line className={styles.threshold} x1={share(threshold)} x2={share(threshold)} y1="0" y2="10" />
        )}
      </svg>
    </div>
  );
}
