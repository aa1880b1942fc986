import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { BallotPeriodService } from '../../../apps/api/src/ballots/ballot-period.service.js';
import { Mail } from '../../../apps/api/src/mail/mail.entity.js';
import { MailService } from '../../../apps/api/src/mail/mail.service.js';
import { closeBallot, cookieFor, onBallot, QUESTION, readBallot, SIMPLE } from '../../factories/ballot.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { makeMeetingPlace, type MeetingPlace, NOON, setClock } from '../../factories/meeting.factory.js';
import { makeHolding } from '../../factories/seat.factory.js';
import { startApp, type TestApp } from '../../support/app.js';
import { graphqlClient, type GraphqlClient } from '../../support/graphql-client.js';
import { asOwner } from '../../support/sign-in.js';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
// Tuesday 10 March 2026.
beforeEach(() => setClock(app, NOON));
afterAll(() => app.close());

interface Place extends MeetingPlace {
  readonly voters: readonly { readonly ask: GraphqlClient; readonly seatId: string; readonly personId: string }[];
}

async function makePlace(rules: Parameters<typeof makeMeetingPlace>[1] = { rules: SIMPLE }): Promise<Place> {
  const place = await makeMeetingPlace(app, rules);
  const voters = [];
  for (const seat of [...place.government.seats, ...place.civil.seats]) voters.push({ ...seat, ask: graphqlClient(app.url, await cookieFor(app, seat.personId)) });
  return { ...place, voters };
}

const content = { question: QUESTION, language: 'es', method: 'vote', isSecret: false };
const open = ({ secretariat, forumId }: MeetingPlace, closesOn: string, more: object = {}) => onBallot(secretariat, 'openBallotOutOfSession', { ...content, forumId, closesOn, ...more });

async function opened(place: MeetingPlace, closesOn = '2026-03-20', more: object = {}): Promise<string> {
  const { ballot, errors } = await open(place, closesOn, more);
  if (!ballot) throw new Error(JSON.stringify(errors));
  return ballot.id;
}

const vote = (place: Place, ballotId: string, index: number, choice: string) => onBallot(place.voters[index]?.ask ?? place.secretariat, 'castVote', { ballotId, seatId: place.voters[index]?.seatId, choice });
const mailsOf = async (ballotId: string, template: string): Promise<Mail[]> => (await managerOf(app).findBy(Mail, { template })).filter(({ data }) => data['ballotId'] === ballotId);

describe('a ballot out of session', () => {
  test('needs a last day at least one working day away', async () => {
    const place = await makePlace();
    for (const closesOn of ['2026-03-09', '2026-03-10']) expect((await open(place, closesOn)).errors[0]?.extensions).toMatchObject({ code: 'INVALID', fields: { closesOn: 'out_of_range' } });
    expect((await open(place, '2026-03-11')).errors).toEqual([]);
    setClock(app, '2026-03-13T15:00:00Z');
    expect((await open(place, '2026-03-15')).errors[0]?.extensions).toMatchObject({ fields: { closesOn: 'out_of_range' } });
  });

  test('is voted by titular or alternate until 24:00 of its last day, closes by itself, and is no meeting', async () => {
    const place = await makePlace();
    const alternate = await makeHolding(app, { seatId: place.voters[2]?.seatId ?? '', kind: 'alternate' });
    const ballotId = await opened(place);
    expect((await vote(place, ballotId, 0, 'in_favour')).errors).toEqual([]);
    const standIn = graphqlClient(app.url, await cookieFor(app, alternate.personId));
    expect((await onBallot(standIn, 'castVote', { ballotId, seatId: place.voters[2]?.seatId, choice: 'against' })).errors).toEqual([]);
    // The titular's takes its place.
    expect((await vote(place, ballotId, 2, 'in_favour')).ballot).toMatchObject({ result: { inFavour: 2, against: 0 } });
    const period = app.app.get(BallotPeriodService);
    await period.end(ballotId);
    expect(await readBallot(place.secretariat, ballotId)).toMatchObject({ state: 'open' });
    // 23:30 in Santiago of the last day, and half an hour after it.
    setClock(app, '2026-03-21T02:30:00Z');
    await asOwner(app, `update auth.session set "createdAt" = '2026-03-21T02:00:00Z', "updatedAt" = '2026-03-21T02:00:00Z'`);
    expect((await vote(place, ballotId, 1, 'against')).errors).toEqual([]);
    setClock(app, '2026-03-21T03:15:00Z');
    await asOwner(app, `update auth.session set "createdAt" = '2026-03-21T03:00:00Z', "updatedAt" = '2026-03-21T03:00:00Z'`);
    expect((await vote(place, ballotId, 3, 'against')).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'voting_closed' });
    await period.end(ballotId);
    await period.end(ballotId);
    expect(await readBallot(graphqlClient(app.url), ballotId)).toMatchObject({ state: 'closed', decision: { result: 'adopted', method: 'simple', meetingForum: null, quorum: null, decidedOn: { raw: '2026-03-20' }, tally: [{ inFavour: 1, against: 1 }, { inFavour: 1 }] } });
    expect(await asOwner(app, 'select id from meeting_forum where forum_id = $1', [place.forumId])).toEqual([]);
    expect(await asOwner(app, `select id from audit_log where object_id = $1 and act = 'close_ballot'`, [ballotId])).toHaveLength(1);
  });

  test('is closed before its day only when every seat has answered', async () => {
    const place = await makePlace();
    const ballotId = await opened(place);
    for (const index of [0, 1, 2]) await vote(place, ballotId, index, 'against');
    expect((await closeBallot(place.secretariat, ballotId)).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', reason: 'wrong_state' });
    await onBallot(place.voters[3]?.ask ?? place.secretariat, 'declareConflict', { ballotId, seatId: place.voters[3]?.seatId, reason: 'Postula al fondo' });
    expect((await closeBallot(place.secretariat, ballotId)).ballot?.decision).toMatchObject({ result: 'rejected', decidedOn: { raw: '2026-03-10' } });
  });

  test('with fewer taking part than the quorum that the rules ask for is postponed, and says of how many', async () => {
    const quorum = { base: 'seats', total: 3, perBench: 1, checkedAt: 'each_decision' } as const;
    const closed = async (voting: readonly number[]) => {
      const place = await makePlace({ rules: { ...SIMPLE, quorum } });
      const ballotId = await opened(place);
      for (const index of voting) await vote(place, ballotId, index, 'in_favour');
      setClock(app, '2026-03-21T15:00:00Z');
      await app.app.get(BallotPeriodService).end(ballotId);
      setClock(app, NOON);
      return (await readBallot(graphqlClient(app.url), ballotId))?.decision;
    };
    expect(await closed([0, 1])).toMatchObject({ result: 'postponed', quorum: { state: 'missed', present: 2 } });
    expect(await closed([0, 1, 2])).toMatchObject({ result: 'adopted', quorum: { state: 'met', present: 3 } });
  });

  test('without a rule on majorities waits, after its day, for the secretariat to state the result', async () => {
    const place = await makePlace({ rules: null });
    const ballotId = await opened(place);
    await vote(place, ballotId, 0, 'in_favour');
    setClock(app, '2026-03-21T15:00:00Z');
    await asOwner(app, `update auth.session set "createdAt" = '2026-03-21T15:00:00Z', "updatedAt" = '2026-03-21T15:00:00Z', "expiresAt" = '2026-04-21T15:00:00Z'`);
    await app.app.get(BallotPeriodService).end(ballotId);
    expect(await readBallot(place.secretariat, ballotId)).toMatchObject({ state: 'open' });
    expect((await closeBallot(place.secretariat, ballotId, { method: 'simple', result: 'adopted' })).ballot?.decision).toMatchObject({ result: 'adopted', decidedOn: { raw: '2026-03-20' } });
  });
});

