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

export interface RoomItem {
  readonly id: string;
  readonly position: number;
  readonly title: string;
  readonly informed: string | null;
  readonly decisions: readonly string[];
  readonly actions: readonly { readonly text: string; readonly owner: string; readonly due: string | null }[];
  readonly turns: readonly { readonly startedAt: string; readonly endedAt: string | null }[];
}

export interface RoomSpeaker {
  readonly id: string;
  readonly version: number;
  readonly seatLabel: string;
}

/** What goes on in the room. */
export interface Proceedings {
  readonly items: readonly RoomItem[];
  readonly speaking: RoomSpeaker | null;
  readonly waiting: readonly RoomSpeaker[];
}

export async function readProceedings(ask: GraphqlClient, meetingForumId: string): Promise<Proceedings & { readonly quorumEvents: readonly { readonly at: string; readonly state: string; readonly call: string }[] }> {
  const { data, errors } = await ask<{ meetingForum: { room: Proceedings; quorumEvents: readonly { at: string; state: string; call: string }[] } }>(
    `query ($id: ID!) { meetingForum(id: $id) { quorumEvents { at state call } room { items { id position title informed decisions actions { text owner due } turns { startedAt endedAt } }
      speaking { id version seatLabel } waiting { id version seatLabel } } } }`,
    { id: meetingForumId },
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return { ...data.meetingForum.room, quorumEvents: data.meetingForum.quorumEvents };
}

const turn = (name: 'startAgendaItem' | 'endAgendaItem') => (ask: GraphqlClient, input: object) =>
  ask<Record<string, { turn: { id: string } }>>(`mutation ($input: AgendaTurnInput!) { ${name}(input: $input) { turn { id startedAt endedAt } } }`, { input });
export const startItem = turn('startAgendaItem');
export const endItem = turn('endAgendaItem');

export const informItem = (ask: GraphqlClient, input: object) => ask('mutation ($input: NoteInformationInput!) { noteInformation(input: $input) { agendaItem { id } } }', { input });

export const askToSpeak = (ask: GraphqlClient, input: object) =>
  ask<{ askToSpeak: { request: { id: string; version: number } } }>('mutation ($input: AskToSpeakInput!) { askToSpeak(input: $input) { request { id version } } }', { input });

export const actOnSpeaker = (ask: GraphqlClient, name: 'callSpeaker' | 'endSpeech' | 'withdrawSpeaker', input: object) =>
  ask<Record<string, { request: { id: string; version: number } }>>(`mutation ($input: SpeakerInput!) { ${name}(input: $input) { request { id version } } }`, { input });

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
