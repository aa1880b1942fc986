import type { LoaderFunctionArgs } from 'react-router';

import { notFound } from '../../session/query.js';

/** An address without a language that is no machine's either. */
export function loader({ context }: LoaderFunctionArgs): never {
  return notFound(context);
}

export default function NowhereRoute(): null {
  return null;
}
