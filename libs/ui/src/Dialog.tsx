import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Button } from './Button.js';
import styles from './Dialog.module.css';

export interface DialogProps {
  title: ReactNode;
  /** Names the button that leaves without doing anything. */
  close: string;
  onClose: () => void;
  children: ReactNode;
}

/** Something that is asked while the page waits. The browser keeps the focus in it, Escape leaves it, and focus goes back to where it came from. */
export function Dialog({ title, close, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before it is painted gone: what has the focus again would else scroll the page under a finger that is already there.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog aria-labelledby={titleId} className={styles.dialog} onClose={onClose} ref={dialog}>
      <div className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        <Button onClick={onClose} type="button" variant="quiet">
          {close}
        </Button>
      </div>
      {children}
    </dialog>
  );
}
