import type { ReactNode } from 'react';
import styles from './Button.module.css';
import type { ButtonVariant } from './Button.js';
import { Link } from './Link.js';

export interface LinkButtonProps {
  href: string;
  variant?: ButtonVariant | undefined;
  children: ReactNode;
}

/** Leads to where the page's action is done; looks like a Button, is a link. */
export function LinkButton({ href, variant = 'secondary', children }: LinkButtonProps) {
  return (
    <Link className={styles.button} data-variant={variant} href={href}>
      {children}
    </Link>
  );
}
