import type { MigrationInterface, QueryRunner } from 'typeorm';

import { row } from './columns.js';

/** The seats to whose organizations a comment is addressed. */
export class CommentMentions1764000345060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table comment_mention (
        ${row},
        comment_id uuid not null references comment (id),
        seat_id uuid not null references seat (id),
        reached text not null check (reached in ('titular', 'alternate', 'nobody')),
        constraint comment_mention_once unique (comment_id, seat_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table comment_mention');
  }
}
