import { NOON, setClock } from '../../factories/meeting.factory.js';
import { inviteeOf, makePollPlace, pollInput, type PollPlace, readPoll } from '../../factories/poll.factory.js';
import type { TestApp } from '../../support/app.js';
import { CREATES, creates, makeOffice } from './office.js';
import type { Row, Rows } from './table.js';

type Input = Readonly<Record<string, unknown>>;

async function pollIn(app: TestApp): Promise<PollPlace> {
  setClock(app, NOON);
  return makePollPlace(app);
}

/** An act of the secretariat on an open poll, at the version that it has. */
const onPoll = (more: (place: PollPlace) => Input, except: NonNullable<Row['except']> = {}, wrongState = true): Row => ({
  async prepare(app) {
    const place = await pollIn(app);
    const { version } = await readPoll(place.secretariat, place.pollId);
    return { forumId: place.forumId, cookie: place.cookie, input: { pollId: place.pollId, version, ...more(place) }, ...(wrongState && { wrongState: 'again' }) };
  },
  except,
});

const ANOTHER = 'test/api/polls/date-poll.spec.ts: nothing is done with a poll that is over';

export const pollRows: Rows = {
  createDatePoll: {
    async prepare(app) {
      const { forumId, cookie } = await makeOffice(app);
      return { forumId, cookie, input: { forumId, ...pollInput } };
    },
    except: creates,
  },
  editDatePoll: onPoll(() => ({ ...pollInput, options: [{ day: '2026-04-09', from: '19:00' }] }), { 'wrong state': ANOTHER }, false),
  remindDatePoll: onPoll(() => ({}), { 'wrong state': ANOTHER }, false),
  cancelDatePoll: onPoll(() => ({ reason: 'Se suspende la sesión' })),
  closeDatePoll: onPoll(({ options }) => ({ optionId: options[0] })),
  answerDatePoll: {
    async prepare(app) {
      const place = await pollIn(app);
      const { id: inviteeId } = await inviteeOf(app, place.pollId, place.civil.seats[0]);
      return { forumId: place.forumId, cookie: place.cookie, input: { inviteeId, channel: 'phone', answers: [{ optionId: place.options[0], answer: 'yes' }] } };
    },
    except: { 'stale version': CREATES, 'wrong state': ANOTHER, replay: 'a second time the answer is what it is already' },
  },
};
