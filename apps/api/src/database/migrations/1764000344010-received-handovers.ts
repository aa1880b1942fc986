import type { MigrationInterface, QueryRunner } from 'typeorm';

import { row } from './columns.js';

export class ReceivedHandovers1764000344010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table received_handover (
        ${row},
        forum_id uuid not null references forum (id),
        account_id uuid,
        exported_on date not null,
        actas json not null check (json_typeof(actas) = 'array')
      );
      create index received_handover_of_forum on received_handover (forum_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table received_handover');
  }
}
