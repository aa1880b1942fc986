import type { MigrationInterface, QueryRunner } from 'typeorm';

import { editable, language } from './columns.js';

export class MinutesTemplates1764000326000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table minutes_template (
        ${editable},
        forum_id uuid not null references forum (id),
        kind text not null check (kind in ('ordinary', 'extraordinary', 'working', 'unknown')),
        ${language},
        opening text,
        under_item text,
        constraint minutes_template_kind_once unique (forum_id, kind),
        check (opening is not null or under_item is not null)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table minutes_template');
  }
}
