import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Crests1764000329000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table forum add column crest_document_id uuid references document (id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table forum drop column crest_document_id');
  }
}
