import type { MigrationInterface, QueryRunner } from 'typeorm';

import { row } from './columns.js';

/** What the clock and repeated objections set off, once each: the unit's warning, and the way to the co-chairs. */
export class CommentEscalations1764000345040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table comment_warning (
        ${row},
        comment_id uuid not null references comment (id),
        due_on date not null,
        warned_at timestamptz not null,
        constraint comment_warned_once unique (comment_id, due_on)
      );

      create table comment_escalation (
        ${row},
        comment_id uuid not null references comment (id),
        why text not null check (why in ('overdue', 'objected_again')),
        target text not null check (target in ('co_chairs', 'chair')),
        escalated_at timestamptz not null,
        constraint comment_escalated_once unique (comment_id, why)
      );
      create index comment_waiting_until on comment (due_on, id) where state = 'awaiting_response' and due_on is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table comment_escalation, comment_warning; drop index comment_waiting_until');
  }
}
