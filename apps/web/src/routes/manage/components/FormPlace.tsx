import type { ReactNode } from 'react';

import { Details } from '@mesa/ui/Details';
import { Section } from '@mesa/ui/Section';

interface FormPlaceProps {
  readonly title: ReactNode;
  /** The address asked for it: a part of the page. Else it waits, folded, above the list. */
  readonly asked: boolean;
  /** It was just sent and refused. */
  readonly refused: boolean;
  readonly children: ReactNode;
}

/** Where a page of a list keeps its one form. */
export function FormPlace({ title, asked, refused, children }: FormPlaceProps) {
  if (asked) {
    return (
      <Section id="form" title={title}>
        {children}
      </Section>
    );
  }
  return (
    <Details summary={title} open={refused}>
      {children}
    </Details>
  );
}
