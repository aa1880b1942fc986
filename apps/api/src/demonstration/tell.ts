import type { INestApplication } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { invitationToken } from '../auth/invitation-token.js';
import { SetUpService } from '../auth/set-up.service.js';
import { anonymous } from '../auth/viewer.js';
import { ClockService } from '../clock/clock.service.js';
import { CONFIG, type RunningConfig } from '../config/config.module.js';
import { WriteService } from '../database/write.service.js';
import { MailJob } from '../mail/mail.job.js';
import { inOrder } from './scene.js';
import { answers } from './story/answers.js';
import { comments } from './story/comments.js';
import { meetings } from './story/meetings.js';
import { minutes } from './story/minutes.js';
import { plan } from './story/plan.js';
import { progress } from './story/progress.js';
import { JURISDICTION, setting, type Tokens } from './story/setting.js';
import { StoryCalendar } from './story-calendar.js';
import { Teller } from './teller.js';

/** The act that says in the audit log that the story was told to its end. */
const TOLD = 'tell_demonstration';

/** How much of the story a database holds: all, some, none, or somebody else's. */
export type Telling = 'told' | 'interrupted' | 'untold' | 'foreign';

export async function tellingOf(app: INestApplication): Promise<Telling> {
  const [found]: { accounts: boolean; begun: boolean; told: boolean }[] = await app.get(DataSource).query(
    `select exists (select from auth."user") as accounts,
       exists (select from jurisdiction where slug = $1 and invented) as begun,
       exists (select from audit_log a join jurisdiction j on a.object_type = 'jurisdiction' and a.object_id = j.id where j.slug = $1 and a.act = $2) as told`,
    [JURISDICTION, TOLD],
  );
  if (found?.told) return 'told';
  if (found?.begun) return 'interrupted';
  return found?.accounts ? 'foreign' : 'untold';
}

/** Lives through the whole story, up to yesterday; the clock runs again whatever happens. */
export async function tell(app: INestApplication, say: (line: string) => void): Promise<void> {
  const clock = app.get(ClockService);
  const story = new Teller(app, StoryCalendar.from(clock.now()));
  const scenes = inOrder([...setting(tokensOf(app)), ...meetings, ...answers, ...minutes, ...plan, ...comments, ...progress]);
  try {
    let told = '';
    for (const scene of scenes) {
      const month = story.calendar.month(scene.day, 'en');
      if (month !== told) say(`  ${month}`);
      told = month;
      story.at(scene.day, scene.time);
      await app.get(MailJob).sendReleased();
      await scene.tell(story);
    }
  } finally {
    clock.set(null);
  }
  await app.get(MailJob).sendReleased();
  await app.get(WriteService).run(anonymous(uuidv7()), async ({ manager, audit }) => {
    const [town]: { id: string }[] = await manager.query('select id from jurisdiction where slug = $1', [JURISDICTION]);
    await audit({ act: TOLD, objectType: 'jurisdiction', objectId: town?.id ?? '' });
  });
}

/** What the terminal and the mails would have brought. */
function tokensOf(app: INestApplication): Tokens {
  const { authSecret } = app.get<RunningConfig>(CONFIG);
  return {
    setUp: async () => new URL((await app.get(SetUpService).issueAddress()) ?? 'about:blank').searchParams.get('token') ?? '',
    invitation: (id) => invitationToken(authSecret, id),
  };
}
