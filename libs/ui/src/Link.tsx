import { createContext, useContext, type ComponentProps, type ReactNode } from 'react';

export type LinkProps = ComponentProps<'a'> & { href: string };

/** How a link is drawn: as a plain anchor, until an application hands in its router's way. */
export const LinkContext = createContext((props: LinkProps): ReactNode => <a {...props} />);

/** A link to another page, drawn as the application provides. */
export function Link(props: LinkProps) {
  const draw = useContext(LinkContext);
  return draw(props);
}
