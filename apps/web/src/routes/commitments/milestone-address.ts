import type { Params, RouterContextProvider } from 'react-router';

import { notFound } from '../../session/query.js';

/** The variables of a milestone's operations, from its address. */
export function milestoneAddress(context: Readonly<RouterContextProvider>, params: Params) {
  const number = Number(params['number']);
  if (!Number.isSafeInteger(number) || number < 1) return notFound(context);
  return { jurisdiction: params['jurisdiction'] ?? '', plan: params['plan'] ?? '', segment: params['commitment'] ?? '', number };
}