describe('who is told', () => {
  test('whoever holds a seat is, at once; half way those who have not answered, once; and nobody of what is over', async () => {
    const place = await makePlace();
    const ballotId = await opened(place);
    expect((await mailsOf(ballotId, 'ballot_opened')).map(({ data }) => data['personId']).sort()).toEqual(place.voters.map(({ personId }) => personId).sort());
    await vote(place, ballotId, 0, 'in_favour');
    await onBallot(place.voters[1]?.ask ?? place.secretariat, 'declareConflict', { ballotId, seatId: place.voters[1]?.seatId, reason: 'Postula al fondo' });
    const period = app.app.get(BallotPeriodService);
    await period.remind(ballotId);
    expect(await mailsOf(ballotId, 'ballot_reminder')).toEqual([]);
    setClock(app, '2026-03-15T21:00:00Z');
    await asOwner(app, `update auth.session set "createdAt" = '2026-03-15T21:00:00Z', "updatedAt" = '2026-03-15T21:00:00Z', "expiresAt" = '2026-04-21T15:00:00Z'`);
    await period.remind(ballotId);
    await period.remind(ballotId);
    const reminders = await mailsOf(ballotId, 'ballot_reminder');
    expect(reminders.map(({ data }) => data['personId']).sort()).toEqual([place.voters[2]?.personId, place.voters[3]?.personId].sort());
    const [mail] = reminders;
    if (!mail) throw new Error('nobody was reminded');
    const text = await app.app.get(MailService).compose(mail);
    expect(text?.text).toContain(`/votaciones/${ballotId}`);
    expect(text?.subject).toContain('20 de marzo de 2026');
    // Voted meanwhile: the mail that is still on its way says nothing.
    const late = place.voters.findIndex(({ personId }) => personId === mail.data['personId']);
    await vote(place, ballotId, late, 'in_favour');
    expect(await app.app.get(MailService).compose(mail)).toBeNull();
  });

  test('the jobs wait for the middle and the end of the period', async () => {
    const place = await makePlace();
    const ballotId = await opened(place);
    const jobs = await asOwner<{ act: string; start_after: Date; kept: number }>(app, `select data ->> 'act' as act, start_after, extract(days from keep_until - start_after)::int as kept from jobs.job where name = 'ballot' and data ->> 'ballotId' = $1 order by created_on, start_after limit 2`, [ballotId]);
    expect(jobs.map(({ act, start_after }) => [act, start_after.toISOString()])).toEqual([['remind', '2026-03-15T21:00:00.000Z'], ['close', '2026-03-21T03:00:00.000Z']]);
    // However long the server was off, the ballot is closed.
    for (const { kept } of jobs) expect(kept).toBeGreaterThan(5 * 365);
  });

  test('the desk of who has not voted names it, and no longer once they have', async () => {
    const place = await makePlace();
    const ballotId = await opened(place);
    const lines = async () => (await place.voters[0]?.ask<{ desk: { kind: string; objectId: string; dueOn: string }[] }>('{ desk { kind objectId dueOn } }'))?.data?.desk.filter(({ kind }) => kind === 'cast_vote');
    expect(await lines()).toEqual([{ kind: 'cast_vote', objectId: ballotId, dueOn: '2026-03-20' }]);
    await vote(place, ballotId, 0, 'in_favour');
    expect(await lines()).toEqual([]);
  });
});
