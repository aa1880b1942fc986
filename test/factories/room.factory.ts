import { Person } from '../../apps/api/src/people/person.entity.js';
import type { TestApp } from '../support/app.js';
import { type GraphqlClient, graphqlClient } from '../support/graphql-client.js';
import { makeAccount, signIn } from '../support/sign-in.js';
import { managerOf, unique } from './jurisdiction.factory.js';

/** Somebody signed in. */
export interface SignedInPerson {
  readonly ask: GraphqlClient;
  readonly cookie: string;
}

/** Gives a person an account, and signs it in. */
export async function signInPerson(app: TestApp, personId: string): Promise<SignedInPerson> {
  const accountId = await makeAccount(app, `${unique('person')}@example.org`);
  await managerOf(app).update(Person, { id: personId }, { accountId });
  const cookie = await signIn(app, accountId);
  return { ask: graphqlClient(app.url, cookie), cookie };
}

/** The room as the API tells it to one reader. */
export interface RoomAnswer {
  readonly viewerRuns: boolean;
  readonly isCheckInOpen: boolean;
  readonly mayAttendRemotely: boolean;
  readonly checkInCode: { readonly code: string; readonly until: string } | null;
  readonly viewerStandings: readonly { readonly seatId: string | null; readonly label: string; readonly as: string }[];
  readonly viewerPresence: { readonly id: string; readonly version: number; readonly mode: string; readonly capacity: string; readonly source: string } | null;
}

const ROOM = `viewerRuns isCheckInOpen mayAttendRemotely checkInCode { code until } viewerStandings { seatId label as } viewerPresence { id version mode capacity source }`;

export async function readRoom(ask: GraphqlClient, meetingForumId: string): Promise<RoomAnswer | null> {
  const { data, errors } = await ask<{ meetingForum: { room: RoomAnswer | null } }>(`query ($id: ID!) { meetingForum(id: $id) { room { ${ROOM} } } }`, { id: meetingForumId });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.meetingForum.room;
}

export const checkIn = (ask: GraphqlClient, input: object) =>
  ask<{ checkIn: { presence: { id: string; version: number; mode: string; capacity: string; source: string; seatId: string | null } } }>('mutation ($input: CheckInInput!) { checkIn(input: $input) { presence { id version mode capacity source seatId } } }', { input });

export const checkOut = (ask: GraphqlClient, input: object) =>
  ask<{ checkOut: { presence: { id: string; leftAt: string | null } } }>('mutation ($input: CheckOutInput!) { checkOut(input: $input) { presence { id leftAt } } }', { input });
