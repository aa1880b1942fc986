import { closeBallot, cookieFor, makeSitting, onBallot, openBallot, QUESTION, type SittingPlace, voteAll } from '../../factories/ballot.factory.js';
import { signInAs } from '../../factories/forum.factory.js';
import { makeMeeting } from '../../factories/meeting.factory.js';
import { makePerson } from '../../factories/person.factory.js';
import type { TestApp } from '../../support/app.js';
import { CREATES, creates } from './office.js';
import type { Prepared, Row, Rows } from './table.js';

type Input = Readonly<Record<string, unknown>>;
type More = Pick<Prepared, 'wrongState'> & { readonly cookie?: string };

/** A row about a session in which everybody is there. */
const inSession = (prepare: (place: SittingPlace, app: TestApp) => Promise<{ input: Input } & More>, except: Row['except'] = {}): Row => ({
  async prepare(app) {
    const place = await makeSitting(app);
    const { input, cookie = place.cookie, wrongState } = await prepare(place, app);
    return { forumId: place.forumId, cookie, input, ...(wrongState && { wrongState }) };
  },
  except,
});

const content = { question: QUESTION, language: 'es', method: 'vote', isSecret: false } as const;
const reason = 'La pregunta estaba mal redactada';

async function cancelled(place: SittingPlace): Promise<string> {
  const ballotId = await openBallot(place);
  await onBallot(place.secretariat, 'cancelBallot', { ballotId, version: 1, reason });
  return ballotId;
}

/** What the titular of the first seat does; it is refused in a ballot that has ended. */
const byVoter = (act: Input): Row =>
  inSession(async (place, app) => {
    const [seat = { seatId: '', personId: '' }] = place.seats;
    const input = { ballotId: await openBallot(place), seatId: seat.seatId, ...act };
    return { cookie: await cookieFor(app, seat.personId), input, wrongState: { ...input, ballotId: await cancelled(place) } };
  }, { 'stale version': CREATES });

/** What the clerk enters; it is refused in a ballot that has ended. */
const byClerk = (entered: (place: SittingPlace) => Input): Row =>
  inSession(async (place) => {
    const input = { ballotId: await openBallot(place), version: 1, ...entered(place) };
    return { input, wrongState: { ...input, ballotId: await cancelled(place), version: 2 } };
  });

export const ballotRows: Rows = {
  openBallot: inSession(async (place, app) => {
    const input = { meetingForumId: place.meetingForumId, ...content };
    const { meetingForumId } = await makeMeeting(app, { forumId: place.forumId, state: 'convened' });
    return { input, wrongState: { ...input, meetingForumId } };
  }, { 'stale version': CREATES }),
  openBallotOutOfSession: inSession(({ forumId }) => Promise.resolve({ input: { forumId, ...content, closesOn: '2026-03-27' } }), creates),
  castVote: byVoter({ choice: 'in_favour' }),
  declareConflict: byVoter({ reason: 'Trabajo para quien postula' }),
  enterVotes: byClerk(({ seats }) => ({ votes: [{ seatId: seats[0]?.seatId, choice: 'in_favour' }] })),
  enterHandCount: byClerk(({ government }) => ({ hands: [{ bench: government.id, inFavour: 1, against: 1, abstained: 0 }] })),
  closeBallot: inSession(async (place) => ({ input: { ballotId: await openBallot(place), version: 1 }, wrongState: 'again' })),
  cancelBallot: inSession(async (place) => ({ input: { ballotId: await openBallot(place), version: 1, reason }, wrongState: 'again' })),
  breakTie: {
    async prepare(app) {
      const place = await makeSitting(app, { rules: { decisions: { method: 'simple', tie: 'chair_decides' } } });
      const { accountId, cookie } = await signInAs(app, 'chair', place.forumId);
      await makePerson(app, { jurisdictionId: place.jurisdictionId, accountId });
      const ballotId = await openBallot(place);
      await voteAll(app, place, ballotId, ['in_favour', 'against']);
      const { ballot } = await closeBallot(place.secretariat, ballotId);
      return { forumId: place.forumId, cookie, input: { ballotId, version: ballot?.version, inFavour: true }, wrongState: 'again' };
    },
  },
};
