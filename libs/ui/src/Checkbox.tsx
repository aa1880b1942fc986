import type { ComponentProps, ReactNode } from 'react';
import { Choice } from './Choice.js';

export interface CheckboxProps extends Omit<ComponentProps<'input'>, 'className' | 'style' | 'type' | 'id'> {
  /** Set it apart where one name has several boxes. */
  id?: string | undefined;
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
}

/** Yes or no. */
export function Checkbox({ id, name, ...rest }: CheckboxProps) {
  return <Choice {...rest} id={id ?? name} name={name} type="checkbox" />;
}
