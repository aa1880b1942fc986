import type { MigrationInterface, QueryRunner } from 'typeorm';

import { editable } from './columns.js';

export class JointMeetings1764000308010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table joint_offer (
        ${editable},
        meeting_id uuid not null references meeting (id),
        offered_by_forum_id uuid not null references forum (id),
        forum_id uuid not null references forum (id),
        state text not null default 'offered' check (state in ('offered', 'accepted', 'declined', 'withdrawn')),
        reason text,
        settled_at timestamptz,
        check (forum_id <> offered_by_forum_id),
        check ((state = 'offered') = (settled_at is null)),
        check (state <> 'declined' or reason is not null)
      );
      create unique index joint_offer_once on joint_offer (meeting_id, forum_id) where state in ('offered', 'accepted');
      create index joint_offer_by_forum on joint_offer (forum_id, id) where state = 'offered';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table joint_offer');
  }
}
