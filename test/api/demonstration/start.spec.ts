import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

import { loadDemonstration } from '../../../apps/api/src/boot/load-demonstration.js';
import { ClockService } from '../../../apps/api/src/clock/clock.service.js';
import { CONFIG, type RunningConfig } from '../../../apps/api/src/config/config.module.js';
import { StoryCalendar } from '../../../apps/api/src/demonstration/story-calendar.js';
import { JURISDICTION } from '../../../apps/api/src/demonstration/story/setting.js';
import { Teller } from '../../../apps/api/src/demonstration/teller.js';
import { startApp, type TestApp } from '../../support/app.js';
import { asOwner, makeAccount } from '../../support/sign-in.js';

const silent = (): void => undefined;
describe('a demonstration start', () => {
  let app: TestApp;
  beforeEach(async () => {
    app = await startApp();
  });
  afterEach(() => app.close());

  it('refuses a database with accounts that it did not make', async () => {
    await makeAccount(app, 'somebody@example.org');
    await expect(loadDemonstration(app.app, silent)).rejects.toThrow(/accounts that the demonstration did not make/);
    expect(await asOwner(app, 'select 1 from jurisdiction')).toEqual([]);
  });

  it('refuses one that was left half told, and says what to delete', async () => {
    await asOwner(app, `insert into jurisdiction (id, name, slug, time_zone, languages, invented) values (gen_random_uuid(), 'x', '${JURISDICTION}', 'America/Santiago', '{es}', true)`);
    await expect(loadDemonstration(app.app, silent)).rejects.toThrow(/delete the data folder/);
  });

  it('says what stopped it, and lets the clock run again', async () => {
    await asOwner(app, `insert into jurisdiction (id, name, slug, time_zone, languages) values (gen_random_uuid(), 'x', '${JURISDICTION}', 'America/Santiago', '{es}')`);
    await expect(loadDemonstration(app.app, silent)).rejects.toThrow(/not made to its end.*completeSetUp.*\n.*delete the data folder/);
    expect(Math.abs(app.app.get(ClockService).now().epochMilliseconds - Date.now())).toBeLessThan(60_000);
  });

  it('acts through the checks of any other input', async () => {
    const story = new Teller(app.app, StoryCalendar.from(Temporal.Now.instant()));
    await expect(story.act('public', 'acceptInvitation', { token: 'x'.repeat(101) }, 'invitation { id }')).rejects.toThrow(/INVALID.*too_long/);
  });

  it('makes nothing in production', async () => {
    Object.assign(app.app.get<RunningConfig>(CONFIG), { mode: 'production' });
    await loadDemonstration(app.app, silent);
    expect(await asOwner(app, 'select 1 from jurisdiction')).toEqual([]);
  });
});

describe('the days of the story', () => {
  it('are working days, whenever it starts, also around the national holidays and the change of the clocks', () => {
    for (const start of ['2026-09-18T12:00:00-03:00', '2027-01-01T00:30:00-03:00', '2026-04-04T23:30:00-03:00', '2028-02-29T09:00:00-03:00']) {
      const calendar = StoryCalendar.from(Temporal.Instant.from(start));
      const days = Array.from({ length: 240 }, (_, index) => calendar.day(index - 230));
      expect(days.filter((day) => Temporal.PlainDate.from(day).dayOfWeek > 5 || /-(09-18|12-25|01-01|05-01)$/.test(day)).filter((day) => day !== calendar.day(0))).toEqual([]);
      expect(calendar.moment(-1, '23:05').epochMilliseconds).toBeLessThan(Temporal.Instant.from(start).epochMilliseconds);
    }
  });
});
