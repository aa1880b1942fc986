import type { MigrationInterface, QueryRunner } from 'typeorm';

import { editable, language } from './columns.js';

export class AgendaTemplates1764000309000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table agenda_template (
        ${editable},
        forum_id uuid not null references forum (id),
        kind text not null check (kind in ('ordinary', 'extraordinary', 'working', 'unknown')),
        name text not null,
        ${language},
        items jsonb not null,
        constraint agenda_template_name_once unique (forum_id, name)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table agenda_template');
  }
}
