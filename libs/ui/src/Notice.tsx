import type { ReactNode } from 'react';
import { Glyph, type Tone } from './Glyph.js';
import styles from './Notice.module.css';

export type NoticeKind = 'info' | 'success' | 'warning' | 'error';

export interface NoticeProps {
  kind: NoticeKind;
  /** What happened, in a few words. */
  title: ReactNode;
  /** What was kept and what to do. */
  children?: ReactNode;
}

const tones: Record<NoticeKind, Tone> = { info: 'neutral', success: 'good', warning: 'late', error: 'late' };
const roles: Record<NoticeKind, string> = { info: 'note', success: 'status', warning: 'note', error: 'alert' };

/** Something the reader should know before the rest of the page. */
export function Notice({ kind, title, children }: NoticeProps) {
  return (
    <div className={styles.notice} data-kind={kind} role={roles[kind]}>
      <p className={styles.title}>
        <Glyph tone={tones[kind]} />
        <span>{title}</span>
      </p>
      {children !== undefined && <div className={styles.body}>{children}</div>}
    </div>
  );
}
