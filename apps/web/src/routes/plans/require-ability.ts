import type { RouterContextProvider } from 'react-router';

import { apiContext } from '../../session/api-context.js';
import { pageError } from '../../session/query.js';

/** Ends a loader with "not open to you" where the reader may not do what the page is for. */
export function requireAbility(context: Readonly<RouterContextProvider>, may: boolean): void {
  if (!may) pageError({ code: 'FORBIDDEN', reason: 'not_permitted', requestId: context.get(apiContext).requestId });
}
