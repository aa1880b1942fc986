import type { MigrationInterface, QueryRunner } from 'typeorm';

import { row } from './columns.js';

export class CalendarFeeds1764000302000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table calendar_feed (
        ${row},
        account_id uuid not null references auth."user" (id) on delete cascade,
        token_hash bytea not null unique check (octet_length(token_hash) = 32),
        revoked_at timestamptz,
        last_read_on date
      );
      create index calendar_feed_of_account on calendar_feed (account_id) where revoked_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table calendar_feed');
  }
}
