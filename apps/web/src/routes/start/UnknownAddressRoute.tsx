import { type LoaderFunctionArgs, redirect } from 'react-router';

import { translatePath } from '@mesa/domain/addresses';
import { languageOf } from '../../i18n/language.js';
import { notFound } from '../../session/query.js';

/** An address that no page has: one with the other language's path words is led to its own, any other is not found. */
export function loader({ request, context }: LoaderFunctionArgs): Response {
  const { pathname, search } = new URL(request.url);
  const mended = translatePath(pathname, languageOf(pathname));
  return mended === pathname ? notFound(context) : redirect(mended + search, 301);
}

export default function UnknownAddressRoute(): null {
  return null;
}
