import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Imports1764000020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table imported_record (
        source_key text primary key,
        object_type text not null,
        object_id uuid not null,
        digests jsonb not null check (jsonb_typeof(digests) = 'object')
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table imported_record;');
  }
}
