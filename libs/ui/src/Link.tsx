import { createContext, useContext, type ComponentProps, type ComponentType } from 'react';

export type LinkProps = ComponentProps<'a'> & { href: string };

/** What draws a link: a plain anchor, until an application hands in its router's. */
export const LinkContext = createContext<'a' | ComponentType<LinkProps>>('a');

/** A link to another page, drawn by whatever the application provides. */
export function Link(props: LinkProps) {
  const Anchor = useContext(LinkContext);
  return <Anchor {...props} />;
}
