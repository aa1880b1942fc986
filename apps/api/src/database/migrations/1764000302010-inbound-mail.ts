import type { MigrationInterface, QueryRunner } from 'typeorm';

import { row } from './columns.js';

/** That a mail came in, so that it counts once; not what it says. */
export class InboundMail1764000302010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table inbound_mail (
        ${row},
        message_hash bytea not null check (octet_length(message_hash) = 32),
        received_at timestamptz not null,
        kind text not null check (kind in ('reply', 'bounce', 'circular_reply', 'other')),
        outcome text not null check (outcome in ('recorded', 'noted', 'stale', 'refused', 'ignored')),
        meeting_forum_id uuid references meeting_forum (id),
        constraint inbound_mail_once unique (message_hash)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table inbound_mail');
  }
}
