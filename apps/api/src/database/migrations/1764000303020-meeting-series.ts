import type { MigrationInterface, QueryRunner } from 'typeorm';

import { editable, language } from './columns.js';

export class MeetingSeries1764000303020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table meeting_series (
        ${editable},
        forum_id uuid not null references forum (id),
        title text not null,
        purpose text,
        ${language},
        kind text not null check (kind in ('ordinary', 'extraordinary', 'working', 'unknown')),
        mode text not null check (mode in ('in_person', 'remote', 'hybrid', 'unknown')),
        place text,
        starts_from time not null,
        minutes int not null check (minutes > 0),
        rrule text not null,
        starts_on date not null,
        ends_on date,
        holiday_rule text not null default 'keep' check (holiday_rule in ('keep', 'skip', 'move')),
        exceptions text[] not null,
        agenda jsonb not null,
        check (starts_on <= ends_on)
      );
      create index meeting_series_of_forum on meeting_series (forum_id, id desc);

      alter table meeting add column series_id uuid references meeting_series (id),
        add column series_on date,
        add column series_version int,
        add constraint meeting_of_series_has_date check ((series_id is null) = (series_on is null)),
        add constraint meeting_once_in_series unique (series_id, series_on);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table meeting drop constraint meeting_once_in_series, drop constraint meeting_of_series_has_date, drop column series_version, drop column series_on, drop column series_id;
      drop table meeting_series;
    `);
  }
}
