import { v7 as uuidv7 } from 'uuid';

import { Ballot, type BallotResult } from '../../../apps/api/src/ballots/ballot.entity.js';
import { DatePollInvitee } from '../../../apps/api/src/polls/date-poll-invitee.entity.js';
import { DatePollOption } from '../../../apps/api/src/polls/date-poll-option.entity.js';
import { PollLinkService } from '../../../apps/api/src/polls/poll-link.service.js';
import { MeetingSeries } from '../../../apps/api/src/series/meeting-series.entity.js';
import { onBallot, voteAll } from '../../factories/ballot.factory.js';
import { makeDecision } from '../../factories/decision.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import type { MinutesPlace } from '../../factories/minutes.factory.js';
import { answerByLink, createPoll } from '../../factories/poll.factory.js';
import type { TestApp } from '../../support/app.js';

/** What is asked of the seats of a forum; one of each kind, to be read by its id. */
export interface Asked {
  readonly ballotId: string;
  readonly pollId: string;
  /** Of the poll's link to one of those who answer. */
  readonly token: string;
  readonly seriesId: string;
}

interface Failing {
  readonly errors: readonly unknown[];
}

function done<Answer extends Failing>(answer: Answer): Answer {
  if (answer.errors.length) throw new Error(JSON.stringify(answer.errors));
  return answer;
}

const days = (size: number, first: number): string[] => Array.from({ length: size }, (_none, index) => `2026-04-${String(first + index).padStart(2, '0')}`);

const NO_VOTES: BallotResult = { total: { inFavour: 0, against: 0, abstained: 0, base: null, needed: null, standing: null }, byBench: [], result: null, benchesWithheld: false };

/** Out of session as many open as closed, the first of them voted by every seat; and as many of both in the meeting. */
async function putBallots(app: TestApp, { secretariat, forumId, meetingForumId, government, civil }: MinutesPlace, size: number): Promise<string> {
  const manager = managerOf(app);
  for (let index = 0; index < size; index += 1) {
    done(await onBallot(secretariat, 'openBallotOutOfSession', { forumId, question: 'Se aprueba el calendario.', language: 'es', method: 'vote', isSecret: false, closesOn: '2026-03-25' }));
  }
  const open = await manager.findBy(Ballot, { forumId });
  const ballotId = open[0]?.id ?? '';
  await voteAll(app, { seats: [...government.seats, ...civil.seats] }, ballotId, ['in_favour', 'against', 'abstained', 'in_favour']);
  // Before the last day no act closes one, and a published meeting opens no more.
  for (const { id: _id, ...ballot } of open) {
    for (const where of [{}, { meetingForumId, closesOn: null }]) {
      const { id: decisionId } = await makeDecision(app, { forumId });
      await manager.save([where, { ...where, state: 'closed' as const, closedAt: ballot.openedAt, result: NO_VOTES, decisionId }].map((more) => manager.create(Ballot, { ...ballot, ...more, id: uuidv7() })));
    }
  }
  return ballotId;
}

/** Each with as many dates, answered by everybody. */
async function putPolls(app: TestApp, { secretariat, forumId }: MinutesPlace, size: number): Promise<Pick<Asked, 'pollId' | 'token'>> {
  const links = app.app.get(PollLinkService, { strict: false });
  let pollId = '';
  for (const _day of days(size, 1)) pollId = done(await createPoll(secretariat, { forumId, options: days(size, 1).map((day) => ({ day, from: '19:00' })) })).data?.createDatePoll.datePoll.id ?? '';
  const options = await managerOf(app).findBy(DatePollOption, { pollId });
  let token = '';
  for (const { id } of await managerOf(app).findBy(DatePollInvitee, { pollId })) {
    token = links.token(id);
    done(await answerByLink(secretariat, token, options.map(({ id: optionId }) => ({ optionId, answer: 'yes' }))));
  }
  return { pollId, token };
}

/** Each with as many drafts, a week apart. */
async function putSeries(app: TestApp, { secretariat, forumId }: MinutesPlace, size: number): Promise<string> {
  for (const startsOn of days(size, 2)) {
    done(await secretariat('mutation ($input: CreateMeetingSeriesInput!) { createMeetingSeries(input: $input) { series { id } } }', {
      input: {
        forumId, title: 'Sesión ordinaria', kind: 'ordinary', mode: 'in_person', language: 'es', from: '19:00', minutes: 90, unit: 'week', every: 1, weekday: 'TH',
        startsOn, endsOn: size > 3 ? '2026-05-21' : '2026-04-16', holidayRule: 'keep', agenda: [{ kind: 'discussion', title: 'Avances' }],
      },
    }));
  }
  return (await managerOf(app).findOneByOrFail(MeetingSeries, { forumId })).id;
}

export async function askSeats(app: TestApp, place: MinutesPlace, size: number): Promise<Asked> {
  return { ballotId: await putBallots(app, place, size), ...(await putPolls(app, place, size)), seriesId: await putSeries(app, place, size) };
}
