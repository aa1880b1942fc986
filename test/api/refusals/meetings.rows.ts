import { JointOffer } from '../../../apps/api/src/meetings/joint-offer.entity.js';
import { makeAction } from '../../factories/action.factory.js';
import { makeDecision } from '../../factories/decision.factory.js';
import { arrive, makeMeeting, makeMeetingPlace, type MeetingPlace, readMeeting, setClock, step } from '../../factories/meeting.factory.js';
import { managerOf } from '../../factories/jurisdiction.factory.js';
import { makeOrganization } from '../../factories/organization.factory.js';
import { makePerson } from '../../factories/person.factory.js';
import type { TestApp } from '../../support/app.js';
import { CREATES, creates, NO_KEY, NOON } from './office.js';
import type { Prepared, Row, Rows } from './table.js';

export interface Held extends MeetingPlace {
  readonly meetingForumId: string;
  readonly meetingId: string;
}

/** `waiting`: convened, and its hour has come. */
export type State = 'draft' | 'convened' | 'waiting' | 'in_session' | 'held';
export type Input = Readonly<Record<string, unknown>>;

/** Five minutes after the meeting should begin. */
const EVENING = '2026-03-17T22:05:00Z';
const QUARTER_PAST = '2026-03-17T22:15:00Z';

/** A forum whose meeting has come as far as said; of each bench somebody is there, and one seat is empty. */
export async function meetingIn(app: TestApp, state: State): Promise<Held> {
  setClock(app, state === 'draft' || state === 'convened' ? NOON : EVENING);
  const place = await makeMeetingPlace(app);
  const made = await makeMeeting(app, { forumId: place.forumId, state: state === 'draft' ? 'draft' : 'convened' });
  if (state === 'in_session' || state === 'held') {
    for (const seat of [...place.government.seats, ...place.civil.seats.slice(1)]) await arrive(place.secretariat, made.meetingForumId, { ...seat });
    await step(place.secretariat, 'openMeeting', made.meetingForumId);
  }
  if (state === 'held') await step(place.secretariat, 'closeMeeting', made.meetingForumId);
  return { ...place, ...made };
}

/** A row about a meeting that has come so far. `again`: the act itself takes the meeting where it cannot be done. */
export const at = (state: State, input: (held: Held, app: TestApp) => Promise<Input> | Input, more: Pick<Prepared, 'wrongState'> & { except?: Row['except'] } = {}): Row => ({
  async prepare(app) {
    const held = await meetingIn(app, state);
    return { forumId: held.forumId, cookie: held.cookie, input: await input(held, app), ...(more.wrongState && { wrongState: more.wrongState }) };
  },
  ...(more.except && { except: more.except }),
});

/** The step of a meeting at the version that it has. */
const stepping = (state: State, more: Input = {}): Row =>
  at(state, async ({ secretariat, meetingForumId }) => ({ meetingForumId, version: (await readMeeting(secretariat, meetingForumId)).meeting.version, ...more }), { wrongState: 'again' });

const details = { title: 'Sesión de abril', kind: 'ordinary', mode: 'in_person', language: 'es' } as const;
const agenda = [{ title: 'Un punto', kind: 'discussion' }];
const decision = { text: 'Se aprueba el plan de trabajo.', language: 'es', method: 'simple', result: 'adopted' } as const;
export const empty = ({ civil }: Held) => civil.seats[0] ?? { seatId: '', personId: '' };
const reason = { reason: 'Una emergencia en la comuna' };
const ROLL = { 'wrong state': 'a roll is corrected after the meeting too; what is published is refused by the tests of minutes' } as const;

/** The line of the roll of somebody who comes late. */
async function lineOf(app: TestApp, held: Held): Promise<Input> {
  const { data } = await arrive(held.secretariat, held.meetingForumId, { ...empty(held) });
  setClock(app, QUARTER_PAST);
  return { presenceId: data?.recordArrival.presence.id, version: data?.recordArrival.presence.version };
}

/** An act of one of the two secretariats on an offer to meet together. */
const offered = (by: 'host' | 'guest', more: Input = {}): Row => ({
  async prepare(app) {
    const host = await meetingIn(app, 'draft');
    const guest = await makeMeetingPlace(app, { jurisdictionId: host.jurisdictionId });
    await host.secretariat('mutation ($input: OfferJointMeetingInput!) { offerJointMeeting(input: $input) { meetingForum { id } } }', { input: { meetingForumId: host.meetingForumId, version: 1, forumId: guest.forumId } });
    const { id } = await managerOf(app).findOneByOrFail(JointOffer, { forumId: guest.forumId });
    const { forumId, cookie } = { host, guest }[by];
    return { forumId, cookie, input: { offerId: id, version: 1, ...more }, wrongState: 'again' };
  },
});
const ACTION_MOVES = { 'wrong state': 'test/api/actions/conversation.spec.ts: what is done has neither a new date nor a new owner' } as const;
const owed = (app: TestApp, held: Held) => makeAction(app, { forumId: held.forumId, ownerSeatId: empty(held).seatId });

