import type { MigrationInterface, QueryRunner } from 'typeorm';

import { forbidNotifications, permitNotifications } from './permitted-words.js';

const KINDS = ['statement_contested', 'contestation_answered'];
const WHYS = ['contested'];

/** The unit is told of what was contested, and the member of the answer. */
export class ContestationNotices1764000440010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await permitNotifications(runner, KINDS, WHYS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await forbidNotifications(runner, KINDS, WHYS);
  }
}
