import { DemonstrationService } from '../../apps/api/src/auth/demonstration.service.js';
import { loadPublishedData } from '../../apps/api/src/boot/load-data.js';
import { loadDemonstration } from '../../apps/api/src/boot/load-demonstration.js';
import { ClockService } from '../../apps/api/src/clock/clock.service.js';
import { type Character, PEOPLE } from '../../apps/api/src/demonstration/cast.js';
import { StoryCalendar } from '../../apps/api/src/demonstration/story-calendar.js';
import { Teller } from '../../apps/api/src/demonstration/teller.js';
import { startApp, type TestApp } from './app.js';
import { asOwner, callerFrom, cookieOf } from './sign-in.js';

/** Milliseconds: the story takes ten seconds, more where the machine does other things. */
export const TELLING = 120_000;

/** The application as a first `npm start` leaves it: the published facts of Peñalolén and the told demonstration. */
export interface Demonstration extends TestApp {
  /** Tells on where the story ends, today. */
  readonly story: Teller;
  /** The Cookie header of somebody of the cast who just signed in. */
  cookieOf(who: Character): Promise<string>;
}

export async function startDemonstration(): Promise<Demonstration> {
  const running = await startApp({ web: true });
  const { app } = running;
  await loadPublishedData(app);
  await loadDemonstration(app, () => undefined);
  const accounts = await app.get(DemonstrationService).accounts();
  return {
    ...running,
    story: new Teller(app, StoryCalendar.from(app.get(ClockService).now())),
    async cookieOf(who) {
      const { accountId } = accounts.find(({ name }) => name === PEOPLE[who].name) ?? { accountId: '' };
      const cookie = cookieOf(await app.get(DemonstrationService).signInAs(accountId, callerFrom()));
      // The library stamps a session by the machine's clock: under a test's later one it would be an idle one.
      await asOwner(running, 'update auth.session set "createdAt" = $2, "updatedAt" = $2 where "userId" = $1', [accountId, new Date(app.get(ClockService).now().epochMilliseconds)]);
      return cookie;
    },
  };
}
