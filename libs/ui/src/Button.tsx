import type { ComponentProps } from 'react';
import styles from './Button.module.css';

/** Primary is the page's one action; danger says it cannot be taken back; quiet stands in a line of text. */
export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'style'> {
  variant?: ButtonVariant | undefined;
}

/** Does something; submits its form unless told otherwise. Named by verb and object. */
export function Button({ variant = 'secondary', type = 'submit', ...attributes }: ButtonProps) {
  return <button {...attributes} className={styles.button} data-variant={variant} type={type} />;
}
