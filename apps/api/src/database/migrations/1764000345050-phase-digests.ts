import type { MigrationInterface, QueryRunner } from 'typeorm';

import { row } from './columns.js';

/** What was said in a phase, and on which of its days its members were told of it. */
export class PhaseDigests1764000345050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index comment_of_phase on comment (phase_id, posted_at, id) where parent_id is null;
      create table phase_notice (
        ${row},
        phase_id uuid not null references phase (id) on delete cascade,
        kind text not null check (kind in ('phase_opened', 'phase_closed')),
        day date not null,
        constraint phase_told_once unique (phase_id, kind, day)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table phase_notice; drop index comment_of_phase');
  }
}
