import { arrive, makeMeeting, readMeeting, setClock, step } from '../../factories/meeting.factory.js';
import { actOnSpeaker, askToSpeak, informItem, signInPerson, startItem } from '../../factories/room.factory.js';
import type { TestApp } from '../../support/app.js';
import { empty, type Held, type Input, meetingIn } from './meetings.rows.js';
import { CREATES } from './office.js';
import type { Row, Rows } from './table.js';

/** A row of somebody with a seat, in a session that is going on. */
const byMember = (input: (held: Held, app: TestApp) => Promise<Readonly<Record<string, unknown>>>, except: NonNullable<Row['except']>): Row => ({
  async prepare(app) {
    const held = await meetingIn(app, 'in_session');
    const { cookie } = await signInPerson(app, empty(held).personId);
    return { forumId: held.forumId, cookie, input: await input(held, app), wrongState: await afterwards(held, app, input) };
  },
  except,
});

/** The same in a meeting of the same forum that is over. */
async function afterwards(held: Held, app: TestApp, input: (held: Held, app: TestApp) => Promise<Readonly<Record<string, unknown>>>): Promise<Readonly<Record<string, unknown>>> {
  const made = await makeMeeting(app, { forumId: held.forumId, state: 'convened' });
  await step(held.secretariat, 'openMeeting', made.meetingForumId);
  const wrong = await input({ ...held, ...made }, app);
  setClock(app, '2026-03-17T22:20:00Z');
  await step(held.secretariat, 'closeMeeting', made.meetingForumId);
  return wrong;
}

async function ownLine({ secretariat, meetingForumId, ...held }: Held): Promise<Readonly<Record<string, unknown>>> {
  const { data } = await arrive(secretariat, meetingForumId, { ...empty({ secretariat, meetingForumId, ...held }) });
  return { presenceId: data?.recordArrival.presence.id, version: data?.recordArrival.presence.version };
}

const itemOf = async ({ secretariat, meetingForumId }: Held): Promise<{ readonly id: string; readonly version: number }> => {
  const { meeting } = await readMeeting(secretariat, meetingForumId);
  return { id: meeting.agenda[0]?.id ?? '', version: meeting.version };
};

/** What an act on the one item of the agenda names. */
const itemAim = async (held: Held) => ({ meetingForumId: held.meetingForumId, agendaItemId: (await itemOf(held)).id });

/** The item, on, with an outcome. */
async function itemOn(held: Held) {
  const aim = await itemAim(held);
  await startItem(held.secretariat, aim);
  await informItem(held.secretariat, { ...aim, text: 'Se informó el avance.' });
  return aim;
}

const CREATES_A_TURN = { 'stale version': CREATES } as const;

/** Asked by somebody who is there, for the second seat of the civil bench. */
async function asked(held: Held) {
  const seat = held.civil.seats[1];
  const { data } = await askToSpeak(held.secretariat, { meetingForumId: held.meetingForumId, seatId: seat?.seatId, personId: seat?.personId });
  return { requestId: data?.askToSpeak.request.id, version: data?.askToSpeak.request.version };
}

async function called(held: Held) {
  const input = await asked(held);
  const { data } = await actOnSpeaker(held.secretariat, 'callSpeaker', input);
  return { ...input, version: data?.['callSpeaker']?.request.version };
}

/** A row of who runs the session; a meeting whose session has not begun is the wrong state. */
const byClerk = (input: (held: Held) => Promise<Input>, except: NonNullable<Row['except']> = {}, wrongState: (held: Held) => Promise<Input> = input): Row => ({
  async prepare(app) {
    const held = await meetingIn(app, 'in_session');
    const made = await makeMeeting(app, { forumId: held.forumId, state: 'convened' });
    return { forumId: held.forumId, cookie: held.cookie, input: await input(held), ...(except['wrong state'] ? {} : { wrongState: await wrongState({ ...held, ...made }) }) };
  },
  except,
});

const ENDED = 'test/api/room/speakers.spec.ts: what is called, withdrawn or ended is not so again';

export const roomRows: Rows = {
  startAgendaItem: byClerk(itemAim, CREATES_A_TURN),
  endAgendaItem: byClerk(itemOn, CREATES_A_TURN, itemAim),
  noteInformation: byClerk(async (held) => ({ ...(await itemAim(held)), text: 'Se informó el avance.' }), { 'stale version': 'the last note of an item stands, and the audit log has the one before' }),
  reorderAgenda: byClerk(
    async (held) => { const { id, version } = await itemOf(held); return { meetingForumId: held.meetingForumId, version, itemIds: [id] }; },
    { 'wrong state': 'test/api/room/agenda.spec.ts: the agenda of a meeting that is over stays as it is' },
  ),
  askToSpeak: byClerk(async (held) => ({ meetingForumId: held.meetingForumId, ...held.civil.seats[1] }), { 'stale version': CREATES }),
  withdrawSpeaker: byClerk(asked, { 'wrong state': ENDED }),
  callSpeaker: byClerk(asked, { 'wrong state': ENDED }),
  endSpeech: byClerk(called, { 'wrong state': ENDED }),
  checkIn: byMember(async ({ meetingForumId }) => ({ meetingForumId }), { 'stale version': CREATES }),
  checkOut: byMember((held) => ownLine(held), {}),
};
