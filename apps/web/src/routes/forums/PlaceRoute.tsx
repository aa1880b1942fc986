import type { LoaderFunctionArgs } from 'react-router';
import { useLoaderData } from 'react-router';

import { dayAsked } from '@mesa/domain/as-of';
import { query } from '../../session/query.js';
import { PlaceAsOfDocument } from '../plans/PlanAsOf.generated.js';
import { PlanAsOf } from '../plans/components/PlanAsOf.js';
import { PlanPage } from '../plans/components/PlanPage.js';
import { planAbilities } from '../plans/plan-abilities.js';
import { ForumHome } from './components/ForumHome.js';
import { movedTo, requireOwnLanguage } from './current-address.js';
import { forumAbilities } from './forum-abilities.js';
import { PlaceDocument } from './Place.generated.js';

/** One operation, whatever stands at the address. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const address = { jurisdiction: params['jurisdiction'] ?? '', slug: requireOwnLanguage(context, request, params['place']) };
  const asOf = dayAsked(new URL(request.url).searchParams);
  const past = asOf === null ? null : (await query(context, PlaceAsOfDocument, address)).place;
  if (asOf !== null && past?.__typename === 'ActionPlan') return { past, asOf };
  const { place } = await query(context, PlaceDocument, address);
  switch (place.__typename) {
    case 'MovedPlace':
      return movedTo(request, place.slug);
    case 'Forum':
      return { forum: place, can: await forumAbilities(context, address) };
    case 'ActionPlan':
      return { plan: place, can: await planAbilities(context, address) };
  }
}

/** A forum or a plan, by the word after its jurisdiction. */
export default function PlaceRoute() {
  const found = useLoaderData<typeof loader>();
  if (found.past) return <PlanAsOf plan={found.past} day={found.asOf} />;
  return found.plan ? <PlanPage plan={found.plan} can={found.can} /> : <ForumHome forum={found.forum} mayManage={found.can.setUp} />;
}
