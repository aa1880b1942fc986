import { autoUpdate, computePosition, flip, size } from '@floating-ui/dom';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './MentionList.module.css';
import type { OfferedMentions } from './mention-commands.js';

export const mentionOptionId = (listId: string, at: number): string => `${listId}-${at}`;

/** What can be named, beside the line that is being written: the caret stays there, arrows choose here. */
export function MentionList({ id, offered: { choices, at, take, where } }: { readonly id: string; readonly offered: OfferedMentions }) {
  const { t } = useTranslation('minutes');
  const chosen = useRef<HTMLLIElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: 'nearest' });
  }, [at, choices]);
  useEffect(() => (list.current ? beside(where, list.current) : undefined), [where]);
  return (
    <div className={styles.offer} ref={list}>
      <p className={styles.how} aria-hidden>{t('draft.mention.offered', { count: choices.length })}</p>
      <ul className={styles.list} id={id} role="listbox" aria-label={t('draft.mention.list')}>
        {choices.map((choice, index) => (
          <li
            aria-selected={index === at}
            className={styles.option}
            id={mentionOptionId(id, index)}
            key={choice.id}
            // The text keeps the caret: what is pressed here is put there.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(choice)}
            ref={index === at ? chosen : null}
            role="option"
          >
            <span>{choice.words}</span>
            {choice.title !== null && <span className={styles.title}>{choice.title}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Keeps the list under the line, or over it where there is more room: never on it. */
function beside(where: OfferedMentions['where'], list: HTMLElement): () => void {
  const line = { getBoundingClientRect: () => where() ?? new DOMRect(), contextElement: list };
  return autoUpdate(line, list, () =>
    void computePosition(line, list, {
      placement: 'bottom-start',
      middleware: [flip(), size({ padding: EDGE, apply: ({ availableHeight }) => void (list.style.maxBlockSize = `${availableHeight}px`) })],
    }).then(({ y }) => {
      list.style.insetBlockStart = `${y}px`;
    }));
}

/** Pixels that stay free at the edge of the window. */
const EDGE = 8;
