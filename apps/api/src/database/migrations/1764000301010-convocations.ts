import type { MigrationInterface, QueryRunner } from 'typeorm';

import { editable, row } from './columns.js';

/** Convening as an act that is sent: to whom, and what became of it. */
export class Convocations1764000301010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table convocation (
        ${editable},
        meeting_forum_id uuid not null references meeting_forum (id),
        kind text not null check (kind in ('convene', 'change', 'cancel')),
        sequence int not null check (sequence >= 0),
        batch_id uuid not null unique references mail_batch (id),
        made_by_id uuid references person (id),
        made_at timestamptz not null
      );
      create index convocation_latest on convocation (meeting_forum_id, id desc);

      create table convocation_recipient (
        ${row},
        convocation_id uuid not null references convocation (id),
        person_id uuid not null references person (id),
        seat_id uuid references seat (id),
        capacity text not null check (capacity in ('titular', 'alternate', 'observer')),
        mail_id uuid references mail (id),
        token_hash bytea not null unique check (octet_length(token_hash) = 32),
        opened_at timestamptz,
        check (capacity = 'observer' or seat_id is not null),
        unique nulls not distinct (convocation_id, person_id, seat_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table convocation_recipient, convocation');
  }
}
