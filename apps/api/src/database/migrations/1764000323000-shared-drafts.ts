import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SharedDrafts1764000323000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table minutes_draft_update (
        minutes_version_id uuid not null references minutes_version (id),
        sequence int not null check (sequence > 0),
        content bytea not null,
        made_at timestamptz not null,
        primary key (minutes_version_id, sequence)
      );

      create table minutes_draft_writer (
        minutes_version_id uuid not null references minutes_version (id),
        client_id text not null check (client_id ~ '^[0-9]+$'),
        person_id uuid not null references person (id),
        primary key (minutes_version_id, client_id)
      );
      create index minutes_draft_writer_of_person on minutes_draft_writer (person_id);

      alter table minutes_passage add column writers jsonb check (jsonb_typeof(writers) = 'array');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table minutes_passage drop column writers;
      drop table minutes_draft_writer, minutes_draft_update;
    `);
  }
}
