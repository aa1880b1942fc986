import { arrive, makeMeeting, setClock, step } from '../../factories/meeting.factory.js';
import { signInPerson } from '../../factories/room.factory.js';
import type { TestApp } from '../../support/app.js';
import { empty, type Held, meetingIn } from './meetings.rows.js';
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

export const roomRows: Rows = {
  checkIn: byMember(async ({ meetingForumId }) => ({ meetingForumId }), { 'stale version': CREATES }),
  checkOut: byMember((held) => ownLine(held), {}),
};
