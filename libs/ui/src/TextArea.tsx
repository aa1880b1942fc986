import { useEffect, useState, type ComponentProps } from 'react';
import { VisuallyHidden } from './VisuallyHidden.js';
import styles from './TextArea.module.css';

export interface TextAreaLimit {
  /** Most characters that will be taken; more can be typed and is told, never cut. */
  characters: number;
  /** Says the limit before anything is typed, and where there is no script. */
  stated: string;
  /** Says how many characters are left; negative when over. */
  left: (characters: number) => string;
}

export interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'className' | 'style' | 'maxLength' | 'onInput'> {
  /** The control's id; the count is described by it. */
  id: string;
  limit?: TextAreaLimit | undefined;
}

/** Several lines of text, with a count where there is a limit. */
export function TextArea({ id, limit, rows = 6, 'aria-describedby': describedBy, ...attributes }: TextAreaProps) {
  const [typed, setTyped] = useState<number>();
  const countId = `${id}-count`;
  const left = limit === undefined || typed === undefined ? undefined : limit.characters - typed;
  const told = left === undefined ? limit?.stated : limit?.left(left);
  return (
    <div className={styles.area}>
      <textarea
        {...attributes}
        aria-describedby={[describedBy, limit && countId].filter(Boolean).join(' ') || undefined}
        className={styles.text}
        id={id}
        onInput={(event) => setTyped(event.currentTarget.value.length)}
        rows={rows}
      />
      {limit !== undefined && (
        <p className={styles.count} data-over={left !== undefined && left < 0 ? true : undefined} id={countId}>
          {told}
        </p>
      )}
      {limit !== undefined && <Announcement text={left === undefined ? '' : limit.left(left)} />}
    </div>
  );
}

/** Says the count aloud once typing has rested, not at every key. */
function Announcement({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const rest = setTimeout(() => setSaid(text), 1000);
    return () => clearTimeout(rest);
  }, [text]);
  return (
    <span role="status">
      <VisuallyHidden>{said}</VisuallyHidden>
    </span>
  );
}
