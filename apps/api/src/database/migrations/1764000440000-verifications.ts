import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who verified a statement is shown beside it. */
export class Verifications1764000440000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index status_statement_verifies on status_statement (verifies_id) where verifies_id is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index status_statement_verifies`);
  }
}
