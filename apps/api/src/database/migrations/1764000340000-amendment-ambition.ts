import type { MigrationInterface, QueryRunner } from 'typeorm';

import { language, row } from './columns.js';

const AMBITION = `check (ambition in ('narrowed', 'clarified', 'widened'))`;

/** What an amendment does to ambition: as who proposed it says, and as the civil bench says. */
export class AmendmentAmbition1764000340000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table amendment add column ambition text ${AMBITION};

      create table ambition_statement (
        ${row},
        amendment_id uuid not null references amendment (id),
        forum_id uuid not null references forum (id),
        ambition text not null ${AMBITION},
        reason text,
        ${language},
        person_id uuid not null references person (id),
        seat_id uuid not null references seat (id),
        stated_at timestamptz not null
      );
      create index ambition_statement_of_amendment on ambition_statement (amendment_id, stated_at desc, id desc);
      create trigger ambition_statement_permanent before update on ambition_statement for each row
        when (to_jsonb(new) - 'reason' <> to_jsonb(old) - 'reason' or new.reason is distinct from null and new.reason is distinct from old.reason) execute function refuse_change();
      create trigger ambition_statement_kept before delete on ambition_statement for each row execute function refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ambition_statement; alter table amendment drop column ambition;');
  }
}
