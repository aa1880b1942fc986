import type { RouterContextProvider } from 'react-router';

import { apiContext } from '../../session/api-context.js';
import { query } from '../../session/query.js';
import type { PlanAbilities } from './components/PlanActs.js';
import { PlanAbilitiesDocument } from './PlanAbilities.generated.js';

const NONE: PlanAbilities = { draft: false, setUp: false, openConsultation: false, adopt: false, putInForce: false, submit: false, close: false, proposeAmendment: false };

/** What the reader may do with a plan: an operation of their own, asked only for who is signed in, so that public ones stay the same for everybody. */
export async function planAbilities(context: Readonly<RouterContextProvider>, address: { readonly jurisdiction: string; readonly slug: string }): Promise<PlanAbilities> {
  if (!context.get(apiContext).reader) return NONE;
  return (await query(context, PlanAbilitiesDocument, address)).plan.viewerCan;
}
