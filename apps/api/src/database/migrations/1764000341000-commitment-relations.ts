import type { MigrationInterface, QueryRunner } from 'typeorm';

import { language, row } from './columns.js';

/** A commitment points at one of another plan: kept here, or elsewhere by title and address. */
export class CommitmentRelations1764000341000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table commitment_relation (
        ${row},
        commitment_id uuid not null references commitment (id),
        kind text not null check (kind in ('continues', 'contributes_to', 'related_to')),
        other_commitment_id uuid references commitment (id),
        other_title text,
        other_plan text,
        other_url text,
        ${language},
        check (commitment_id <> other_commitment_id),
        check (num_nonnulls(other_commitment_id, other_title) = 1),
        check (other_title is not null or num_nonnulls(other_plan, other_url) = 0),
        check (other_title is null or other_plan is not null)
      );
      create index commitment_relation_of_commitment on commitment_relation (commitment_id, id);
      create index commitment_relation_to_commitment on commitment_relation (other_commitment_id, id) where other_commitment_id is not null;
      create unique index commitment_relation_once on commitment_relation (commitment_id, kind, other_commitment_id) where other_commitment_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table commitment_relation;');
  }
}
