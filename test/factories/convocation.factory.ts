import { MailJob } from '../../apps/api/src/mail/mail.job.js';
import type { TestApp } from '../support/app.js';
import { type GraphqlClient } from '../support/graphql-client.js';
import { asOwner } from '../support/sign-in.js';
import { unique } from './jurisdiction.factory.js';
import { makeMeeting, makeMeetingPlace, type MeetingPlace, NOON, setClock, step } from './meeting.factory.js';
import { type Participant, participant } from './minutes.factory.js';
import { makePerson } from './person.factory.js';
import { makeHolding, makeSeat } from './seat.factory.js';

/** Six minutes after NOON: what was sent then has gone. */
export const RELEASED = '2026-03-10T15:06:00Z';

/** A forum that is about to meet: titular and alternate of a civil seat and an observer have accounts, the others have none. */
export interface ConvocationPlace extends MeetingPlace {
  readonly meetingForumId: string;
  readonly meetingId: string;
  readonly titular: Participant;
  readonly alternate: Participant;
  readonly observer: Participant;
}

export async function makeConvocationPlace(app: TestApp, more: Parameters<typeof makeMeeting>[1] = {}): Promise<ConvocationPlace> {
  setClock(app, NOON);
  const place = await makeMeetingPlace(app);
  const { jurisdictionId, forumId, civil } = place;
  const seat = civil.seats[0] ?? { seatId: '', personId: '' };
  const titular = await participant(app, seat);
  const stands = await makePerson(app, { jurisdictionId, name: unique('Suplente') });
  await makeHolding(app, { seatId: seat.seatId, personId: stands.id, kind: 'alternate' });
  const alternate = await participant(app, { seatId: seat.seatId, personId: stands.id });
  const watched = await makeSeat(app, { forumId, standing: 'observer', label: 'Organismo observador' });
  const { personId } = await makeHolding(app, { seatId: watched.id, personId: (await makePerson(app, { jurisdictionId, name: unique('Observa') })).id });
  const observer = await participant(app, { seatId: watched.id, personId });
  return { ...place, ...(await makeMeeting(app, { forumId, ...more })), titular, alternate, observer };
}

/** What the secretariat reads of it. */
export interface ConvocationAnswer {
  readonly id: string;
  readonly kind: string;
  readonly sequence: number;
  readonly batch: { readonly id: string; readonly releaseAt: string; readonly undoneAt: string | null };
  readonly recipients: readonly { readonly personId: string; readonly seatId: string | null; readonly capacity: string; readonly delivery: string; readonly settledAt: string | null; readonly bounceReason: string | null; readonly openedAt: string | null }[];
}

const CONVOCATION = `query ($id: ID!) { meetingForum(id: $id) { convocation { id kind sequence batch { id releaseAt undoneAt }
  recipients { personId seatId capacity delivery settledAt bounceReason openedAt } } } }`;

export async function convocationOf(ask: GraphqlClient, id: string): Promise<ConvocationAnswer | null> {
  const { data, errors } = await ask<{ meetingForum: { convocation: ConvocationAnswer | null } }>(CONVOCATION, { id });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.meetingForum.convocation;
}

/** Convenes it; what was made of that. */
export async function convoke({ secretariat, meetingForumId }: Pick<ConvocationPlace, 'secretariat' | 'meetingForumId'>): Promise<ConvocationAnswer> {
  const { errors } = await step(secretariat, 'conveneMeeting', meetingForumId);
  const convocation = await convocationOf(secretariat, meetingForumId);
  if (!convocation) throw new Error(JSON.stringify(errors));
  return convocation;
}

/** Lets every mail that waits be tried now, as its job will when its time has come. */
export async function tryMails(app: TestApp): Promise<void> {
  const waiting = await asOwner<{ id: string }>(app, 'select id from mail where settled_at is null order by id');
  for (const { id } of waiting) await app.app.get(MailJob).send(id);
}

export const undoSending = (ask: GraphqlClient, batchId: string) =>
  ask<{ undoSending: { isSubjectTakenBack: boolean; batch: { undoneAt: string | null } } }>('mutation ($input: UndoSendingInput!) { undoSending(input: $input) { isSubjectTakenBack batch { undoneAt } } }', { input: { batchId } });
