import type { DeepPartial } from 'typeorm';

import { Decision } from '../../apps/api/src/decisions/decision.entity.js';
import type { TestApp } from '../support/app.js';
import { makeForum } from './forum.factory.js';
import { managerOf } from './jurisdiction.factory.js';

/** A decision out of session, unless a MeetingForum of the forum is given. */
export async function makeDecision(app: TestApp, given: DeepPartial<Decision> = {}): Promise<Decision> {
  const forumId = given.forumId ?? (await makeForum(app)).id;
  const manager = managerOf(app);
  return manager.save(manager.create(Decision, { text: 'Se aprueba el calendario de trabajo.', language: 'es', method: 'consensus', result: 'adopted', ...given, forumId }));
}
