import type { ComponentProps } from 'react';
import styles from './TextInput.module.css';

export interface TextInputProps extends Omit<ComponentProps<'input'>, 'className' | 'style' | 'width'> {
  /** About how long the answer is; a hint to the eye, not a limit. */
  width?: 'full' | 'half' | 'short' | undefined;
}

/** One line of text, a date, a number, an address. */
export function TextInput({ width = 'full', type = 'text', ...attributes }: TextInputProps) {
  return <input {...attributes} className={styles.input} data-width={width} type={type} />;
}
