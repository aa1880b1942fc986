import type { MigrationInterface, QueryRunner } from 'typeorm';

import { editable, language } from './columns.js';

export class Backlog1764000303010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table backlog_item (
        ${editable},
        forum_id uuid not null references forum (id),
        title text not null,
        description text,
        ${language},
        kind text not null check (kind in ('information', 'discussion', 'decision')),
        commitment_id uuid references commitment (id),
        milestone_id uuid references milestone (id),
        proposed_by_id uuid references person (id),
        seat_id uuid references seat (id),
        state text not null default 'waiting' check (state in ('waiting', 'taken', 'declined')),
        state_reason text,
        settled_at timestamptz,
        meeting_forum_id uuid references meeting_forum (id),
        check ((state = 'declined') = (state_reason is not null)),
        check ((state = 'taken') = (meeting_forum_id is not null)),
        check ((state = 'waiting') = (settled_at is null))
      );
      create index backlog_item_of_forum on backlog_item (forum_id, id desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table backlog_item');
  }
}
