import type { RouterContextProvider } from 'react-router';

import { apiContext, type Demonstration } from './api-context.js';
import { notFound } from './query.js';

/** What only the demonstration has; anywhere else the page does not exist. */
export function demonstrationOf(context: Readonly<RouterContextProvider>): Demonstration {
  return context.get(apiContext).demonstration ?? notFound(context);
}