export const meetingRows: Rows = {
  scheduleMeeting: at('draft', ({ forumId }) => ({ forumId, ...details }), { except: creates }),
  recordPastMeeting: at('draft', ({ forumId }) => ({ forumId, kind: 'unknown', heldOn: 'mayo de 2021', title: 'Sesión de instalación' }), { except: creates }),
  duplicateMeeting: at('draft', ({ meetingForumId }) => ({ meetingForumId, day: '2026-04-21' }), { except: creates }),
  updateMeeting: at('draft', ({ meetingForumId }) => ({ meetingForumId, version: 1, ...details }), { except: { 'wrong state': 'test/api/meetings/scheduling.spec.ts: a held meeting is no longer edited' } }),
  setAgenda: at('draft', ({ meetingForumId }) => ({ meetingForumId, version: 1, agenda }), { except: { 'wrong state': 'test/api/meetings/scheduling.spec.ts: a held meeting is no longer edited' } }),
  conveneMeeting: stepping('draft'),
  cancelMeeting: stepping('convened', reason),
  declareNotHeld: stepping('waiting', reason),
  openMeeting: {
    async prepare(app) {
      setClock(app, EVENING);
      const place = await makeMeetingPlace(app);
      const { meetingForumId } = await makeMeeting(app, { forumId: place.forumId, state: 'convened' });
      for (const seat of [...place.government.seats, ...place.civil.seats]) await arrive(place.secretariat, meetingForumId, { ...seat });
      const { meeting } = await readMeeting(place.secretariat, meetingForumId);
      return { forumId: place.forumId, cookie: place.cookie, input: { meetingForumId, version: meeting.version }, wrongState: 'again' };
    },
  },
  adjournMeeting: stepping('in_session', reason),
  closeMeeting: stepping('in_session'),
  recordArrival: at('in_session', (held) => ({ meetingForumId: held.meetingForumId, capacity: 'titular', mode: 'in_person', ...empty(held) }), { except: { 'stale version': CREATES, ...ROLL } }),
  recordDeparture: at('in_session', (held, app) => lineOf(app, held), { except: ROLL }),
  correctPresence: at('in_session', async (held, app) => ({ ...(await lineOf(app, held)), from: '19:06', mode: 'remote', wasThere: true, reason: 'Se conectó a distancia' }), { except: ROLL }),
  stateAttendance: at('held', (held) => ({ meetingForumId: held.meetingForumId, seatId: empty(held).seatId, status: 'excused' }), { except: { 'stale version': 'the last statement of a seat stands', replay: NO_KEY, ...ROLL } }),
  nameDeputy: at('convened', async (held, app) => ({
    meetingForumId: held.meetingForumId, seatId: empty(held).seatId, namedById: empty(held).personId, channel: 'paper', personId: (await makePerson(app, { jurisdictionId: held.jurisdictionId })).id,
  }), { except: { 'stale version': CREATES, 'wrong state': 'a deputy is named until the item is decided, which the tests of presence show' } }),
  recordDecision: at('in_session', ({ meetingForumId }) => ({ meetingForumId, ...decision }), { except: { 'stale version': CREATES, 'wrong state': 'a decision may be written down when the meeting is over; what is published is refused by the tests of minutes' } }),
  recordDecisionOutOfSession: at('draft', ({ forumId }) => ({ forumId, decidedOn: '2026-03-05', ...decision }), { except: creates }),
  correctDecision: at('held', async ({ forumId, meetingForumId }, app) => ({ decisionId: (await makeDecision(app, { forumId, meetingForumId })).id, version: 1, ...decision, result: 'postponed' }), { except: { 'wrong state': 'a decision has no states; one of a published acta is refused by the tests of minutes' } }),
  createAction: at('draft', (held) => ({ forumId: held.forumId, text: 'Enviar el catastro', language: 'es', ownerSeatId: empty(held).seatId }), { except: creates }),
  offerJointMeeting: {
    async prepare(app) {
      const { forumId, cookie, meetingForumId, jurisdictionId } = await meetingIn(app, 'draft');
      return { forumId, cookie, input: { meetingForumId, version: 1, forumId: (await makeMeetingPlace(app, { jurisdictionId })).forumId } };
    },
    except: { 'wrong state': 'test/api/meetings/joint.spec.ts: a convened meeting is offered to nobody' },
  },
  answerJointOffer: offered('guest', { accept: true }),
  withdrawJointOffer: offered('host'),
  advanceAction: at('draft', async (held, app) => ({ actionId: (await makeAction(app, { forumId: held.forumId, ownerSeatId: empty(held).seatId })).id, version: 1, act: 'accept', reason: 'Lo tomamos' }), { wrongState: 'again' }),
  rescheduleAction: at('draft', async (held, app) => ({ actionId: (await owed(app, held)).id, version: 1, due: '30 de abril de 2026', reason: 'Falta un catastro' }), { except: ACTION_MOVES }),
  reassignAction: at('draft', async (held, app) => ({ actionId: (await owed(app, held)).id, version: 1, ownerOrganizationId: (await makeOrganization(app, { jurisdictionId: held.jurisdictionId })).id, reason: 'Es materia de la unidad' }), { except: ACTION_MOVES }),
  noteOnAction: at('draft', async (held, app) => ({ actionId: (await owed(app, held)).id, text: 'Falta la firma', language: 'es' }), { except: creates }),
  proveAction: at('draft', async (held, app) => ({ actionId: (await owed(app, held)).id, title: 'Oficio 12', url: 'https://example.org/oficio-12', dated: 'marzo de 2026', note: 'Con los datos', language: 'es' }), { except: creates }),
  addDocument: at('draft', ({ forumId }) => ({ forumId, title: 'Presentación', kind: 'presentation', visibility: 'public', url: 'https://example.org/presentacion' }), { except: creates }),
};
