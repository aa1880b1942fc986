import { PollLinkService } from '../../apps/api/src/polls/poll-link.service.js';
import { DatePollInvitee } from '../../apps/api/src/polls/date-poll-invitee.entity.js';
import { DatePollOption } from '../../apps/api/src/polls/date-poll-option.entity.js';
import type { TestApp } from '../support/app.js';
import type { Answer, GraphqlClient } from '../support/graphql-client.js';
import { managerOf } from './jurisdiction.factory.js';
import { makeMeetingPlace, type MeetingPlace, type SeatedPerson } from './meeting.factory.js';

export const POLL_FIELDS = `id version state isOpen deadlineOn meetingForumId remindedOn
  options { id day from startsAt yes ifNeeded no quorum { state present required missing byBench { name state present } } quorumIfNeeded { state present } }
  seats { seatId label bench answers { optionId answer } }
  invitees { id personName seatLabel as mailedAt remindedAt answeredAt channel handoverLink } viewerInvitees { id seatLabel answers { optionId answer } }`;

export interface PollAnswerGiven {
  readonly optionId: string;
  readonly answer: string;
}

/** A poll as the tests read it. */
export interface PollRead {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly isOpen: boolean;
  readonly meetingForumId: string | null;
  readonly options: readonly { readonly id: string; readonly day: string; readonly from: string; readonly startsAt: string; readonly yes: number; readonly ifNeeded: number; readonly no: number; readonly quorum: { readonly state: string; readonly present: number }; readonly quorumIfNeeded: { readonly state: string; readonly present: number } }[];
  readonly seats: readonly { readonly label: string; readonly bench: string | null; readonly answers: readonly PollAnswerGiven[] }[];
  readonly invitees: readonly { readonly id: string; readonly personName: string; readonly mailedAt: string | null; readonly remindedAt: string | null; readonly answeredAt: string | null; readonly channel: string | null; readonly handoverLink: string | null }[];
  readonly viewerInvitees: readonly { readonly id: string; readonly answers: readonly PollAnswerGiven[] }[];
}

/** Two dates, to be answered until Monday 23 March 2026. */
export const pollInput = { title: 'Sesión de abril', language: 'es', mode: 'in_person', minutes: 90, deadline: '2026-03-23', options: [{ day: '2026-04-02', from: '19:00' }, { day: '2026-04-07', from: '18:30' }] } as const;

export interface PollPlace extends MeetingPlace {
  readonly pollId: string;
  readonly options: readonly string[];
  /** The link's token of somebody for their seat. */
  token(who: SeatedPerson | undefined): Promise<string>;
}

/** A forum with an open poll of two dates. */
export async function makePollPlace(app: TestApp, more: object = {}): Promise<PollPlace> {
  const place = await makeMeetingPlace(app);
  const { data, errors } = await createPoll(place.secretariat, { forumId: place.forumId, ...more });
  if (!data) throw new Error(JSON.stringify(errors));
  const pollId = data.createDatePoll.datePoll.id;
  const options = await managerOf(app).find(DatePollOption, { where: { pollId }, order: { startsAt: 'ASC' } });
  return {
    ...place,
    pollId,
    options: options.map(({ id }) => id),
    token: async (who) => app.app.get(PollLinkService, { strict: false }).token((await inviteeOf(app, pollId, who)).id),
  };
}

export const inviteeOf = (app: TestApp, pollId: string, who: SeatedPerson | undefined): Promise<DatePollInvitee> => managerOf(app).findOneByOrFail(DatePollInvitee, { pollId, seatId: who?.seatId ?? '', personId: who?.personId ?? '' });

export const createPoll = (ask: GraphqlClient, input: object): Promise<Answer<{ createDatePoll: { datePoll: { id: string } } }>> =>
  ask('mutation ($input: CreateDatePollInput!) { createDatePoll(input: $input) { datePoll { id } } }', { input: { ...pollInput, ...input } });

export async function readPoll(ask: GraphqlClient, id: string): Promise<PollRead> {
  const { data, errors } = await ask<{ datePoll: PollRead }>(`query ($id: ID!) { datePoll(id: $id) { ${POLL_FIELDS} } }`, { id });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.datePoll;
}

export const answerByLink = (ask: GraphqlClient, token: string, answers: readonly PollAnswerGiven[]): Promise<Answer<{ answerDatePollByLink: { poll: PollRead } }>> =>
  ask(`mutation ($input: AnswerDatePollByLinkInput!) { answerDatePollByLink(input: $input) { poll { ${POLL_FIELDS} } } }`, { input: { token, answers } });

/** Does one of the acts of the secretariat at the version that the poll has. */
export async function actOnPoll(ask: GraphqlClient, name: 'editDatePoll' | 'remindDatePoll' | 'cancelDatePoll' | 'closeDatePoll', pollId: string, more: object = {}): Promise<Answer<Record<string, { datePoll: { id: string; version: number } }>>> {
  const { version } = await readPoll(ask, pollId);
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return ask(`mutation ($input: ${type}!) { ${name}(input: $input) { datePoll { id version } } }`, { input: { pollId, version, ...more } });
}
