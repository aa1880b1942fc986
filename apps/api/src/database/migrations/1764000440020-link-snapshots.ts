import type { MigrationInterface, QueryRunner } from 'typeorm';

import { row } from './columns.js';

/** What a link led to when it was given as proof. */
export class LinkSnapshots1764000440020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table link_snapshot (
        ${row},
        document_id uuid not null unique references document (id) on delete cascade,
        state text not null default 'waiting' check (state in ('waiting', 'kept', 'refused', 'gone')),
        attempts int not null default 0,
        fetched_at timestamptz,
        title text check (char_length(title) <= 300),
        media_type text,
        size_bytes int,
        content_hash bytea check (octet_length(content_hash) = 32),
        reason text check (reason in ('address', 'private_address', 'redirects', 'too_large', 'type', 'timeout', 'unreachable', 'status')),
        http_status int,
        check ((state = 'waiting') = (fetched_at is null)),
        check ((state = 'kept') = (content_hash is not null)),
        check ((state in ('refused', 'gone')) = (reason is not null))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table link_snapshot');
  }
}
