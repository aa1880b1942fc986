import { Link as ClientLink } from 'react-router';

import type { LinkProps } from '@mesa/ui/Link';

/**
 * Links of the components library, drawn by the router. A link into another language loads the whole
 * document: the page's words are loaded once, for the language of its address.
 */
export function RouterLink({ href, hrefLang, ...rest }: LinkProps) {
  return <ClientLink to={href} {...rest} {...(hrefLang && { hrefLang, reloadDocument: true })} />;
}
