import type { ReactNode } from 'react';
import { Margin } from './Margin.js';
import styles from './PageHeader.module.css';

export interface PageHeaderProps {
  /** A line above the title: where this page belongs, or a Breadcrumbs. */
  kicker?: ReactNode;
  title: ReactNode;
  /** Language of the title, where it is not the page's. */
  titleLang?: string | undefined;
  /** One sentence that says what is the case. */
  lead?: ReactNode;
  /** Who, when, on what ground: a FactLine, a State. */
  facts?: ReactNode;
  /** Stands in the margin from 1024 px. */
  note?: ReactNode;
}

/** The top of a page; its title is the page's one h1. */
export function PageHeader({ kicker, title, titleLang, lead, facts, note }: PageHeaderProps) {
  return (
    <header>
      <Margin note={note}>
        <div className={styles.title}>
          {kicker !== undefined && <div className={styles.kicker}>{kicker}</div>}
          <h1 lang={titleLang}>{title}</h1>
        </div>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        {facts !== undefined && <div className={styles.facts}>{facts}</div>}
      </Margin>
    </header>
  );
}
