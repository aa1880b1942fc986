import type { RouterContextProvider } from 'react-router';

import { apiContext } from '../../session/api-context.js';
import { query } from '../../session/query.js';
import type { MinutesAddress } from './minutes-address.js';
import { MinutesAbilitiesDocument, type MinutesAbilitiesQuery } from './MinutesAbilities.generated.js';

type Forum = MinutesAbilitiesQuery['forum'];

export interface MinutesAbilities {
  readonly setUp: boolean;
  /** Who keeps the meetings begins their minutes. */
  readonly begin: boolean;
  readonly minutes: NonNullable<NonNullable<Forum['meeting']>['minutes']>['viewerCan'] | null;
}

/** What the reader may do: an operation of their own, asked only for who is signed in. */
export async function minutesAbilities(context: Readonly<RouterContextProvider>, address: MinutesAddress): Promise<MinutesAbilities> {
  if (!context.get(apiContext).reader) return { setUp: false, begin: false, minutes: null };
  const { forum } = await query(context, MinutesAbilitiesDocument, address);
  return { setUp: forum.viewerCan.setUp, begin: forum.viewerCan.scheduleMeeting && !forum.meeting?.minutes, minutes: forum.meeting?.minutes?.viewerCan ?? null };
}
