import { type ReactNode, useEffect } from 'react';

/** Runs what must follow when the page has woken. */
export function Woken({ then, children }: { readonly then: () => void; readonly children: ReactNode }) {
  useEffect(then, [then]);
  return children;
}
